package io.dialectic.postgres;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import java.util.Map;

/** What PostgreSQL can do, does and bears. */
final class PostgresProfile {
    private static final Map<String, Feature[]> EXTENSIONS = Map.of(
            "citext", new Feature[] {Feature.CASE_INSENSITIVE_TEXT},
            "hstore", new Feature[] {Feature.HSTORE},
            "postgis", new Feature[] {Feature.GEOMETRY, Feature.GEOGRAPHY},
            "vector", new Feature[] {Feature.VECTORS});

    private PostgresProfile() {}

    /** The profile of a server with what is installed in the database. */
    static Profile of(ServerIdentity server) {
        Profile.Builder profile = Profile.builder()
                // By lock_timeout, for the transaction:
                // https://www.postgresql.org/docs/current/runtime-config-client.html.
                .emulated(Feature.LOCK_WAIT_TIME)
                // There are no hints: https://wiki.postgresql.org/wiki/OptimizerHintsDiscussion.
                .none(
                        Feature.INDEX_HINT_USE,
                        Feature.INDEX_HINT_FORCE,
                        Feature.INDEX_HINT_IGNORE,
                        Feature.OPTIMIZER_HINTS)
                // Extensions bring what the server itself has not.
                .none(
                        Feature.CASE_INSENSITIVE_TEXT,
                        Feature.HSTORE,
                        Feature.GEOMETRY,
                        Feature.GEOGRAPHY,
                        Feature.VECTORS)
                // timestamptz keeps the point in time, not the offset:
                // https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES.
                .none(Feature.OFFSET_DATE_TIME)
                // By numeric with a check.
                .emulated(Feature.UNSIGNED_BIGINT)
                // A procedure gives cursors at the most:
                // https://www.postgresql.org/docs/current/sql-createprocedure.html.
                .none(Feature.PROCEDURE_RESULTS)
                // There are tablespaces and storage parameters, but no engine, character set or row format of a table.
                .none(Feature.TABLE_OPTIONS, Feature.ROW_FORMAT)
                // https://www.postgresql.org/docs/current/sql-createindex.html: other methods and types do these.
                .none(
                        Feature.INDEX_PREFIX_LENGTH,
                        Feature.FULLTEXT_INDEX,
                        Feature.FULLTEXT_PARSER,
                        Feature.SPATIAL_INDEX,
                        Feature.INDEX_INVISIBLE)
                // https://www.postgresql.org/docs/current/sql-altertable.html, DROP COLUMN and SET DATA TYPE.
                .none(Feature.ALTER_COLUMN_UNDER_VIEW)
                .facts(
                        // https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT.
                        Fact.FloatingSpecials.ALL,
                        Fact.NegativeZero.KEPT,
                        // "null values sort as if larger than any non-null value":
                        // https://www.postgresql.org/docs/current/queries-order.html.
                        Fact.NullOrder.HIGHEST,
                        // Of the deterministic collations, which columns have unless told otherwise:
                        // https://www.postgresql.org/docs/current/collation.html#COLLATION-NONDETERMINISTIC.
                        Fact.TextEquality.CASE_SENSITIVE,
                        Fact.LikeMatching.CASE_SENSITIVE,
                        Fact.CaseMapping.ALL_LETTERS,
                        Fact.GroupedParameters.DISTRUSTED,
                        Fact.TablesOfChanges.IN_FRONT,
                        Fact.AggregatedValues.ANY,
                        Fact.LimitOrder.NOT_NEEDED,
                        // https://jdbc.postgresql.org/documentation/server-prepare/.
                        Fact.StatementReuse.BY_DRIVER,
                        // "current transaction is aborted, commands ignored until end of transaction block", 25P02.
                        Fact.FailedStatement.ABORTS_TRANSACTION,
                        // The rows of VALUES are computed one after the other, and with each its nextval
                        // (src/backend/executor/nodeValuesscan.c, ValuesNext); one session's values of a sequence
                        // ascend, even where it has a cache
                        // (https://www.postgresql.org/docs/current/sql-createsequence.html), and our identity columns
                        // neither count down nor start over. The order of RETURNING is another matter: nobody
                        // promises it.
                        Fact.GeneratedKeyOrder.ASCENDING,
                        // The driver waits under java.util.concurrent locks since 42.6.0:
                        // https://github.com/pgjdbc/pgjdbc/pull/2635.
                        Fact.BlockingCalls.FREE_CARRIER,
                        // NULLS DISTINCT is the default: https://www.postgresql.org/docs/current/sql-createindex.html.
                        Fact.UniqueNulls.MANY,
                        Fact.IdentifierUnit.BYTES,
                        Fact.ResultTypes.OF_COLUMNS)
                // Bytes in UTF-8 (NAMEDATALEN - 1), so characters of names in ASCII; what is longer is cut silently:
                // https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS.
                .limit(Limits.Limit.IDENTIFIER_LENGTH, 63)
                // A 16-bit number of the protocol, taken as unsigned by the driver since 42.4.0:
                // https://github.com/pgjdbc/pgjdbc/pull/2525.
                .limit(Limits.Limit.BIND_PARAMETERS, 65_535)
                // Nothing is won beyond: 100 to 1,000 rows a statement take the same time for each row.
                .limit(Limits.Limit.VALUES_ROWS, 1_000)
                // None is documented for tables; columns: https://www.postgresql.org/docs/current/limits.html.
                .limit(Limits.Limit.SELECT_TABLES, 1_000)
                .limit(Limits.Limit.SELECT_COLUMNS, 1_664)
                // https://www.postgresql.org/docs/current/datatype-datetime.html.
                .limit(Limits.Limit.FRACTIONAL_SECOND_DIGITS, PostgresTypes.FRACTION_DIGITS);
        // uuidv7() came with 18: https://www.postgresql.org/docs/18/functions-uuid.html.
        if (!server.version().atLeast(18)) {
            profile.none(Feature.UUID_V7_DEFAULT);
        }
        // Release notes: https://www.postgresql.org/docs/release/18.0/, https://www.postgresql.org/docs/release/15.0/.
        if (!server.version().atLeast(18)) {
            profile.none(Feature.GENERATED_VIRTUAL);
        }
        if (!server.version().atLeast(15)) {
            profile.none(Feature.NULLS_NOT_DISTINCT);
        }
        EXTENSIONS.forEach((extension, features) -> {
            if (server.extensions().contains(extension)) {
                profile.nativeSupport(features);
            }
        });
        return profile.build();
    }
}
