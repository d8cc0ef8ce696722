package io.dialectic.mssql;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;

/**
 * What SQL Server can do, does and bears. It is the same from 2017 on: what came later (IS DISTINCT FROM in 2022, the type
 * JSON in 2025) is not used.
 */
final class MssqlProfile {
    private MssqlProfile() {}

    static Profile of() {
        return Profile.builder()
                .none(Feature.LOCK_FOR_NO_KEY_UPDATE, Feature.LOCK_FOR_KEY_SHARE)
                // By SET LOCK_TIMEOUT, for the session.
                .emulated(Feature.LOCK_WAIT_TIME)
                // There is one hint on indexes, and it is an order.
                .none(Feature.INDEX_HINT_USE, Feature.INDEX_HINT_IGNORE)
                // SHOWPLAN is a mode of the session in which no parameter is bound.
                .none(Feature.EXPLAIN, Feature.EXPLAIN_JSON, Feature.EXPLAIN_ANALYZE)
                // There is no array type.
                .none(Feature.ARRAY_PARAMETERS)
                // There is no such mode of a transaction.
                .none(Feature.READ_ONLY_TRANSACTION)
                // There is no choice of engine, character set or row format.
                .none(Feature.TABLE_OPTIONS, Feature.ROW_FORMAT)
                // IDENTITY_INSERT of the session lets values in: there is no other kind.
                .none(Feature.IDENTITY_ALWAYS, Feature.ALTER_IDENTITY)
                // A computed column that is not kept says nothing of NULL:
                // https://learn.microsoft.com/sql/t-sql/statements/alter-table-computed-column-definition-transact-sql
                .none(Feature.GENERATED_NOT_NULL)
                // https://learn.microsoft.com/sql/t-sql/statements/alter-table-table-constraint-transact-sql
                .none(Feature.ON_ACTION_RESTRICT, Feature.DEFERRABLE_FOREIGN_KEY, Feature.DEFERRABLE_UNIQUE)
                // Number 1785:
                // https://learn.microsoft.com/sql/relational-databases/tables/primary-and-foreign-key-constraints
                .none(Feature.SEVERAL_CASCADES)
                // https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql
                .none(
                        Feature.INDEX_EXPRESSION,
                        Feature.INDEX_PREFIX_LENGTH,
                        Feature.INDEX_COLLATION,
                        Feature.INDEX_OPERATOR_CLASS,
                        Feature.INDEX_METHOD,
                        Feature.INDEX_INVISIBLE,
                        Feature.FULLTEXT_INDEX,
                        Feature.FULLTEXT_PARSER,
                        Feature.SPATIAL_INDEX)
                // An indexed view is an index on a view, a checked text an enum.
                .none(Feature.MATERIALIZED_VIEW, Feature.ENUM_TYPES, Feature.EXTENSIONS, Feature.DROP_CASCADE)
                // By a CASE in front of the sort key.
                .emulated(Feature.NULL_ORDERING)
                // An enum is text with a check.
                .none(Feature.ENUM_TYPES)
                // By DECIMAL with a check.
                .emulated(Feature.UNSIGNED_BIGINT)
                // No such types, and none for vectors before 2025, whose values the driver has to know:
                // https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql.
                .none(
                        Feature.ARRAYS,
                        Feature.RANGES,
                        Feature.HSTORE,
                        Feature.INET,
                        Feature.CIDR,
                        Feature.MAC_ADDRESSES,
                        Feature.GEOMETRY,
                        Feature.GEOGRAPHY,
                        Feature.VECTORS,
                        Feature.TEXT_SEARCH)
                // NEWSEQUENTIALID() is of version 1.
                .none(Feature.UUID_V7_DEFAULT)
                // https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql
                .none(Feature.WINDOW_GROUPS, Feature.WINDOW_RANGE_DISTANCE, Feature.NTH_VALUE)
                // REGEXP_LIKE came in 2025.
                .none(Feature.REGULAR_EXPRESSIONS)
                // There is no such function, and CONTAINS needs a full-text index.
                .none(Feature.JSON_CONTAINMENT, Feature.FULL_TEXT)
                // A recursive query is put together by UNION ALL only:
                // https://learn.microsoft.com/sql/t-sql/queries/with-common-table-expression-transact-sql.
                .none(Feature.RECURSIVE_DISTINCT)
                // https://learn.microsoft.com/sql/t-sql/language-elements/in-transact-sql: one value on the left.
                .none(Feature.ROW_VALUES)
                .facts(
                        Fact.FloatingSpecials.NONE,
                        Fact.NegativeZero.KEPT,
                        // https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql
                        Fact.NullOrder.LOWEST,
                        // SQL_Latin1_General_CP1_CI_AS is the default collation; a database may have another.
                        Fact.TextEquality.CASE_INSENSITIVE,
                        Fact.LikeMatching.CASE_INSENSITIVE,
                        Fact.CaseMapping.ALL_LETTERS,
                        Fact.GroupedParameters.DISTRUSTED,
                        Fact.TablesOfChanges.IN_FRONT,
                        // Numbers 130 and 8124:
                        // https://www.itprotoday.com/sql-server/aggregates-with-an-outer-reference
                        Fact.AggregatedValues.OF_ONE_ROW,
                        // OFFSET and FETCH are parts of ORDER BY.
                        Fact.LimitOrder.NEEDED,
                        Fact.StatementReuse.BY_DRIVER,
                        Fact.FailedStatement.LEAVES_TRANSACTION_USABLE,
                        // Of OUTPUT's order and of VALUES nothing is promised, but identities are computed in the order
                        // of a SELECT's ORDER BY (see MssqlSyntax.rows):
                        // https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql#best-practices
                        Fact.GeneratedKeyOrder.ASCENDING,
                        Fact.BlockingCalls.FREE_CARRIER,
                        // By a filter: see MssqlDdlSyntax.distinctNulls.
                        Fact.UniqueNulls.MANY,
                        Fact.IdentifierUnit.CHARACTERS,
                        Fact.ResultTypes.OF_COLUMNS)
                // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server
                .limit(Limits.Limit.IDENTIFIER_LENGTH, 128)
                // 2,100 of a procedure, of which sp_prepexec takes three for its handle, its declarations and its
                // statement;
                // the driver calls it the second time a statement is run.
                .limit(Limits.Limit.BIND_PARAMETERS, 2_097)
                // https://learn.microsoft.com/sql/t-sql/queries/table-value-constructor-transact-sql
                .limit(Limits.Limit.VALUES_ROWS, 1_000)
                // Columns: https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server.
                // There tables are limited by resources alone, but message 106 still tells a most number of them, which
                // was 256 when it was documented last, and an include beyond costs one more statement and no error.
                .limit(Limits.Limit.SELECT_TABLES, 256)
                .limit(Limits.Limit.SELECT_COLUMNS, 4_096)
                // https://learn.microsoft.com/sql/t-sql/data-types/datetimeoffset-transact-sql
                .limit(Limits.Limit.FRACTIONAL_SECOND_DIGITS, MssqlTypes.FRACTION_DIGITS)
                .build();
    }
}
