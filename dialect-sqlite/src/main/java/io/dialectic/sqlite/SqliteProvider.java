package io.dialectic.sqlite;

import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectId;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import io.dialectic.spi.SessionRules;
import io.dialectic.spi.SpiLevel;
import io.dialectic.spi.SupportWindow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** SQLite's entry for discovery. The server's version is that of the library inside the driver's jar. */
public final class SqliteProvider implements DialectProvider {
    /** {@code dialectic:sqlite}. */
    public static final DialectId ID = new DialectId("dialectic", "sqlite");

    private static final String PRODUCT = "SQLite";

    private final SqliteSession session = new SqliteSession();

    /** Made by the ServiceLoader. */
    public SqliteProvider() {}

    @Override
    public DialectId id() {
        return ID;
    }

    @Override
    public SpiLevel compiledAgainst() {
        return SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR);
    }

    /** RETURNING came with 3.35: https://sqlite.org/lang_returning.html. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("3.35", "3.54");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return SqliteUrl.isSqlite(jdbcUrl) ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return session;
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        if (!PRODUCT.equals(connection.getMetaData().getDatabaseProductName())) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sqlite_version()")) {
            return rows.next()
                    ? Optional.of(ServerIdentity.probed(ID, PRODUCT, ServerVersion.parse(rows.getString(1))))
                    : Optional.empty();
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new SqliteDialect(server, session);
    }
}
