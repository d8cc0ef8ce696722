package io.dialectic.postgres;

import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.LogicalType;

/** How PostgreSQL spells queries and changes: the standard's way, but for the shorter limit. */
final class PostgresSyntax implements SqlSyntax {
    @Override
    public LimitSpelling limit() {
        // Means the same as the standard's FETCH and needs no OFFSET 0:
        // https://www.postgresql.org/docs/current/sql-select.html#SQL-LIMIT.
        return LimitSpelling.LIMIT_OFFSET;
    }

    @Override
    public FunctionSpelling function(ScalarFunction function, LogicalType.Kind kind) {
        return PostgresFunctions.of(function, kind);
    }

    /** https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-LIKE. */
    @Override
    public FunctionSpelling likeAnyCase(boolean negated) {
        return FunctionSpelling.infix(negated ? "NOT ILIKE" : "ILIKE");
    }

    /** https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-POSIX-REGEXP. */
    @Override
    public FunctionSpelling regularExpression(boolean negated, boolean anyCase) {
        return FunctionSpelling.infix((negated ? "!~" : "~") + (anyCase ? "*" : ""));
    }
}
