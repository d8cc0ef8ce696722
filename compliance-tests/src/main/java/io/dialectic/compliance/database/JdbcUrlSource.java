package io.dialectic.compliance.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A database that runs already, named by the caller. */
final class JdbcUrlSource implements DatabaseSource {
    private static final Duration ANSWER = Duration.ofSeconds(15);

    @Override
    public String description() {
        return "JDBC URL";
    }

    @Override
    public boolean gives(String name) {
        return suffix(name).isPresent();
    }

    @Override
    public RunningDatabase start(String name) throws Exception {
        String suffix = suffix(name).orElseThrow();
        String setting = "dialectic.url" + suffix;
        TestDatabase.Available database = new TestDatabase.Available(
                name,
                Settings.find(setting).orElseThrow(),
                Settings.find("dialectic.user" + suffix).orElse(""),
                Settings.find("dialectic.password" + suffix).orElse(""),
                "JDBC URL from " + setting);
        try {
            TimeLimit.call(ANSWER, () -> connectOnce(database));
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "no connection to " + address(database.jdbcUrl()) + "; start that database, or correct or remove "
                            + setting,
                    failure);
        }
        return new RunningDatabase(database, () -> {});
    }

    /** What stands behind {@code dialectic.url} in the setting that is meant: a dot and the name, or nothing. */
    private static Optional<String> suffix(String name) {
        String own = "." + name;
        if (Settings.find("dialectic.url" + own).isPresent()) {
            return Optional.of(own);
        }
        return Settings.find("dialectic.url")
                .filter(url -> owner(url).equals(name))
                .map(url -> "");
    }

    private static String owner(String url) {
        List<String> named = Settings.list("dialectic.databases");
        if (named.size() == 1) {
            return named.get(0);
        }
        String[] segments = url.split(":", 3);
        String product = segments.length == 3 ? segments[1] : "";
        return product.equals("postgresql") ? "postgres" : product;
    }

    private static boolean connectOnce(TestDatabase.Available database) throws SQLException {
        Properties login = new Properties();
        if (!database.user().isEmpty()) {
            login.setProperty("user", database.user());
            login.setProperty("password", database.password());
        }
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), login)) {
            return connection.isValid(0);
        }
    }

    /** Without the options, among which a password may stand. */
    private static String address(String url) {
        return url.replaceFirst("[?;].*", "");
    }
}
