package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Select;
import io.dialectic.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** Plans queries that stand inside others. */
interface SubQueries {
    /**
     * A query of one column, and how that is read.
     *
     * @param column the column, or null for a constant
     */
    Column plan(QueryDescription query, @Nullable ValueExpression column, Source around, Draft draft);

    /** A query of one column and the type of that. */
    record Column(Select select, @Nullable ColumnType<?> type) {}

    /** Whether there is a row at the other end of an association. */
    Expression some(Source around, Association association, QueryDescription rows, Draft draft);

    /** An aggregate of the rows at the other end of an association. */
    Planned aggregate(
            Source around,
            Association association,
            QueryDescription rows,
            ValueExpression.Aggregate aggregate,
            Draft draft);

    /** The table of a to-one association, joined unless it is already. */
    Source join(Source parent, Association association, Draft draft);
}
