package io.dialectic.mssql;

import io.dialectic.function.AggregateFunction;
import io.dialectic.function.ScalarFunction;
import io.dialectic.sql.AggregateSpelling;
import io.dialectic.sql.CountSpelling;
import io.dialectic.sql.FilterSpelling;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.HintSpelling;
import io.dialectic.sql.JsonSpelling;
import io.dialectic.sql.LateralSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LockSpelling;
import io.dialectic.sql.NullOrderSpelling;
import io.dialectic.sql.Quoting;
import io.dialectic.sql.ReturningSpelling;
import io.dialectic.sql.RowsSpelling;
import io.dialectic.sql.SamenessSpelling;
import io.dialectic.sql.SelectHint;
import io.dialectic.sql.SelectLock;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;
import io.dialectic.sql.TableExpression;
import io.dialectic.sql.ValueRowsSpelling;
import io.dialectic.transaction.RowLock;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.List;

/** How SQL Server spells queries and changes. */
final class MssqlSyntax implements SqlSyntax {
    private static final HintSpelling OPTION = new HintSpelling() {
        @Override
        public void afterTable(SqlWriter writer, List<SelectHint> hints, boolean locked) {
            for (SelectHint hint : hints) {
                if (hint.kind() != SelectHint.Kind.OPTIMIZER && !locked) {
                    writer.sql(" WITH (INDEX(").identifier(hint.text()).sql("))");
                }
            }
        }

        /** Behind a table there is one WITH, which the lock has taken. */
        @Override
        public void atEnd(SqlWriter writer, TableExpression table, List<SelectHint> hints, boolean locked) {
            String before = " OPTION (";
            for (SelectHint hint : hints) {
                if (hint.kind() == SelectHint.Kind.OPTIMIZER) {
                    writer.sql(before).sql(hint.text());
                } else if (locked) {
                    writer.sql(before)
                            .sql("TABLE HINT(")
                            .identifier(table.alias())
                            .sql(", INDEX(")
                            .identifier(hint.text())
                            .sql("))");
                } else {
                    continue;
                }
                before = ", ";
            }
            writer.sql(before.equals(", ") ? ")" : "");
        }
    };

    private static final Lexical LEXICAL = Lexical.with(Lexical.Rule.NESTED_COMMENTS, Lexical.Rule.BRACKET_NAMES);

    /** Hints on the table: https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-table. */
    private static final LockSpelling HINTS = new LockSpelling() {
        @Override
        public void afterTable(SqlWriter writer, SelectLock lock) {
            writer.sql(
                    switch (lock.strength()) {
                        case UPDATE -> " WITH (UPDLOCK, ROWLOCK";
                        // Shared locks that are kept until the end of the transaction.
                        case SHARE -> " WITH (REPEATABLEREAD, ROWLOCK";
                        case NO_KEY_UPDATE, KEY_SHARE ->
                            throw new IllegalStateException("the profile has no lock " + lock.strength());
                    });
            writer.sql(
                    switch (lock.waiting()) {
                        case WAIT -> ")";
                        case NO_WAIT -> ", NOWAIT)";
                        case SKIP_LOCKED -> skip(lock.strength());
                    });
        }
    };

    @Override
    public Quoting quoting() {
        return Quoting.BRACKETS;
    }

    @Override
    public NullOrderSpelling nullOrder() {
        return NullOrderSpelling.CASE_KEY_NULLS_LOWEST;
    }

    @Override
    public LockSpelling lock() {
        return HINTS;
    }

    @Override
    public ReturningSpelling returning() {
        return ReturningSpelling.OUTPUT_INSERTED;
    }

    /** Identities follow the order of a SELECT, not that of VALUES. */
    @Override
    public RowsSpelling rows() {
        return RowsSpelling.VALUES_IN_ORDER;
    }

    /** https://learn.microsoft.com/sql/t-sql/language-elements/slash-star-comment-transact-sql: comments nest. */
    @Override
    public Lexical lexical() {
        return LEXICAL;
    }

    @Override
    public CountSpelling count() {
        return CountSpelling.COUNT_BIG;
    }

    /** OPTION at the end, tables' hints too: https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-query. */
    @Override
    public HintSpelling hints() {
        return OPTION;
    }

    /**
     * READPAST is refused at SERIALIZABLE, and at READ COMMITTED where READ_COMMITTED_SNAPSHOT is on, as it is on Azure,
     * unless the table is read under locks of READ COMMITTED. Update locks are kept to the end either way.
     */
    private static String skip(RowLock.Strength strength) {
        return strength == RowLock.Strength.UPDATE ? ", READPAST, READCOMMITTEDLOCK)" : ", READPAST)";
    }

    @Override
    public FunctionSpelling function(ScalarFunction function, LogicalType.Kind kind) {
        return MssqlFunctions.of(function, kind);
    }

