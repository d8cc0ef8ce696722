package io.dialectic.compliance.introspection;

import io.dialectic.compliance.database.TestDatabase;
import io.dialectic.compliance.database.TestDatabases;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectProvider;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.opentest4j.TestAbortedException;

/** A database in which tables are made by statements of its own, and read by its dialect. */
record ForeignDatabase(Connection connection, Dialect dialect) implements AutoCloseable {
    /** Opened as the engine opens it. Aborts the test if the run has no such database, and fails if it must have one. */
    static ForeignDatabase open(String name) throws SQLException {
        if (!TestDatabases.selected().contains(name)) {
            throw new TestAbortedException("NOT RUN: " + name + ": it was not chosen");
        }
        TestDatabase provided = TestDatabases.provide(name);
        if (provided instanceof TestDatabase.Available available) {
            return open(available);
        }
        String reason = ((TestDatabase.NotRun) provided).reason();
        if (TestDatabases.required(name)) {
            throw new AssertionError(name + " is required and could not be had: " + reason);
        }
        throw new TestAbortedException("NOT RUN: " + name + ": " + reason);
    }

    private static ForeignDatabase open(TestDatabase.Available available) throws SQLException {
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class)) {
            if (provider.claimUrl(available.jdbcUrl()) == DialectProvider.Claim.CERTAIN) {
                Properties properties = new Properties();
                properties.putAll(provider.session().driverOptions(available.jdbcUrl()));
                properties.putAll(Map.of("user", available.user(), "password", available.password()));
                Connection connection = DriverManager.getConnection(available.jdbcUrl(), properties);
                ForeignDatabase database = new ForeignDatabase(
                        connection, provider.create(provider.probe(connection).orElseThrow()));
                for (String sql : provider.session().onConnect()) {
                    database.run(sql);
                }
                return database;
            }
        }
        throw new AssertionError("no dialect claims " + available.jdbcUrl());
    }

    /** Runs statements in order. */
    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + " in " + sql, e.getSQLState(), e.getErrorCode(), e);
                }
            }
        }
    }

    /** All of the connection's schema. */
    SchemaDefinition read() throws SQLException {
        return dialect.introspector().read(connection, null);
    }

    /** One table of the connection's schema. */
    TableDefinition table(String name) throws SQLException {
        return read().table(TableName.of(name)).orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
