package io.dialectic.mysql;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerVersion;

/** What MySQL can do, does and bears. */
final class MySqlProfile {
    private MySqlProfile() {}

    @SuppressWarnings("unused")
    static Profile of(ServerVersion version) {
        return Profile.builder()
                // https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
                .none(Feature.LOCK_FOR_NO_KEY_UPDATE, Feature.LOCK_FOR_KEY_SHARE)
                // By innodb_lock_wait_timeout, for the session.
                .emulated(Feature.LOCK_WAIT_TIME)
                // There is no RETURNING; keys come by the driver.
                .none(Feature.INSERT_RETURNING, Feature.INSERT_RETURNING_MULTIPLE)
                // There is no array type.
                .none(Feature.ARRAY_PARAMETERS)
                // The driver sends several only if the URL allows it, which would help those who slip them in.
                .none(Feature.STATEMENT_SEQUENCES)
                // DDL commits: https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
                .none(Feature.TRANSACTIONAL_DDL)
                // The primary key is always called PRIMARY.
                .none(Feature.NAMED_PRIMARY_KEY)
                // AUTO_INCREMENT takes any value and counts by the server's setting.
                .none(Feature.IDENTITY_INCREMENT, Feature.IDENTITY_ALWAYS)
                // InnoDB takes RESTRICT and NO ACTION for the same and has no SET DEFAULT; nothing can be deferred.
                .none(
                        Feature.ON_ACTION_RESTRICT,
                        Feature.ON_ACTION_SET_DEFAULT,
                        Feature.DEFERRABLE_FOREIGN_KEY,
                        Feature.DEFERRABLE_UNIQUE)
                // InnoDB makes a B-tree of every method.
                .none(
                        Feature.INDEX_METHOD,
                        Feature.INDEX_COLLATION,
                        Feature.INDEX_OPERATOR_CLASS,
                        Feature.INDEX_INCLUDE,
                        Feature.PARTIAL_INDEX,
                        Feature.NULLS_NOT_DISTINCT)
                // An enum is a type of a column, a schema is a database, CASCADE does nothing.
                .none(
                        Feature.MATERIALIZED_VIEW,
                        Feature.ENUM_TYPES,
                        Feature.EXTENSIONS,
                        Feature.CREATE_SCHEMA,
                        Feature.DROP_CASCADE)
                // There are none: https://dev.mysql.com/doc/refman/8.4/en/sql-data-definition-statements.html.
                .none(Feature.SEQUENCES)
                // By a CASE in front of the sort key.
                .emulated(Feature.NULL_ORDERING)
                // By a key part that is NULL for deleted rows.
                .emulated(Feature.LIVING_UNIQUE)
                // An enum is a part of its column.
                .none(Feature.ENUM_TYPES)
                // No such types: https://dev.mysql.com/doc/refman/8.4/en/data-types.html.
                .none(
                        Feature.MONEY,
                        Feature.OFFSET_DATE_TIME,
                        Feature.XML,
                        Feature.ARRAYS,
                        Feature.RANGES,
                        Feature.HSTORE,
                        Feature.INET,
                        Feature.CIDR,
                        Feature.MAC_ADDRESSES,
                        Feature.GEOGRAPHY,
                        Feature.TEXT_SEARCH)
                // The server has vectors since 9.0, and Connector/J 9.7 cannot read them: "Unknown type '242' in
                // column".
                .none(Feature.VECTORS)
                // UUID() is of version 1: https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html.
                .none(Feature.UUID_V4_DEFAULT, Feature.UUID_V7_DEFAULT)
                // https://dev.mysql.com/doc/refman/8.4/en/window-functions-frames.html
                .none(Feature.WINDOW_GROUPS)
                // Since 8.0.31: https://dev.mysql.com/doc/relnotes/mysql/8.0/en/news-8-0-31.html
                .none(version.atLeast(8, 0, 31) ? new Feature[0] : new Feature[] {Feature.INTERSECT_EXCEPT})
                // Error 1093: https://dev.mysql.com/doc/refman/8.4/en/update.html
                .none(Feature.CHANGE_READING_ITSELF)
                // MATCH works on columns with an index of its own kind only.
                .none(Feature.FULL_TEXT)
                .facts(
                        Fact.FloatingSpecials.NONE,
                        Fact.NegativeZero.KEPT,
                        // https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
                        Fact.NullOrder.LOWEST,
                        // utf8mb4_0900_ai_ci is the default collation.
                        Fact.TextEquality.CASE_INSENSITIVE,
                        Fact.LikeMatching.CASE_INSENSITIVE,
                        Fact.CaseMapping.ALL_LETTERS,
                        Fact.GroupedParameters.RECOGNISED_ALONE,
                        Fact.TablesOfChanges.IN_FRONT,
                        Fact.AggregatedValues.ANY,
                        Fact.LimitOrder.NOT_NEEDED,
                        Fact.StatementReuse.BY_DRIVER,
                        Fact.FailedStatement.LEAVES_TRANSACTION_USABLE,
                        Fact.GeneratedKeyOrder.UNKNOWN,
                        Fact.BlockingCalls.FREE_CARRIER,
                        Fact.UniqueNulls.MANY,
                        Fact.IdentifierUnit.CHARACTERS,
                        Fact.ResultTypes.OF_COLUMNS)
                // https://dev.mysql.com/doc/refman/8.4/en/identifier-length.html
                .limit(Limits.Limit.IDENTIFIER_LENGTH, 64)
                // The count of parameters of a server-side statement is 16 bits.
                .limit(Limits.Limit.BIND_PARAMETERS, 65_535)
                .limit(Limits.Limit.VALUES_ROWS, 1_000)
                // "Too many tables; MySQL can only use 61 tables in a join", 1116; 4,096 columns, 1117.
                .limit(Limits.Limit.SELECT_TABLES, 61)
                .limit(Limits.Limit.SELECT_COLUMNS, 4_096)
                .build();
    }
}
