package io.dialectic;

import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;
import java.util.List;

/**
 * Two columns of a query, which a {@link Pair} is looked for in.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 */
@SuppressWarnings("unused")
public final class PairQuery<A, B> {
    private final QueryDescription query;
    private final List<ValueExpression> columns;

    PairQuery(QueryDescription query, ValueExpression first, ValueExpression second) {
        this.query = query;
        this.columns = List.of(first, second);
    }

    /** The query; for the engine. */
    public QueryDescription query() {
        return query;
    }

    /** Its columns; for the engine. */
    public List<ValueExpression> columns() {
        return columns;
    }
}
