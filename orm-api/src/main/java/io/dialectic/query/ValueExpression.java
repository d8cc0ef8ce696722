package io.dialectic.query;

import io.dialectic.function.AggregateFunction;
import io.dialectic.function.JsonRead;
import io.dialectic.function.ScalarFunction;
import io.dialectic.function.WindowFunction;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.type.LogicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a value on a row of a model, as a value itself. */
public sealed interface ValueExpression {
    /**
     * An attribute.
     *
     * @param path the to-one associations that lead to its model, empty for the query's own
     */
    record Property(List<Association> path, Attribute attribute) implements ValueExpression {
        /** An attribute of the query's own model. */
        public static Property of(Attribute attribute) {
            return new Property(List.of(), attribute);
        }

        @Override
        public String toString() {
            return attribute.toString();
        }
    }

    /** An attribute of a query around this one: of the nearest whose model it is. */
    record Outer(ModelDefinition model, Attribute attribute) implements ValueExpression {}

    /** A value, which is always bound. Null stands in places that have a type of their own only. */
    record Constant(@Nullable Object value) implements ValueExpression {}

    /** The values of a list, nulls among them allowed. */
    record Constants(List<@Nullable Object> values) implements ValueExpression {}

    /** A portable function. */
    record Call(ScalarFunction function, List<ValueExpression> arguments) implements ValueExpression {}

    /**
     * A function that the database has under a name, which is checked to be a plain name.
     *
     * @param type the Java type of its results
     */
    record NamedCall(String name, Class<?> type, List<ValueExpression> arguments) implements ValueExpression {}

    /**
     * The same value as another type.
     *
     * @param type the type it becomes, or null for the one that the Java type has by itself
     * @param javaType the Java type of the result
     */
    record Cast(ValueExpression value, @Nullable LogicalType type, Class<?> javaType) implements ValueExpression {}

    /**
     * The value of the first branch whose condition holds.
     *
     * @param otherwise the value if none holds, or null for null
     */
    record Case(List<Branch> branches, @Nullable ValueExpression otherwise) implements ValueExpression {
        /** A condition and the value that it chooses. */
        public record Branch(Condition condition, ValueExpression value) {}
    }

    /** A condition as a value: true, false or null. */
    record Truth(Condition condition) implements ValueExpression {}

    /**
     * A function of many rows.
     *
     * @param argument what is taken from each row, or null to count rows
     * @param type the Java type of the result; null for that of the argument
     * @param filter which rows it takes, or null for all
     */
    record Aggregate(
            AggregateFunction function,
            @Nullable ValueExpression argument,
            @Nullable Class<?> type,
            boolean distinct,
            @Nullable Condition filter)
            implements ValueExpression {}

    /** The values of one column of a query: one value, or a list in the places that take one. */
    record SubQuery(QueryDescription query, ValueExpression column) implements ValueExpression {}

    /**
     * A value of the rows at the other end of an association.
     *
     * @param rows which rows there count; its model is the association's target
     */
    record OfRows(Association association, QueryDescription rows, Aggregate aggregate) implements ValueExpression {}

    /** Some or all of the values of a query, as the right side of a comparison. */
    record Quantified(SubQuery query, boolean all) implements ValueExpression {}

    /** A function of the rows around a row. */
    record WindowCall(WindowFunction function, List<ValueExpression> arguments, int count, Window window)
            implements ValueExpression {}

    /** An aggregate of the rows around a row. */
    record WindowAggregate(Aggregate aggregate, Window window) implements ValueExpression {}

    /**
     * A value inside a JSON document.
     *
     * @param path keys, as {@code String}, and positions in arrays from 0, as {@code Integer}; data, never SQL
     */
    record JsonValue(ValueExpression document, List<Object> path, JsonRead read) implements ValueExpression {}
}
