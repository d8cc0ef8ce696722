package io.dialectic.compliance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL from the binaries of io.zonky.test.postgres, which run as root too. */
final class PostgresServer implements EmbeddedServer {
    private static final String SUPERUSER = "postgres";

    @Override
    public String description() {
        return "embedded PostgreSQL";
    }

    @Override
    public RunningDatabase start(String name, Path directory, Path binaries) throws IOException {
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
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + SUPERUSER;
        return new RunningDatabase(new TestDatabase.Available(name, url, SUPERUSER, "", description()), server);
    }
}
