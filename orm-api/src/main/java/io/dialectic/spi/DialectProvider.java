package io.dialectic.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * The one entry of a dialect's jar, named in {@code META-INF/services/io.dialectic.spi.DialectProvider} and in its
 * {@code module-info}. Does no I/O but in {@link #probe}.
 */
public interface DialectProvider {
    /** Whether a URL is a dialect's own. */
    enum Claim {
        NO,
        /** Perhaps: the probe decides. */
        POSSIBLE,
        CERTAIN
    }

    /** Who made it and what it is called. */
    DialectId id();

    /** {@code SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR)}. */
    SpiLevel compiledAgainst();

    /** The server versions it is for. */
    SupportWindow supportWindow();

    /** Whether a JDBC URL is its own; looks at the text only. */
    Claim claimUrl(String jdbcUrl);

    /**
     * What session and pool need to know before the first connection is made: driver options and session set-up do not
     * depend on the server's version.
     */
    SessionRules session();

    /** Which server is at the other end, by one read-only round trip; empty if it is not this dialect's. */
    Optional<ServerIdentity> probe(Connection connection) throws SQLException;

    /** The dialect for a server. */
    Dialect create(ServerIdentity server);

    /** Dialects of which this one is a special case and which it beats when both claim a server; by default none. */
    default Set<DialectId> refines() {
        return Set.of();
    }
}
