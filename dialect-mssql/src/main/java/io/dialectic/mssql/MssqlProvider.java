package io.dialectic.mssql;

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

/** Finds SQL Server behind {@code jdbc:sqlserver:} URLs. */
public final class MssqlProvider implements DialectProvider {
    private static final DialectId ID = new DialectId("dialectic", "mssql");

    /** Made by ServiceLoader. */
    public MssqlProvider() {}

    @Override
    public DialectId id() {
        return ID;
    }

    @Override
    public SpiLevel compiledAgainst() {
        return SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR);
    }

    /** 14 is SQL Server 2017, 17 is SQL Server 2025. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("14", "17");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlserver:") ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return new MssqlSession();
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT @@VERSION, CAST(SERVERPROPERTY('ProductVersion') AS NVARCHAR(128))")) {
            rows.next();
            String product = rows.getString(1);
            String version = rows.getString(2);
            return product.startsWith("Microsoft SQL")
                    ? Optional.of(ServerIdentity.probed(ID, "SQL Server", ServerVersion.parse(version)))
                    : Optional.empty();
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new MssqlDialect(server);
    }
}