    /** Sums and averages are of the argument's type, so that of small numbers is made greater. */
    @Override
    public AggregateSpelling aggregate(AggregateFunction function, LogicalType.Kind kind) {
        return switch (function) {
            case COUNT -> AggregateSpelling.named("COUNT_BIG");
            case SUM ->
                switch (kind) {
                    case SMALLINT, INTEGER, BIGINT -> AggregateSpelling.of("SUM", "CAST({0} AS DECIMAL(38, 0))");
                    default -> AggregateSpelling.named("SUM");
                };
            case AVERAGE -> AggregateSpelling.of("AVG", "CAST({0} AS FLOAT(53))");
            case STANDARD_DEVIATION -> AggregateSpelling.of("STDEV", "CAST({0} AS FLOAT(53))");
            case VARIANCE -> AggregateSpelling.of("VAR", "CAST({0} AS FLOAT(53))");
            default -> SqlSyntax.super.aggregate(function, kind);
        };
    }

    /** The word RECURSIVE is not known: https://learn.microsoft.com/sql/t-sql/queries/with-common-table-expression-transact-sql. */
    @Override
    public String withRecursive() {
        return "WITH ";
    }

    /** Else it ends at the hundredth step (530): https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-query. */
    @Override
    public String behindRecursion() {
        return " OPTION (MAXRECURSION 0)";
    }

    /** Number 240. */
    @Override
    public boolean castsRecursion() {
        return true;
    }

    /**
     * The driver declares a decimal of 38 digits. The result of an operation has room for all whole digits of both sides first,
     * and loses fraction digits for it: https://learn.microsoft.com/sql/t-sql/data-types/precision-scale-and-length-transact-sql.
     */
    @Override
    public boolean castsConstant(ColumnType<?> type) {
        return type.logicalType().kind() == LogicalType.Kind.DECIMAL;
    }

    /** CAST keeps six digits: https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql#float-and-real-styles. */
    @Override
    public FunctionSpelling cast(LogicalType.Kind from, ColumnType<?> type) {
        boolean floating = from == LogicalType.Kind.DOUBLE || from == LogicalType.Kind.REAL;
        return switch (type.logicalType().kind()) {
            case STRING, TEXT ->
                floating
                        ? FunctionSpelling.pattern("CONVERT(" + castType(type) + ", {0}, 3)")
                        : SqlSyntax.super.cast(from, type);
            default -> SqlSyntax.super.cast(from, type);
        };
    }

    /** Numbers 4112 and 10756. */
    @Override
    public String unordered() {
        return "ORDER BY (SELECT NULL)";
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/table-value-constructor-transact-sql: VALUES is no query of its own. */
    @Override
    public ValueRowsSpelling valueRows() {
        return ValueRowsSpelling.SELECT_FROM_VALUES;
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/from-transact-sql */
    @Override
    public LateralSpelling lateral() {
        return LateralSpelling.APPLY;
    }

    /** There is no FILTER. */
    @Override
    public FilterSpelling filter() {
        return FilterSpelling.CASE;
    }

    /** IS DISTINCT FROM came in 2022. */
    @Override
    public SamenessSpelling sameness() {
        return SamenessSpelling.INTERSECT;
    }

    /** Predicates are no values. */
    @Override
    public FunctionSpelling truthValue() {
        return FunctionSpelling.pattern("CAST(CASE WHEN {0} THEN 1 WHEN NOT ({0}) THEN 0 END AS BIT)");
    }

    /** https://learn.microsoft.com/sql/t-sql/functions/json-functions-transact-sql; paths may be bound since 2017. */
    @Override
    public JsonSpelling json() {
        return (read, kind) -> switch (read) {
            case TEXT -> FunctionSpelling.pattern("COALESCE(JSON_VALUE({0}, {1}), JSON_QUERY({0}, {1}))");
            case WHOLE_NUMBER ->
                FunctionSpelling.pattern("TRY_CAST(TRY_CAST(JSON_VALUE({0}, {1}) AS DECIMAL(38, 10)) AS BIGINT)");
            case NUMBER -> FunctionSpelling.pattern("TRY_CAST(JSON_VALUE({0}, {1}) AS FLOAT(53))");
            case BOOLEAN ->
                FunctionSpelling.pattern(
                        "CAST(CASE JSON_VALUE({0}, {1}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END AS BIT)");
            case DOCUMENT -> FunctionSpelling.pattern("JSON_QUERY({0}, {1})");
            case LENGTH ->
                FunctionSpelling.pattern("CASE WHEN LEFT(JSON_QUERY({0}, {1}), 1) = '['"
                        + " THEN (SELECT COUNT(*) FROM OPENJSON({0}, {1})) END");
            case PRESENT ->
                FunctionSpelling.pattern("CAST(CASE WHEN JSON_VALUE({0}, {1}) IS NULL AND JSON_QUERY({0}, {1}) IS NULL"
                        + " THEN 0 ELSE 1 END AS BIT)");
        };
    }
}
