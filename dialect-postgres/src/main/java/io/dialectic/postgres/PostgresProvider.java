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
import java.util.Set;
import java.util.regex.Pattern;

/** Finds PostgreSQL behind {@code jdbc:postgresql:} URLs. */
public final class PostgresProvider implements DialectProvider {
    static final DialectId ID = new DialectId("dialectic", "postgres");

    private static final String PRODUCT = "PostgreSQL";

    /**
     * Other databases that speak PostgreSQL's protocol, by what {@code version()} says of them. Most begin it with
     * "PostgreSQL" too: {@code PostgreSQL 15.2-YB-2.25.1.0-b0 on x86_64}, {@code PostgreSQL 8.0.2 …, Redshift 1.0.28}.
     */
    private static final Pattern RELATIVES =
            Pattern.compile("CockroachDB|-YB-|Redshift|Greenplum|Materialize|CrateDB|QuestDB|RisingWave|openGauss");

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

    /** The versions the project maintains: https://www.postgresql.org/support/versioning/. */
    @Override
    public SupportWindow supportWindow() {
        return SupportWindow.between("14", "18");
    }

    /** A driver that wraps another has the scheme of the wrapped one inside, such as {@code jdbc:otel:postgresql:}. */
    @Override
    public Claim claimUrl(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return Claim.CERTAIN;
        }
        return jdbcUrl.startsWith("jdbc:") && jdbcUrl.contains(":postgresql:") ? Claim.POSSIBLE : Claim.NO;
    }

    @Override
    public SessionRules session() {
        return new PostgresSession();
    }

    /** The driver's own name for the product costs no round trip and keeps the query from other databases' drivers. */
    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        if (!PRODUCT.equals(connection.getMetaData().getDatabaseProductName())) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version(), current_setting('server_version'),"
                        + " (SELECT string_agg(extname, ' ') FROM pg_extension)")) {
            rows.next();
            String extensions = rows.getString(3);
            return identify(rows.getString(1), rows.getString(2))
                    .map(server -> extensions == null ? server : server.withExtensions(Set.of(extensions.split(" "))));
        }
    }

    /** The server of these texts, if it is PostgreSQL itself. */
    static Optional<ServerIdentity> identify(String banner, String version) {
        if (!banner.startsWith(PRODUCT) || RELATIVES.matcher(banner).find()) {
            return Optional.empty();
        }
        return Optional.of(ServerIdentity.probed(ID, PRODUCT, ServerVersion.parse(version)));
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return new PostgresDialect(server);
    }
}
