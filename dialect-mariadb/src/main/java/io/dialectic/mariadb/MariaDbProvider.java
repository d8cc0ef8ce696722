package io.dialectic.mariadb;

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

/** Finds MariaDB behind {@code jdbc:mariadb:} URLs. */
public final class MariaDbProvider implements DialectProvider {
    private static final DialectId ID = new DialectId("dialectic", "mariadb");

    /** Made by ServiceLoader. */
    public MariaDbProvider() {}

    @Override
    public DialectId id() {
        return ID;
    }

    @Override
    public SpiLevel compiledAgainst() {
        return SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR);
    }

    /** 10.6 brought SKIP LOCKED and is the oldest version that is maintained. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("10.6", "11.8");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:") ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return new MariaDbSession();
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@version_comment, VERSION()")) {
            rows.next();
            String product = rows.getString(1);
            String version = rows.getString(2);
            boolean own = version.contains("MariaDB") || product.contains("MariaDB");
            return own
                    ? Optional.of(ServerIdentity.probed(ID, "MariaDB", ServerVersion.parse(version)))
                    : Optional.empty();
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new MariaDbDialect(server);
    }
}
