package io.dialectic.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Connections as the engine opens them. */
final class Sqlite {
    private Sqlite() {}

    static Connection open(String url) throws SQLException {
        Properties options = new Properties();
        options.putAll(new SqliteSession().driverOptions(url));
        return DriverManager.getConnection(url, options);
    }

    static Connection memory() throws SQLException {
        return open("jdbc:sqlite::memory:");
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
