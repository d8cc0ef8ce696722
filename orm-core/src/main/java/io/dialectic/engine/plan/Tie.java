package io.dialectic.engine.plan;

import io.dialectic.model.Attribute;
import io.dialectic.sql.Expression;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What ties rows to others: columns of the rows between them.
 *
 * @param types how the columns are read
 */
record Tie(List<Expression> columns, List<ColumnType<?>> types) {
    /** Of rows that have no others between. */
    static final Tie NONE = new Tie(List.of(), List.of());

    /** The keys of the rows between, which tell rows apart that come once for each of those; none if there are none. */
    static Tie by(List<Source> between) {
        List<Expression> columns = new ArrayList<>();
        List<ColumnType<?>> types = new ArrayList<>();
        for (Source each : between) {
            Tie one = of(each, each.model.definition().primaryKey());
            columns.addAll(one.columns);
            types.addAll(one.types);
        }
        return new Tie(columns, List.copyOf(types));
    }

    /** Some attributes of the rows between. */
    static Tie of(Source between, List<Attribute> attributes) {
        List<Expression> columns = new ArrayList<>();
        List<ColumnType<?>> types = new ArrayList<>();
        for (Attribute attribute : attributes) {
            columns.add(between.column(attribute));
            types.add(between.model.type(attribute));
        }
        return new Tie(columns, List.copyOf(types));
    }

    /** The same, as a query around calls the columns. */
    Tie as(Function<Expression, Expression> name) {
        return new Tie(columns.stream().map(name).toList(), types);
    }
}
