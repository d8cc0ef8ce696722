package io.dialectic.compliance.discovery;

import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectId;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SessionRules;
import io.dialectic.spi.SpiLevel;
import io.dialectic.spi.SupportWindow;
import io.dialectic.sqlite.SqliteProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * The dialect of SQLite under another name, as a stranger's would stand beside ours.
 *
 * @param id its name
 * @param claim what it says to every URL
 * @param recognises whether it recognises the server
 * @param compiledAgainst the level of the SPI it was made for
 * @param supportWindow the versions it is for
 * @param refines the dialects it beats
 */
record OtherDialect(
        DialectId id,
        Claim claim,
        boolean recognises,
        SpiLevel compiledAgainst,
        SupportWindow supportWindow,
        Set<DialectId> refines)
        implements DialectProvider {
    private static final SqliteProvider SQLITE = new SqliteProvider();

    static OtherDialect named(String name) {
        return new OtherDialect(
                new DialectId("acme", name),
                Claim.CERTAIN,
                true,
                SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR),
                SQLITE.supportWindow(),
                Set.of());
    }

    OtherDialect refining(DialectId other) {
        return new OtherDialect(id, claim, recognises, compiledAgainst, supportWindow, Set.of(other));
    }

    OtherDialect madeFor(SpiLevel level) {
        return new OtherDialect(id, claim, recognises, level, supportWindow, refines);
    }

    OtherDialect window(String minimum, String testedUpTo) {
        return new OtherDialect(
                id, claim, recognises, compiledAgainst, SupportWindow.between(minimum, testedUpTo), refines);
    }

    OtherDialect claiming(Claim other) {
        return new OtherDialect(id, other, recognises, compiledAgainst, supportWindow, refines);
    }

    OtherDialect recognisingNothing() {
        return new OtherDialect(id, claim, false, compiledAgainst, supportWindow, refines);
    }

    @Override
    public Claim claimUrl(String jdbcUrl) {
        return claim;
    }

    @Override
    public SessionRules session() {
        return SQLITE.session();
    }

    @Override
    public Optional<ServerIdentity> probe(Connection connection) throws SQLException {
        return recognises ? SQLITE.probe(connection) : Optional.empty();
    }

    @Override
    public Dialect create(ServerIdentity server) {
        return SQLITE.create(server);
    }
}
