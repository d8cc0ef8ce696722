package io.dialectic.engine.connection;

import io.dialectic.spi.ConnectionFactory;
import io.dialectic.spi.SessionRules;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens connections by URL, with the dialect's driver options and session statements. What the URL says itself wins. */
public final class DriverConnections implements ConnectionFactory {
    private final String url;
    private final Properties properties;
    private final SessionRules rules;

    /** Connections to a URL; user and password may be null where the URL tells them or none are needed. */
    public DriverConnections(String url, @Nullable String user, @Nullable String password, SessionRules rules) {
        this.url = url;
        this.rules = rules;
        this.properties = new Properties();
        String lower = url.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> option : rules.driverOptions(url).entrySet()) {
            if (!lower.contains(option.getKey().toLowerCase(Locale.ROOT) + "=")) {
                properties.setProperty(option.getKey(), option.getValue());
            }
        }
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    @Override
    public Connection open() throws SQLException {
        Properties own = new Properties();
        own.putAll(properties);
        return prepared(DriverManager.getConnection(url, own), rules);
    }

    static Connection prepared(Connection connection, SessionRules rules) throws SQLException {
        if (!rules.onConnect().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : rules.onConnect()) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }
}
