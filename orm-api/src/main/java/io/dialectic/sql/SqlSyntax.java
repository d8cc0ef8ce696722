package io.dialectic.sql;

import io.dialectic.function.AggregateFunction;
import io.dialectic.function.ScalarFunction;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;

/**
 * The spellings in which databases differ; the default of every method is the standard's. A dialect is a list of choices.
 */
public interface SqlSyntax {
    /** How identifiers are quoted. */
    default Quoting quoting() {
        return Quoting.DOUBLE_QUOTES;
    }

    /** How a limit is spelled. */
    default LimitSpelling limit() {
        return LimitSpelling.OFFSET_FETCH;
    }

    /** How the place of nulls is spelled. */
    default NullOrderSpelling nullOrder() {
        return NullOrderSpelling.NULLS_FIRST_LAST;
    }

    /** How a row lock is spelled; asked only when the profile has the lock. */
    default LockSpelling lock() {
        return LockSpelling.FOR_UPDATE;
    }

    /** How written columns are given back; asked only when the profile has {@code INSERT_RETURNING}. */
    default ReturningSpelling returning() {
        return ReturningSpelling.RETURNING;
    }

    /** How the rows of an INSERT are spelled. */
    default RowsSpelling rows() {
        return RowsSpelling.VALUES;
    }

    /** How a row of defaults alone is inserted. */
    default EmptyInsertSpelling emptyInsert() {
        return EmptyInsertSpelling.DEFAULT_VALUES;
    }

    /**
     * What stands behind SELECT in sub-queries of the condition of an outer join, with a trailing space: a hint that keeps the
     * server from taking them for joins that leave out rows. By default nothing.
     */
    default String subQueryOfOuterJoin() {
        return "";
    }

    /** How rows are counted into 64 bits. */
    default CountSpelling count() {
        return CountSpelling.COUNT;
    }

    /** What quoted text and comments look like in SQL of the application's own. */
    default Lexical lexical() {
        return Lexical.STANDARD;
    }

    /** An IN, or a NOT IN, whose list is empty, behind the value it tests: of a value of any type, null too. */
    default String inNothing(boolean negated) {
        return (negated ? "NOT IN" : "IN") + " (SELECT NULL WHERE 1 = 0)";
    }

    /** How SQL of the application's own gives back the keys that the database made. */
    default KeysSpelling keys() {
        return KeysSpelling.BY_DRIVER;
    }

    /**
     * How a portable function is spelled.
     *
     * @param kind what the first argument means; INTEGER if there is none
     */
    default FunctionSpelling function(ScalarFunction function, LogicalType.Kind kind) {
        return StandardFunctions.of(function);
    }

    /**
     * How a function of many rows is spelled.
     *
     * @param kind what the argument means; INTEGER if there is none
     */
    default AggregateSpelling aggregate(AggregateFunction function, LogicalType.Kind kind) {
        return AggregateSpelling.standard(function);
    }

    /** How an aggregate of some of the rows is spelled. */
    default FilterSpelling filter() {
        return FilterSpelling.CLAUSE;
    }

    /** The name of a type in CAST. */
    default String castType(ColumnType<?> type) {
        return type.ddl();
    }

    /**
     * How a value becomes one of another type; it is the only argument.
     *
     * @param from what the value means
     */
    default FunctionSpelling cast(LogicalType.Kind from, ColumnType<?> type) {
        return FunctionSpelling.pattern("CAST({0} AS " + castType(type) + ")");
    }

    /** How equality that takes null for a value is spelled. */
    default SamenessSpelling sameness() {
        return SamenessSpelling.DISTINCT_FROM;
    }

    /** How a predicate is spelled where a value is wanted; the predicate is the only argument. */
    default FunctionSpelling truthValue() {
        return FunctionSpelling.pattern("({0})");
    }

    /** How text is compared with a pattern without regard to case; value and pattern are the arguments. */
    default FunctionSpelling likeAnyCase(boolean negated) {
        return FunctionSpelling.pattern(negated ? "LOWER({0}) NOT LIKE LOWER({1})" : "LOWER({0}) LIKE LOWER({1})");
    }

    /** How hints are spelled; asked for what the profile has only. */
    default HintSpelling hints() {
        return HintSpelling.NONE;
    }

    /** What is written in front of a statement to have its plan explained; asked for what the profile has only. */
    default ExplainSpelling explain() {
        return ExplainSpelling.EXPLAIN;
    }

    /**
     * How text is tested by a regular expression; value and expression are the arguments. Asked only when the profile has {@code
     * REGULAR_EXPRESSIONS}. By default the function of the standard (ISO/IEC 9075-2, LIKE_REGEX) as databases have it.
     */
    default FunctionSpelling regularExpression(boolean negated, boolean anyCase) {
        return FunctionSpelling.pattern(
                (negated ? "NOT " : "") + "REGEXP_LIKE({0}, {1}, '" + (anyCase ? "i" : "c") + "')");
    }

    /** How values inside JSON documents are read. By default by the functions of SQL:2016. */
    default JsonSpelling json() {
        return (read, kind) -> switch (read) {
            case TEXT -> FunctionSpelling.pattern("JSON_VALUE({0}, {1})");
            case WHOLE_NUMBER -> FunctionSpelling.pattern("JSON_VALUE({0}, {1} RETURNING BIGINT)");
            case NUMBER -> FunctionSpelling.pattern("JSON_VALUE({0}, {1} RETURNING DOUBLE PRECISION)");
            case BOOLEAN -> FunctionSpelling.pattern("JSON_VALUE({0}, {1} RETURNING BOOLEAN)");
            case DOCUMENT -> FunctionSpelling.pattern("JSON_QUERY({0}, {1})");
            case LENGTH -> FunctionSpelling.pattern("JSON_ARRAY_LENGTH(JSON_QUERY({0}, {1}))");
            case PRESENT -> FunctionSpelling.pattern("JSON_EXISTS({0}, {1})");
        };
    }

    /**
     * How lists, ranges, documents and words are tested; asked only when the profile has what is tested. By default the
     * operator alone.
     *
     * @param kind what the left side is
     */
    default FunctionSpelling operatorTest(OperatorTest.Kind test, LogicalType.Kind kind) {
        return FunctionSpelling.infix(test.sign());
    }

    /** How a query with a limit is spelled as a list of values; the query is the only argument. */
    default FunctionSpelling limitedList() {
        return FunctionSpelling.pattern("{0}");
    }

    /** The words in front of tables made for a query, one of which refers to itself. */
    default String withRecursive() {
        return "WITH RECURSIVE ";
    }

    /** What is written behind a statement that begins so, with a leading space; by default nothing. */
    default String behindRecursion() {
        return "";
    }

    /** Whether texts and decimals of a recursion are cast, as both of its sides must have one type, length and all. */
    default boolean castsRecursion() {
        return false;
    }

    /**
     * Whether a constant among values is cast to its type, where what becomes of it depends on more than the driver says. By
     * default none is.
     */
    default boolean castsConstant(ColumnType<?> type) {
        return false;
    }

    /** What is written in a window without an order, where there has to be one; by default nothing. */
    default String unordered() {
        return "";
    }

    /** Rows of values as a query. */
    default ValueRowsSpelling valueRows() {
        return ValueRowsSpelling.VALUES;
    }

    /** A join with a query that is asked for each row. */
    default LateralSpelling lateral() {
        return LateralSpelling.JOIN_LATERAL;
    }

    /** A search for words, as in {@code fresh "olive oil" -salt or pepper}, in the database's own language. */
    default String search(String words) {
        return words;
    }
}
