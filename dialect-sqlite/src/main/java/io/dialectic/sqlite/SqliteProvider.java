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

/** Finds SQLite behind {@code jdbc:sqlite:} URLs. */
public final class SqliteProvider implements DialectProvider {
    private static final DialectId ID = new DialectId("dialectic", "sqlite");

    /** Made by ServiceLoader. */
    public SqliteProvider() {}

    @Override
    public DialectId id() {
        return ID;
    }

    @Override
    public SpiLevel compiledAgainst() {
        return SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR);
    }

    /** 3.35 brought RETURNING: https://www.sqlite.org/releaselog/3_35_0.html. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("3.35", "3.54");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:") ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return new SqliteSession();
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sqlite_version()")) {
            rows.next();
            return Optional.of(ServerIdentity.probed(ID, "SQLite", ServerVersion.parse(rows.getString(1))));
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new SqliteDialect(server);
    }
}
