package io.dialectic.postgres;

import io.dialectic.spi.SessionRules;
import java.util.Map;

/** Sessions and transactions of PostgreSQL. */
final class PostgresSession implements SessionRules {
    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        return Map.of(
                // A statement is prepared on the server at its second use instead of its fifth.
                "prepareThreshold", "2",
                "preparedStatementCacheQueries", "512",
                "reWriteBatchedInserts", "true");
    }
}
