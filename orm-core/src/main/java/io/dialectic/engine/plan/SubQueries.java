package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.Select;
import io.dialectic.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans queries that stand inside others. */
interface SubQueries {
    /**
     * A query of one column, and how that is read.
     *
     * @param column the column, or null for a constant
     */
    Column plan(QueryDescription query, @Nullable ValueExpression column, Source around, Draft draft);

    /** A query of several columns. */
    Select select(QueryDescription query, List<ValueExpression> columns, Source around, Draft draft);

    /** A query of one column and the type of that. */
    record Column(Select select, @Nullable ColumnType<?> type) {}

    /** How a database holds a model. */
    BoundModel<?> model(ModelDefinition definition);

    /** The table of a to-one association, joined unless it is already. */
    Source join(Source parent, Association association, Draft draft);
}
