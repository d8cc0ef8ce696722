package io.dialectic.compliance.random;

import io.dialectic.query.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values of one field of two models, put together. Printed as the code that makes them.
 *
 * @param all whether equal values stay
 */
record WantedSets(Field field, Side left, Reading.Combination combination, boolean all, Side right) {
    /** Rows of a model. */
    record Side(Entity entity, @Nullable Predicate predicate) {
        @Override
        public String toString() {
            return entity.name().toLowerCase(Locale.ROOT) + (predicate == null ? "" : ".where(" + predicate + ")");
        }

        private List<Side> smaller() {
            List<Side> smaller = new ArrayList<>();
            if (predicate != null) {
                smaller.add(new Side(entity, null));
                Wanted.smaller(predicate).forEach(one -> smaller.add(new Side(entity, one)));
            }
            return smaller;
        }
    }

    /** What asks for less, the greatest steps first. */
    List<WantedSets> smaller() {
        List<WantedSets> smaller = new ArrayList<>();
        left.smaller().forEach(one -> smaller.add(new WantedSets(field, one, combination, all, right)));
        right.smaller().forEach(one -> smaller.add(new WantedSets(field, left, combination, all, one)));
        return smaller;
    }

    @Override
    public String toString() {
        String project = ".project(attr(" + field.attribute() + "))";
        return left + project + "." + combination.name().toLowerCase(Locale.ROOT) + (all ? "All" : "") + "(" + right
                + project + ")";
    }
}
