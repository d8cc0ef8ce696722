package io.dialectic.engine.plan;

import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.sql.Choice;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Junction;
import io.dialectic.sql.NullTest;
import java.util.List;

/**
 * Of which query an aggregate is one. SQL says: not of the query where it stands, but of the one around whose rows it refers to,
 * if it refers to no others (ISO/IEC 9075-2, set function specification). A model's aggregate is always of the query where it stands.
 */
final class AggregateLevel {
    private AggregateLevel() {}

    /** Whether SQL takes an aggregate for one of a query around the rows that it is of. */
    static boolean isAround(Source rows, List<Source> referred) {
        return referred.stream().noneMatch(rows::besides) && referred.stream().anyMatch(rows::isInside);
    }

    /** The same value, as one of the rows. */
    static Expression tie(Expression value, Source rows) {
        return new Choice(List.of(new Choice.Branch(always(rows), value)), null);
    }

    /** What holds for every row. It is not a test for null, since SQLite decides those of keys before it looks for the query. */
    static Expression always(Source rows) {
        ModelDefinition model = rows.model.definition();
        List<Attribute> key = model.primaryKey();
        Attribute attribute = key.isEmpty()
                ? model.attributes().stream()
                        .filter(one -> one.type().comparable())
                        .findFirst()
                        .orElse(model.attributes().get(0))
                : key.get(0);
        ColumnReference column = rows.column(attribute);
        Expression same = new Comparison(column, Comparison.Operator.EQUAL, column);
        return key.isEmpty() ? Junction.or(List.of(same, new NullTest(column, false))) : same;
    }
}
