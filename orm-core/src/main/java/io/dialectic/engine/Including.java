package io.dialectic.engine;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.query.Include;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.QueryDescription;

/** What is included by a query, and what only an include may say. */
final class Including {
    private Including() {}

    /** A query with an association, all of it. */
    static QueryDescription whole(QueryDescription query, Association association) {
        return query.include(new Include(association, QueryDescription.of(association.target()), false));
    }

    /** A query with an association, refined. */
    static QueryDescription refined(
            Session session, QueryDescription query, Association association, QueryDescription child) {
        Include include = new Include(association, child, child.required());
        session.engine.planner.check(include);
        return query.include(include);
    }

    /** Refuses what only an include may say. */
    static void refuse(QueryDescription query) {
        if (query.required()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "required() belongs inside an include, where it leaves out parents. Take it off the query of "
                            + query.model() + ".");
        }
        if (query.options().strategy() != IncludeStrategy.PLANNED) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "join() and batch() belong inside an include, where they say by which statement it is loaded. Take"
                            + " them off the query of " + query.model() + ".");
        }
    }
}
