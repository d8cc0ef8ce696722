package io.dialectic.sqlite;

import io.dialectic.function.AggregateFunction;
import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.AggregateSpelling;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.KeysSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SamenessSpelling;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.LogicalType;

/** How SQLite spells queries and changes. */
final class SqliteSyntax implements SqlSyntax {
    private static final Lexical LEXICAL =
            Lexical.with(Lexical.Rule.BACKTICK_NAMES, Lexical.Rule.BRACKET_NAMES, Lexical.Rule.OWN_PARAMETERS);

    /** A negative limit is none: https://sqlite.org/lang_select.html#limitoffset. */
    private static final LimitSpelling LIMIT = LimitSpelling.limitBeforeOffset("-1");

    @Override
    public LimitSpelling limit() {
        return LIMIT;
    }

    /** https://sqlite.org/lang_keywords.html for the quotes, https://sqlite.org/lang_expr.html#parameters. */
    @Override
    public Lexical lexical() {
        return LEXICAL;
    }

    @Override
    public KeysSpelling keys() {
        return KeysSpelling.RETURNING;
    }

    @Override
    public FunctionSpelling function(ScalarFunction function, LogicalType.Kind kind) {
        return SqliteFunctions.of(function, kind);
    }

    /** Averages are made in floating point anyway. */
    @Override
    public AggregateSpelling aggregate(AggregateFunction function, LogicalType.Kind kind) {
        return function == AggregateFunction.AVERAGE
                ? AggregateSpelling.named("AVG")
                : SqlSyntax.super.aggregate(function, kind);
    }

    /** IS DISTINCT FROM came in 3.39; IS between any two values was always there. */
    @Override
    public SamenessSpelling sameness() {
        return SamenessSpelling.IS;
    }
}
