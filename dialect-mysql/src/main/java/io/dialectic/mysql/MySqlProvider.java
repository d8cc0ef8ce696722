package io.dialectic.mysql;

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

/** Finds MySQL behind {@code jdbc:mysql:} URLs. */
public final class MySqlProvider implements DialectProvider {
    private static final DialectId ID = new DialectId("dialectic", "mysql");

    /** Made by ServiceLoader. */
    public MySqlProvider() {}

    @Override
    public DialectId id() {
        return ID;
    }

    @Override
    public SpiLevel compiledAgainst() {
        return SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR);
    }

    /** 8.0.19 brought DROP CONSTRAINT: https://dev.mysql.com/doc/relnotes/mysql/8.0/en/news-8-0-19.html. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("8.0.19", "9.7");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:") ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return new MySqlSession();
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@version_comment, VERSION()")) {
            rows.next();
            String product = rows.getString(1);
            String version = rows.getString(2);
            boolean other = version.contains("MariaDB") || version.contains("TiDB") || product.contains("MariaDB");
            return other
                    ? Optional.empty()
                    : Optional.of(ServerIdentity.probed(ID, "MySQL", ServerVersion.parse(version)));
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new MySqlDialect(server);
    }
}
