package io.dialectic.compliance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL from the binaries of io.zonky.test.postgres, which run as root too. */
final class PostgresServer implements EmbeddedServer {
    @Override
    public String description() {
        return "embedded PostgreSQL";
    }

    @Override
    public RunningDatabase start(String name, Path directory, Path binaries) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(directory.resolve("data"))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                // The operating system's locales differ from machine to machine, the built-in one does not:
                // https://www.postgresql.org/docs/18/locale.html#LOCALE-PROVIDERS
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("unix_socket_directories", directory.toString())
                .setServerConfig("full_page_writes", "off")
                .start();
        try {
            account(server, directory.resolve("data"));
        } catch (SQLException | IOException e) {
            server.close();
            throw e;
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + AppAccount.DATABASE;
        return new RunningDatabase(
                new TestDatabase.Available(name, url, AppAccount.USER, AppAccount.PASSWORD, description()), server);
    }

    /** The superuser is trusted, whatever the password; the suite's user is asked for it. */
    private static void account(EmbeddedPostgres server, Path data) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE " + AppAccount.USER + " LOGIN SUPERUSER PASSWORD '" + AppAccount.PASSWORD + "'");
            statement.execute("CREATE DATABASE " + AppAccount.DATABASE + " OWNER " + AppAccount.USER);
            Path rules = data.resolve("pg_hba.conf");
            Files.writeString(rules, "host all " + AppAccount.USER + " all scram-sha-256\n" + Files.readString(rules));
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
