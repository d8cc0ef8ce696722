package io.dialectic.mssql;

import io.dialectic.spi.SessionRules;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sessions and transactions of SQL Server. */
final class MssqlSession implements SessionRules {
    /** https://learn.microsoft.com/sql/connect/jdbc/setting-the-connection-properties. */
    @Override
    public Map<String, String> driverOptions(String jdbcUrl) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("disableStatementPooling", "false");
        options.put("statementPoolingCacheSize", "256");
        // TIME parameters sent as DATETIME would be rounded to 1/300 of a second.
        options.put("sendTimeAsDatetime", "false");
        return options;
    }

    /** T-SQL has no RELEASE; a savepoint ends with its transaction. */
    @Override
    public void release(Connection connection, Savepoint savepoint) {}
}
