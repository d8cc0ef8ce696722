package io.dialectic.mariadb;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerVersion;

/** What MariaDB can do, does and bears. */
final class MariaDbProfile {
    private MariaDbProfile() {}

    static Profile of(ServerVersion version) {
        Profile.Builder profile = Profile.builder()
                // https://mariadb.com/kb/en/for-update/
                .none(Feature.LOCK_FOR_NO_KEY_UPDATE, Feature.LOCK_FOR_KEY_SHARE, Feature.LOCK_OF)
                // By innodb_lock_wait_timeout, for the session.
                .emulated(Feature.LOCK_WAIT_TIME)
                // Comments with hints came with 12.0.
                .none(Feature.OPTIMIZER_HINTS)
                // There is no array type.
                .none(Feature.ARRAY_PARAMETERS)
                // The driver sends several only if the URL allows it, which would help those who slip them in.
                .none(Feature.STATEMENT_SEQUENCES)
                // DDL commits: https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
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
                // https://mariadb.com/kb/en/generated-columns/.
                .none(Feature.GENERATED_NOT_NULL)
                // https://mariadb.com/kb/en/create-index/; no parser comes with the server.
                .none(Feature.INDEX_EXPRESSION, Feature.FULLTEXT_PARSER)
                // By a CASE in front of the sort key.
                .emulated(Feature.NULL_ORDERING)
                // By a generated column that is NULL for deleted rows.
                .emulated(Feature.LIVING_UNIQUE)
                // An enum is a part of its column.
                .none(Feature.ENUM_TYPES)
                // No such types: https://mariadb.com/kb/en/data-types/.
                .none(
                        Feature.MONEY,
                        Feature.OFFSET_DATE_TIME,
                        Feature.XML,
                        Feature.ARRAYS,
                        Feature.RANGES,
                        Feature.HSTORE,
                        Feature.CIDR,
                        Feature.MAC_ADDRESSES,
                        Feature.GEOGRAPHY,
                        Feature.TEXT_SEARCH)
                // https://mariadb.com/kb/en/window-frames/
                .none(Feature.WINDOW_GROUPS)
                // https://mariadb.com/kb/en/lag/ has two arguments.
                .none(Feature.NEIGHBOUR_DEFAULT)
                // There is no LATERAL: https://mariadb.com/kb/en/joins-subqueries/.
                .none(Feature.LATERAL_JOIN)
                // MATCH works on columns with an index of its own kind only.
                .none(Feature.FULL_TEXT)
                .facts(
                        Fact.FloatingSpecials.NONE,
                        // Seen: 11.4.5 keeps the sign, 11.8.6 and 11.8.9 lose it.
                        version.atLeast(11, 8) ? Fact.NegativeZero.LOST : Fact.NegativeZero.KEPT,
                        // https://mariadb.com/kb/en/order-by/
                        Fact.NullOrder.LOWEST,
                        // utf8mb4_uca1400_ai_ci and its like are the default collations.
                        Fact.TextEquality.CASE_INSENSITIVE,
                        Fact.LikeMatching.CASE_INSENSITIVE,
                        Fact.CaseMapping.ALL_LETTERS,
                        Fact.GroupedParameters.RECOGNISED_ALONE,
                        // https://jira.mariadb.org/browse/MDEV-18511
                        Fact.TablesOfChanges.INSIDE,
                        Fact.AggregatedValues.ANY,
                        Fact.LimitOrder.NOT_NEEDED,
                        Fact.StatementReuse.BY_DRIVER,
                        Fact.FailedStatement.LEAVES_TRANSACTION_USABLE,
                        // The rows of one INSERT get rising values:
                        // https://mariadb.com/kb/en/auto_increment-handling-in-innodb/
                        Fact.GeneratedKeyOrder.ASCENDING,
                        Fact.BlockingCalls.FREE_CARRIER,
                        Fact.UniqueNulls.MANY,
                        Fact.IdentifierUnit.CHARACTERS,
                        Fact.ResultTypes.OF_COLUMNS)
                // https://mariadb.com/kb/en/identifier-names/
                .limit(Limits.Limit.IDENTIFIER_LENGTH, 64)
                // The count of parameters of a server-side statement is 16 bits.
                .limit(Limits.Limit.BIND_PARAMETERS, 65_535)
                .limit(Limits.Limit.VALUES_ROWS, 1_000)
                // "Too many tables; MariaDB can only use 61 tables in a join", 1116; 4,096 columns, 1117.
                .limit(Limits.Limit.SELECT_TABLES, 61)
                .limit(Limits.Limit.SELECT_COLUMNS, 4_096);
        // https://mariadb.com/kb/en/create-index/: DESC was read and ignored before 10.8.
        if (!version.atLeast(10, 8)) {
            profile.none(Feature.INDEX_DESCENDING);
        }
        // https://mariadb.com/kb/en/vector/, /uuid_v4/, /uuid_v7/: since 11.7.
        return version.atLeast(11, 7)
                ? profile.build()
                : profile.none(Feature.VECTORS, Feature.UUID_V4_DEFAULT, Feature.UUID_V7_DEFAULT)
                        .build();
    }
}
