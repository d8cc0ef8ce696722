package io.dialectic.sqlite;

import io.dialectic.function.AggregateFunction;
import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.AggregateSpelling;
import io.dialectic.sql.ExplainSpelling;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.HintSpelling;
import io.dialectic.sql.JsonSpelling;
import io.dialectic.sql.KeysSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SamenessSpelling;
import io.dialectic.sql.SelectHint;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;
import io.dialectic.type.LogicalType;
import java.util.List;

/** How SQLite spells queries and changes. */
final class SqliteSyntax implements SqlSyntax {
    /** https://sqlite.org/lang_indexedby.html: without the index the statement fails. */
    private static final HintSpelling HINTS = new HintSpelling() {
        @Override
        public void afterTable(SqlWriter writer, List<SelectHint> hints, boolean locked) {
            for (SelectHint hint : hints) {
                writer.sql(" INDEXED BY ").identifier(hint.text());
            }
        }
    };

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

    /** https://sqlite.org/json1.html. */
    @Override
    public JsonSpelling json() {
        return (read, kind) -> switch (read) {
            case TEXT ->
                FunctionSpelling.pattern("CASE JSON_TYPE({0}, {1}) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false'"
                        + " ELSE CAST(JSON_EXTRACT({0}, {1}) AS TEXT) END");
            case WHOLE_NUMBER ->
                FunctionSpelling.pattern("CASE WHEN JSON_TYPE({0}, {1}) IN ('integer', 'real')"
                        + " THEN CAST(JSON_EXTRACT({0}, {1}) AS INTEGER) END");
            case NUMBER ->
                FunctionSpelling.pattern("CASE WHEN JSON_TYPE({0}, {1}) IN ('integer', 'real')"
                        + " THEN CAST(JSON_EXTRACT({0}, {1}) AS REAL) END");
            case BOOLEAN ->
                FunctionSpelling.pattern("CASE JSON_TYPE({0}, {1}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END");
            case DOCUMENT ->
                FunctionSpelling.pattern(
                        "CASE WHEN JSON_TYPE({0}, {1}) IN ('object', 'array')" + " THEN JSON_EXTRACT({0}, {1}) END");
            case LENGTH ->
                FunctionSpelling.pattern("CASE JSON_TYPE({0}, {1}) WHEN 'array' THEN JSON_ARRAY_LENGTH({0}, {1}) END");
            case PRESENT -> FunctionSpelling.pattern("(JSON_TYPE({0}, {1}) IS NOT NULL)");
        };
    }

    /** https://sqlite.org/eqp.html. */
    @Override
    public ExplainSpelling explain() {
        return (json, analyzed) -> "EXPLAIN QUERY PLAN ";
    }

    @Override
    public HintSpelling hints() {
        return HINTS;
    }
}
