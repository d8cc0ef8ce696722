package io.dialectic.postgres;

import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.ExplainSpelling;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.JsonSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.OperatorTest;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.LogicalType;

/** How PostgreSQL spells queries and changes: the standard's way, but for the shorter limit. */
final class PostgresSyntax implements SqlSyntax {
    private static final Lexical LEXICAL = Lexical.with(
            Lexical.Rule.NESTED_COMMENTS,
            Lexical.Rule.ESCAPE_TEXTS,
            Lexical.Rule.DOLLAR_QUOTES,
            Lexical.Rule.QUESTION_MARK_OPERATORS);

    @Override
    public LimitSpelling limit() {
        // Means the same as the standard's FETCH and needs no OFFSET 0:
        // https://www.postgresql.org/docs/current/sql-select.html#SQL-LIMIT.
        return LimitSpelling.LIMIT_OFFSET;
    }

    /** https://www.postgresql.org/docs/current/sql-syntax-lexical.html. */
    @Override
    public Lexical lexical() {
        return LEXICAL;
    }

    /** A NULL of a sub-query is text, which does not compare with numbers; an array literal takes the type it is compared with. */
    @Override
    public String inNothing(boolean negated) {
        return negated ? "<> ALL ('{}')" : "= ANY ('{}')";
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

    /** https://www.postgresql.org/docs/current/sql-explain.html. */
    @Override
    public ExplainSpelling explain() {
        return (json, analyzed) ->
                "EXPLAIN (ANALYZE " + (analyzed ? "TRUE" : "FALSE") + ", FORMAT " + (json ? "JSON" : "TEXT") + ") ";
    }

    /** https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-POSIX-REGEXP. */
    @Override
    public FunctionSpelling regularExpression(boolean negated, boolean anyCase) {
        return FunctionSpelling.infix((negated ? "!~" : "~") + (anyCase ? "*" : ""));
    }

    @Override
    public JsonSpelling json() {
        return PostgresJson.SPELLING;
    }

    /** https://www.postgresql.org/docs/current/functions-textsearch.html for words. */
    @Override
    public FunctionSpelling operatorTest(OperatorTest.Kind test, LogicalType.Kind kind) {
        if (test == OperatorTest.Kind.HAS_WORDS) {
            return FunctionSpelling.pattern(
                    kind == LogicalType.Kind.TEXT_SEARCH
                            ? "({0} @@ WEBSEARCH_TO_TSQUERY({1}))"
                            : "(TO_TSVECTOR({0}) @@ WEBSEARCH_TO_TSQUERY({1}))");
        }
        return kind == LogicalType.Kind.JSON_TEXT
                ? FunctionSpelling.pattern("(CAST({0} AS JSONB) " + test.sign() + " CAST({1} AS JSONB))")
                : FunctionSpelling.infix(test.sign());
    }

    /** https://www.postgresql.org/docs/current/queries-with.html: both sides of a recursion have one type, length and all. */
    @Override
    public boolean castsRecursion() {
        return true;
    }
}
