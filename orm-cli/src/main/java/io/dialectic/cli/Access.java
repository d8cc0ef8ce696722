package io.dialectic.cli;

import io.dialectic.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
final class Access {
    @Option(
            names = "--url",
            required = true,
            defaultValue = "${env:DATABASE_URL}",
            description = "The JDBC URL; by default the variable DATABASE_URL.")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Option(
            names = "--user",
            defaultValue = "${env:DATABASE_USER}",
            description = "The user; by default the variable DATABASE_USER.")
    private @Nullable String user;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0..1",
            defaultValue = "${env:DATABASE_PASSWORD}",
            description = "The password, asked for when none follows; by default the variable DATABASE_PASSWORD.")
    private @Nullable String password;

    Database open() {
        String name = user;
        return name == null
                ? Database.connect(url)
                : Database.connect(url, o -> o.credentials(name, password == null ? "" : password));
    }
}
