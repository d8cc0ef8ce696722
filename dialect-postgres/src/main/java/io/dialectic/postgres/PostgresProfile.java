package io.dialectic.postgres;

import io.dialectic.spi.Fact;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerVersion;

/** What PostgreSQL can do, does and bears. */
final class PostgresProfile {
    private PostgresProfile() {}

    static Profile of(ServerVersion version) {
        return Profile.builder()
                .facts(
                        // https://www.postgresql.org/docs/current/queries-order.html
                        Fact.NullOrder.HIGHEST,
                        Fact.TextEquality.CASE_SENSITIVE,
                        Fact.LikeMatching.CASE_SENSITIVE,
                        Fact.LimitOrder.NOT_NEEDED,
                        Fact.StatementReuse.BY_DRIVER,
                        // 25P02, in_failed_sql_transaction.
                        Fact.FailedStatement.ABORTS_TRANSACTION,
                        // A multi-row VALUES list is evaluated row by row, and a sequence only goes up.
                        Fact.GeneratedKeyOrder.ASCENDING,
                        Fact.BlockingCalls.FREE_CARRIER,
                        Fact.UniqueNulls.MANY)
                // NAMEDATALEN - 1: https://www.postgresql.org/docs/current/sql-syntax-lexical.html
                .limit(Limits.Limit.IDENTIFIER_LENGTH, 63)
                // The count of parameters is 16 bits on the wire.
                .limit(Limits.Limit.BIND_PARAMETERS, 65_535)
                .limit(Limits.Limit.VALUES_ROWS, 1_000)
                .build();
    }
}
