package io.dialectic.postgres;

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

/** Finds PostgreSQL behind {@code jdbc:postgresql:} URLs. */
public final class PostgresProvider implements DialectProvider {
    private static final DialectId ID = new DialectId("dialectic", "postgres");

    /** Made by ServiceLoader. */
    public PostgresProvider() {}

    @Override
    public DialectId id() {
        return ID;
    }

    @Override
    public SpiLevel compiledAgainst() {
        return SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR);
    }

    /** 14 is the oldest version that is maintained: https://www.postgresql.org/support/versioning/. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("14", "18");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:") ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return new PostgresSession();
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version(), current_setting('server_version')")) {
            rows.next();
            String product = rows.getString(1);
            String version = rows.getString(2);
            // Others speak this protocol and differ behind it; they need dialects of their own.
            boolean own = product.startsWith("PostgreSQL") && !product.contains("-YB-");
            return own
                    ? Optional.of(ServerIdentity.probed(ID, "PostgreSQL", ServerVersion.parse(version)))
                    : Optional.empty();
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new PostgresDialect(server);
    }
}
