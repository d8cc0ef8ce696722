package io.dialectic.compliance.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Installs the extensions for which dialects have types. One that the server has not stays away: its types are then refused,
 * and the cases that need them end in that refusal, which the report shows.
 */
final class Extensions {
    private static final List<String> WANTED = List.of("citext", "hstore", "postgis", "vector");

    private Extensions() {}

    static void install(TestDatabase.Available database) throws SQLException {
        if (!database.jdbcUrl().startsWith("jdbc:postgresql:")) {
            return;
        }
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String extension : WANTED) {
                boolean there;
                try (var rows = statement.executeQuery(
                        "SELECT 1 FROM pg_available_extensions WHERE name = '" + extension + "'")) {
                    there = rows.next();
                }
                if (there) {
                    statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
                }
            }
        }
    }
}
