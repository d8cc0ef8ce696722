package io.dialectic.sqlite;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerVersion;

/** What SQLite can do, does and bears. */
final class SqliteProfile {
    private SqliteProfile() {}

    static Profile of(ServerVersion version) {
        Profile.Builder profile = Profile.builder()
                // There is no array type.
                .none(Feature.ARRAY_PARAMETERS)
                // A writer locks the whole database: https://www.sqlite.org/lockingv3.html.
                .none(Feature.LOCK_FOR_UPDATE, Feature.LOCK_FOR_SHARE, Feature.LOCK_NO_WAIT, Feature.LOCK_SKIP_LOCKED)
                // All transactions are serializable: https://www.sqlite.org/isolation.html.
                .none(
                        Feature.ISOLATION_READ_UNCOMMITTED,
                        Feature.ISOLATION_READ_COMMITTED,
                        Feature.ISOLATION_REPEATABLE_READ)
                // Attached databases are no schemas of one database.
                .none(Feature.SCHEMAS)
                // ALTER TABLE knows no constraints: https://www.sqlite.org/lang_altertable.html.
                .none(Feature.ALTER_FOREIGN_KEY)
                // By the pragma query_only, see SqliteSession.
                .emulated(Feature.READ_ONLY_TRANSACTION)
                .facts(
                        Fact.NullOrder.LOWEST,
                        Fact.TextEquality.CASE_SENSITIVE,
                        // For ASCII letters: https://www.sqlite.org/lang_expr.html#like.
                        Fact.LikeMatching.CASE_INSENSITIVE,
                        Fact.LimitOrder.NOT_NEEDED,
                        Fact.StatementReuse.BY_ENGINE,
                        Fact.FailedStatement.LEAVES_TRANSACTION_USABLE,
                        // A rowid is one more than the largest: https://www.sqlite.org/autoinc.html.
                        Fact.GeneratedKeyOrder.ASCENDING,
                        // The driver is native code, which a virtual thread cannot leave.
                        Fact.BlockingCalls.HOLD_CARRIER,
                        Fact.UniqueNulls.MANY)
                .limit(Limits.Limit.IDENTIFIER_LENGTH, 255)
                // https://www.sqlite.org/limits.html, SQLITE_MAX_VARIABLE_NUMBER.
                .limit(Limits.Limit.BIND_PARAMETERS, 32_766)
                .limit(Limits.Limit.VALUES_ROWS, 500)
                .limit(Limits.Limit.WRITERS, 1);
        return profile.build();
    }
}
