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
    /** {@code dialectic:mssql}. */
    public static final DialectId ID = new DialectId("dialectic", "mssql");

    private static final String PREFIX = "jdbc:sqlserver:";
    private static final String IDENTITY = "SELECT @@VERSION, CAST(SERVERPROPERTY('ProductVersion') AS NVARCHAR(128)),"
            + " CAST(SERVERPROPERTY('EngineEdition') AS INT)";

    private final MssqlSession session = new MssqlSession();

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

    /** 14 is SQL Server 2017, 15 is 2019, 16 is 2022 and 17 is 2025. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("14", "17");
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return jdbcUrl.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) ? Claim.CERTAIN : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return session;
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IDENTITY)) {
            return rows.next()
                    ? MssqlIdentity.of(rows.getString(1), rows.getString(2), rows.getInt(3))
                            .map(found ->
                                    ServerIdentity.probed(ID, found.product(), ServerVersion.parse(found.version())))
                    : Optional.empty();
        }
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new MssqlDialect(server, session);
    }
}
