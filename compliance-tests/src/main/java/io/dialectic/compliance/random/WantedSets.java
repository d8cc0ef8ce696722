package io.dialectic.compliance.random;

import io.dialectic.query.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values of two models, put together. Printed as the code that makes them.
 *
 * @param all whether equal values stay
 */
record WantedSets(Side left, Reading.Combination combination, boolean all, Side right) {
    /** Values of rows of a model; both sides have values of one type. */
    record Side(Entity entity, @Nullable Predicate predicate, Value value) {
        @Override
        public String toString() {
            return entity.variable() + (predicate == null ? "" : ".where(" + predicate.code(entity) + ")") + ".project("
                    + value.code(entity) + ")";
        }

        private List<Side> smaller() {
            List<Side> smaller = new ArrayList<>();
            if (predicate != null) {
                smaller.add(new Side(entity, null, value));
                predicate.smaller().forEach(one -> smaller.add(new Side(entity, one, value)));
            }
            value.smaller().stream()
                    .filter(one -> one.type() == value.type())
                    .forEach(one -> smaller.add(new Side(entity, predicate, one)));
            return smaller;
        }
    }

    /** What asks for less, the greatest steps first. */
    List<WantedSets> smaller() {
        List<WantedSets> smaller = new ArrayList<>();
        left.smaller().forEach(one -> smaller.add(new WantedSets(one, combination, all, right)));
        right.smaller().forEach(one -> smaller.add(new WantedSets(left, combination, all, one)));
        return smaller;
    }

    @Override
    public String toString() {
        return left + "." + combination.name().toLowerCase(Locale.ROOT) + (all ? "All" : "") + "(" + right + ").list()";
    }
}
