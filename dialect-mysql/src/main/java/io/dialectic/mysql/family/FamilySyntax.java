package io.dialectic.mysql.family;

import io.dialectic.function.AggregateFunction;
import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.AggregateSpelling;
import io.dialectic.sql.EmptyInsertSpelling;
import io.dialectic.sql.FilterSpelling;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.HintSpelling;
import io.dialectic.sql.JsonSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.NullOrderSpelling;
import io.dialectic.sql.OperatorTest;
import io.dialectic.sql.Quoting;
import io.dialectic.sql.SamenessSpelling;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;

/** How the family spells queries and changes. */
public class FamilySyntax implements SqlSyntax {
    private static final Lexical LEXICAL = Lexical.with(
            Lexical.Rule.HASH_COMMENTS,
            Lexical.Rule.SPACE_AFTER_DASHES,
            Lexical.Rule.BACKSLASH_ESCAPES,
            Lexical.Rule.BACKTICK_NAMES);

    /** For the members of the family. */
    public FamilySyntax() {}

    @Override
    public Quoting quoting() {
        return Quoting.BACKTICKS;
    }

    @Override
    public LimitSpelling limit() {
        // The number the manual itself gives for "all rows": https://dev.mysql.com/doc/refman/8.4/en/select.html
        return LimitSpelling.limitBeforeOffset("18446744073709551615");
    }

    @Override
    public NullOrderSpelling nullOrder() {
        return NullOrderSpelling.CASE_KEY_NULLS_LOWEST;
    }

    @Override
    public EmptyInsertSpelling emptyInsert() {
        return EmptyInsertSpelling.EMPTY_LISTS;
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/string-literals.html and comments.html. */
    @Override
    public Lexical lexical() {
        return LEXICAL;
    }

    @Override
    public String inNothing(boolean negated) {
        return (negated ? "NOT IN" : "IN") + " (SELECT NULL FROM DUAL WHERE 1 = 0)";
    }

    @Override
    public FunctionSpelling function(ScalarFunction function, LogicalType.Kind kind) {
        return FamilyFunctions.of(function, kind);
    }

    @Override
    public AggregateSpelling aggregate(AggregateFunction function, LogicalType.Kind kind) {
        return switch (function) {
            case AVERAGE -> AggregateSpelling.of("AVG", "CAST({0} AS DOUBLE)");
            case STANDARD_DEVIATION -> AggregateSpelling.named("STDDEV_SAMP");
            case VARIANCE -> AggregateSpelling.named("VAR_SAMP");
            default -> SqlSyntax.super.aggregate(function, kind);
        };
    }

    /** There is no FILTER: https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html. */
    @Override
    public FilterSpelling filter() {
        return FilterSpelling.CASE;
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_equal-to. */
    @Override
    public SamenessSpelling sameness() {
        return SamenessSpelling.SPACESHIP;
    }

    /** CAST knows a few types of its own: https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html#function_cast. */
    @Override
    public String castType(ColumnType<?> type) {
        LogicalType meaning = type.logicalType();
        return switch (meaning.kind()) {
            case STRING, TEXT, UUID -> "CHAR";
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "SIGNED";
            case REAL, DOUBLE -> "DOUBLE";
            case BINARY -> "BINARY";
            default -> type.ddl();
        };
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/json-function-reference.html. */
    @Override
    public JsonSpelling json() {
        String value = "JSON_EXTRACT({0}, {1})";
        String number =
                "CASE WHEN JSON_TYPE(" + value + ") IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN ";
        return (read, kind) -> switch (read) {
            case TEXT ->
                FunctionSpelling.pattern(
                        "CASE WHEN JSON_TYPE(" + value + ") <> 'NULL' THEN JSON_UNQUOTE(" + value + ") END");
            case WHOLE_NUMBER ->
                FunctionSpelling.pattern("CAST(TRUNCATE(" + number + "CAST(JSON_UNQUOTE(" + value
                        + ") AS DECIMAL(65, 15)) END, 0) AS SIGNED)");
            case NUMBER -> FunctionSpelling.pattern(number + "CAST(JSON_UNQUOTE(" + value + ") AS DOUBLE) END");
            case BOOLEAN ->
                FunctionSpelling.pattern(
                        "CASE WHEN JSON_TYPE(" + value + ") = 'BOOLEAN' THEN JSON_UNQUOTE(" + value + ") = 'true' END");
            case DOCUMENT ->
                FunctionSpelling.pattern(
                        "CASE WHEN JSON_TYPE(" + value + ") IN ('OBJECT', 'ARRAY') THEN " + value + " END");
            case LENGTH ->
                FunctionSpelling.pattern("CASE WHEN JSON_TYPE(" + value + ") = 'ARRAY' THEN JSON_LENGTH({0}, {1}) END");
            case PRESENT -> FunctionSpelling.pattern("(JSON_CONTAINS_PATH({0}, 'one', {1}) = 1)");
        };
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-contains. */
    @Override
    public FunctionSpelling operatorTest(OperatorTest.Kind test, LogicalType.Kind kind) {
        if (test == OperatorTest.Kind.HAS_WORDS) {
            return FunctionSpelling.pattern("MATCH ({0}) AGAINST ({1} IN BOOLEAN MODE)");
        }
        return test == OperatorTest.Kind.CONTAINED_IN
                ? FunctionSpelling.pattern("(JSON_CONTAINS({1}, {0}) = 1)")
                : FunctionSpelling.pattern("(JSON_CONTAINS({0}, {1}) = 1)");
    }

    @Override
    public String search(String words) {
        return BooleanSearch.of(words);
    }

    /** "This version doesn't yet support LIMIT &amp; IN/ALL/ANY/SOME subquery" (1235), but does in a table of its own. */
    @Override
    public FunctionSpelling limitedList() {
        return FunctionSpelling.pattern("SELECT * FROM ({0}) AS `limited`");
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/index-hints.html and optimizer-hints.html. */
    @Override
    public HintSpelling hints() {
        return FamilyHints.HINTS;
    }
}
