package io.dialectic.sqlite;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits.Limit;
import io.dialectic.spi.Profile;

/** What SQLite can do. It is the same from 3.35 on. */
final class SqliteProfile {
    private SqliteProfile() {}

    static Profile of() {
        return Profile.builder()
                .none(
                        Feature.LOCK_FOR_NO_KEY_UPDATE,
                        Feature.LOCK_FOR_KEY_SHARE,
                        Feature.LOCK_OF,
                        Feature.LOCK_WAIT_TIME)
                // https://sqlite.org/lang_indexedby.html
                .none(Feature.INDEX_HINT_USE, Feature.INDEX_HINT_IGNORE, Feature.OPTIMIZER_HINTS)
                // https://sqlite.org/eqp.html
                .none(Feature.EXPLAIN_JSON, Feature.EXPLAIN_ANALYZE)
                // One writer at a time locks the whole database, so there are no rows to lock.
                .none(Feature.LOCK_FOR_UPDATE, Feature.LOCK_FOR_SHARE, Feature.LOCK_NO_WAIT, Feature.LOCK_SKIP_LOCKED)
                // https://sqlite.org/isolation.html: transactions are serializable and nothing else.
                .none(
                        Feature.ISOLATION_READ_UNCOMMITTED,
                        Feature.ISOLATION_READ_COMMITTED,
                        Feature.ISOLATION_REPEATABLE_READ)
                // Attached databases are no schemas: foreign keys do not reach across them.
                .none(Feature.SCHEMAS)
                // https://sqlite.org/lang_altertable.html: no constraint can be added.
                .none(Feature.ALTER_FOREIGN_KEY)
                .none(Feature.ARRAY_PARAMETERS)
                // The driver runs the first statement of a text and drops the others.
                .none(Feature.STATEMENT_SEQUENCES)
                .none(Feature.PROCEDURES, Feature.PROCEDURE_RESULTS)
                // The driver would take a user and a password and pass over them: https://sqlite.org/whentouse.html.
                .none(Feature.ACCOUNTS)
                // There are none: https://sqlite.org/lang_createtable.html.
                .none(Feature.COMMENTS, Feature.TABLE_OPTIONS)
                // The rowid is the primary key and counts by one: https://sqlite.org/autoinc.html.
                .none(
                        Feature.IDENTITY_BESIDE_KEY,
                        Feature.IDENTITY_START,
                        Feature.IDENTITY_INCREMENT,
                        Feature.IDENTITY_ALWAYS)
                // Foreign keys alone: https://sqlite.org/foreignkeys.html#fk_deferred.
                .none(Feature.DEFERRABLE_UNIQUE)
                // https://sqlite.org/lang_createindex.html.
                .none(
                        Feature.INDEX_PREFIX_LENGTH,
                        Feature.INDEX_OPERATOR_CLASS,
                        Feature.INDEX_METHOD,
                        Feature.INDEX_INCLUDE,
                        Feature.NULLS_NOT_DISTINCT,
                        Feature.FULLTEXT_INDEX,
                        Feature.FULLTEXT_PARSER,
                        Feature.SPATIAL_INDEX,
                        Feature.INDEX_INVISIBLE,
                        Feature.INDEX_CONCURRENTLY)
                // https://sqlite.org/lang.html has no such statements; a database is a file.
                .none(
                        Feature.MATERIALIZED_VIEW,
                        Feature.SEQUENCES,
                        Feature.ENUM_TYPES,
                        Feature.EXTENSIONS,
                        Feature.DATABASES,
                        Feature.CREATE_SCHEMA,
                        Feature.DROP_CASCADE,
                        Feature.MOVE_TABLE)
                // By the pragma query_only, see SqliteSession.
                .emulated(Feature.READ_ONLY_TRANSACTION)
                // An enum is text with a check.
                .none(Feature.ENUM_TYPES)
                // There are integers of 64 bits with a sign, floating point, text and bytes:
                // https://sqlite.org/datatype3.html.
                .none(
                        Feature.UNSIGNED_BIGINT,
                        Feature.MONEY,
                        Feature.OFFSET_DATE_TIME,
                        Feature.XML,
                        Feature.ARRAYS,
                        Feature.RANGES,
                        Feature.HSTORE,
                        Feature.INET,
                        Feature.CIDR,
                        Feature.MAC_ADDRESSES,
                        Feature.GEOMETRY,
                        Feature.GEOGRAPHY,
                        Feature.VECTORS,
                        Feature.TEXT_SEARCH,
                        Feature.UUID_V4_DEFAULT,
                        Feature.UUID_V7_DEFAULT)
                // The operator REGEXP is there, but no function for it: https://sqlite.org/lang_expr.html#regexp.
                .none(Feature.REGULAR_EXPRESSIONS)
                // https://sqlite.org/lang_expr.html knows IN and EXISTS only.
                .none(Feature.QUANTIFIED_COMPARISON)
                // https://sqlite.org/lang_aggfunc.html.
                .none(Feature.STATISTICAL_AGGREGATES)
                // https://sqlite.org/json1.html has nothing of the kind; words need a table of their own (FTS5).
                .none(Feature.JSON_CONTAINMENT, Feature.FULL_TEXT)
                // https://sqlite.org/lang_select.html: a sub-query in FROM sees no other table there.
                .none(Feature.LATERAL_JOIN)
                .facts(
                        Fact.FloatingSpecials.INFINITIES,
                        Fact.NegativeZero.LOST,
                        Fact.NullOrder.LOWEST,
                        Fact.TextEquality.CASE_SENSITIVE,
                        // For the letters of ASCII: https://sqlite.org/lang_expr.html#like.
                        Fact.LikeMatching.CASE_INSENSITIVE,
                        // https://sqlite.org/lang_corefunc.html#lower.
                        Fact.CaseMapping.ASCII_LETTERS,
                        Fact.GroupedParameters.RECOGNISED,
                        Fact.TablesOfChanges.IN_FRONT,
                        Fact.AggregatedValues.ANY,
                        Fact.LimitOrder.NOT_NEEDED,
                        Fact.StatementReuse.BY_ENGINE,
                        Fact.FailedStatement.LEAVES_TRANSACTION_USABLE,
                        // RETURNING promises no order of its rows, but the rows of VALUES are inserted in turn, and
                        // AUTOINCREMENT gives each a number above all before: https://sqlite.org/autoinc.html.
                        Fact.GeneratedKeyOrder.ASCENDING,
                        // The driver is native code, which a virtual thread cannot leave.
                        Fact.BlockingCalls.HOLD_CARRIER,
                        Fact.UniqueNulls.MANY,
                        Fact.IdentifierUnit.CHARACTERS,
                        Fact.ResultTypes.OF_VALUES)
                // There is no limit but that of a statement; this one keeps names legible.
                .limit(Limit.IDENTIFIER_LENGTH, 255)
                // SQLITE_MAX_VARIABLE_NUMBER since 3.32: https://sqlite.org/limits.html.
                .limit(Limit.BIND_PARAMETERS, 32_766)
                // VALUES has no limit of its own; more rows in one statement were no faster.
                .limit(Limit.VALUES_ROWS, 1_000)
                // Tables of a join and SQLITE_MAX_COLUMN: https://sqlite.org/limits.html.
                .limit(Limit.SELECT_TABLES, 64)
                .limit(Limit.SELECT_COLUMNS, 2_000)
                .limit(Limit.FRACTIONAL_SECOND_DIGITS, IsoText.FRACTION_DIGITS)
                .limit(Limit.WRITERS, 1)
                .build();
    }
}
