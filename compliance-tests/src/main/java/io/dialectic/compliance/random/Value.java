package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row has a value for; the evaluator and the front door both understand it. */
sealed interface Value {
    /** An attribute of the row. */
    record Own(Field field) implements Value {
        @Override
        public Class<?> type() {
            return field.type();
        }

        @Override
        public List<Value> smaller() {
            return List.of();
        }

        @Override
        public String code(Entity entity) {
            return "attr(" + entity.reference(field.attribute()) + ")";
        }
    }

    /** An attribute of the one row at the other end of an association. */
    record Via(Link link, Field field) implements Value {
        @Override
        public Class<?> type() {
            return field.type();
        }

        @Override
        public List<Value> smaller() {
            return List.of(new Own(field));
        }

        @Override
        public String code(Entity entity) {
            return "viaRef(" + link + ", " + link.to().reference(field.attribute()) + ")";
        }
    }

    /** An attribute of the nearest row of a model around, inside a query of the rows at the other end of an association. */
    record Around(Entity entity, Field field) implements Value {
        @Override
        public Class<?> type() {
            return field.type();
        }

        @Override
        public List<Value> smaller() {
            return List.of(new Own(field));
        }

        @Override
        public String code(Entity inside) {
            String types = inside.type().getSimpleName() + ", " + entity.type().getSimpleName() + ", "
                    + field.type().getSimpleName();
            return "Functions.<" + types + ">outer(" + entity.variable() + ".limit(1), "
                    + entity.reference(field.attribute()) + ")";
        }
    }

    /**
     * An aggregate of the rows at the other end.
     *
     * @param part which of them, or null for all
     */
    record OfRows(Link link, Total total, @Nullable Predicate part) implements Value {
        @Override
        public Class<?> type() {
            return total.type();
        }

        @Override
        public List<Value> smaller() {
            List<Value> smaller = new ArrayList<>();
            if (part != null) {
                smaller.add(new OfRows(link, total, null));
                part.smaller().forEach(one -> smaller.add(new OfRows(link, total, one)));
            }
            total.smaller().forEach(one -> smaller.add(new OfRows(link, one, part)));
            return smaller;
        }

        @Override
        public String code(Entity entity) {
            String condition = part == null ? "" : ", " + part.code(link.to());
            return counted()
                    ? "countOf(" + link + condition + ")"
                    : "valueOf(" + link + ", " + total.code(link.to()) + condition + ")";
        }

        /** Whether it is a plain number of rows. */
        boolean counted() {
            return total.value() == null && total.filter() == null;
        }
    }

    /** Whether a predicate holds: true, false, or null for unknown. */
    record Truth(Predicate predicate) implements Value {
        @Override
        public Class<?> type() {
            return Boolean.class;
        }

        @Override
        public List<Value> smaller() {
            return predicate.smaller().stream()
                    .map(one -> (Value) new Truth(one))
                    .toList();
        }

        @Override
        public String code(Entity entity) {
            return "truth(" + predicate.code(entity) + ")";
        }
    }

    /** The type of the value. */
    Class<?> type();

    /** Values that ask for less. */
    List<Value> smaller();

    /** The code that makes it, of a row of a model. */
    String code(Entity entity);

    /** Whether values have an order that all databases agree about. */
    default boolean ordered() {
        return type() != Boolean.class;
    }
}
