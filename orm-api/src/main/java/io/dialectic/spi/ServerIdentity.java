package io.dialectic.spi;

import java.util.Set;

/** Which server a dialect speaks to. */
public final class ServerIdentity {
    private final DialectId dialect;
    private final String product;
    private final ServerVersion version;
    private final boolean declared;
    private final Set<String> extensions;

    private ServerIdentity(
            DialectId dialect, String product, ServerVersion version, boolean declared, Set<String> extensions) {
        this.dialect = dialect;
        this.product = product;
        this.version = version;
        this.declared = declared;
        this.extensions = Set.copyOf(extensions);
    }

    /** What a probe found. */
    public static ServerIdentity probed(DialectId dialect, String product, ServerVersion version) {
        return new ServerIdentity(dialect, product, version, false, Set.of());
    }

    /** What the application declared, no connection having been made. */
    public static ServerIdentity declared(DialectId dialect, ServerVersion version) {
        return new ServerIdentity(dialect, dialect.name(), version, true, Set.of());
    }

    /** The same with what is installed in the database besides the server itself. */
    public ServerIdentity withExtensions(Set<String> installed) {
        return new ServerIdentity(dialect, product, version, declared, installed);
    }

    /** The names of the extensions that were found in the database; none of a server that was declared. */
    public Set<String> extensions() {
        return extensions;
    }

    /** The dialect. */
    public DialectId dialect() {
        return dialect;
    }

    /** The product's name as the server tells it. */
    public String product() {
        return product;
    }

    /** The server's version. */
    public ServerVersion version() {
        return version;
    }

    /** Whether the application declared it and no connection was made. */
    public boolean declared() {
        return declared;
    }

    @Override
    public String toString() {
        return product + " " + version + (declared ? " (declared)" : "");
    }
}
