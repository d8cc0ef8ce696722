package io.dialectic;

import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.model.NamedProperty;
import io.dialectic.model.PropertyReference;
import io.dialectic.query.Condition;
import io.dialectic.query.Given;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on the rows at the other end of a to-many association, and values computed of them, without loading them; made to
 * be imported statically. They stand wherever conditions and expressions do, inside each other too. Deleted rows are no rows.
 */
public final class Associations {
    private Associations() {}

    /** Whether there is a row at the other end. */
    public static <M, C> Cond<M> some(Many<M, C> association) {
        return new Cond<>(model -> some(found(association, model), null));
    }

    /** Whether the condition holds for a row at the other end. */
    public static <M, C> Cond<M> some(Many<M, C> association, Cond<C> condition) {
        Given.to("some", "a condition", condition);
        return new Cond<>(model -> {
            Association found = found(association, model);
            return some(found, condition.resolve(found.target()));
        });
    }

    /** Whether there is no row at the other end. */
    public static <M, C> Cond<M> none(Many<M, C> association) {
        return some(association).not();
    }

    /** Whether the condition holds for no row at the other end; it holds where there is none. */
    public static <M, C> Cond<M> none(Many<M, C> association, Cond<C> condition) {
        return some(association, condition).not();
    }

    /**
     * Whether the condition holds for each row at the other end; it holds where there is none. What is unknown of a row because
     * of a null does not hold.
     */
    public static <M, C> Cond<M> every(Many<M, C> association, Cond<C> condition) {
        Given.to("every", "a condition", condition);
        return new Cond<>(model -> {
            Association found = found(association, model);
            Condition fails = new Condition.Fails(condition.resolve(found.target()));
            return new Condition.Not(some(found, fails));
        });
    }

    /** The number of rows at the other end. */
    public static <M, C> Expr<M, Long> countOf(Many<M, C> association) {
        return valueOf(association, Aggregates.count());
    }

    /** The number of rows at the other end for which the condition holds. */
    public static <M, C> Expr<M, Long> countOf(Many<M, C> association, Cond<C> condition) {
        return valueOf(association, Aggregates.count(), condition);
    }

    /** A value of all rows at the other end: {@code valueOf(User::posts, max(attr(Post::likes)))}. */
    public static <M, C, V> Expr<M, V> valueOf(Many<M, C> association, Aggregate<C, V> aggregate) {
        Given.to("valueOf", "an aggregate", aggregate);
        return new Computed<>(model -> {
            Association found = found(association, model);
            return value(found, null, aggregate.resolve(found.target()));
        });
    }

    /** A value of the rows at the other end for which the condition holds. */
    public static <M, C, V> Expr<M, V> valueOf(Many<M, C> association, Aggregate<C, V> aggregate, Cond<C> condition) {
        Given.to("valueOf", "an aggregate", aggregate);
        Given.to("valueOf", "a condition", condition);
        return new Computed<>(model -> {
            Association found = found(association, model);
            return value(found, condition.resolve(found.target()), aggregate.resolve(found.target()));
        });
    }

    /** The to-many association of a name, for models without a class. */
    public static Many<Row, Row> named(String association) {
        return new Named(Given.to("named", "the name of an association", association));
    }

    private static Association found(Many<?, ?> association, ModelDefinition model) {
        return PropertyReference.association(association, model);
    }

    private static Condition some(Association association, @Nullable Condition condition) {
        return new Condition.Some(association, rows(association, condition));
    }

    private static ValueExpression value(
            Association association, @Nullable Condition condition, ValueExpression.Aggregate aggregate) {
        return new ValueExpression.OfRows(association, rows(association, condition), aggregate);
    }

    private static QueryDescription rows(Association association, @Nullable Condition condition) {
        QueryDescription rows = QueryDescription.of(association.target());
        return condition == null ? rows : rows.and(condition);
    }

    private static final class Named implements Many<Row, Row>, NamedProperty {
        private static final long serialVersionUID = 1L;
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String propertyName() {
            return name;
        }

        @Override
        public Collection<Row> get(Row row) {
            return row.many(name);
        }
    }
}
