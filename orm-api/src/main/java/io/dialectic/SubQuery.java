package io.dialectic;

import io.dialectic.query.QueryDescription;
import io.dialectic.query.ValueExpression;

/**
 * One column of a query, for use in another: {@code attr(User::id).in(posts.subQuery(Post::getAuthorId))}.
 *
 * @param <V> the type of its values
 */
public final class SubQuery<V> {
    private final ValueExpression.SubQuery expression;

    SubQuery(QueryDescription query, ValueExpression column) {
        this.expression = new ValueExpression.SubQuery(query, column);
    }

    /** The query and its column; for the engine. */
    public ValueExpression.SubQuery expression() {
        return expression;
    }
}
