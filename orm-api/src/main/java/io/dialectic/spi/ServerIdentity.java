package io.dialectic.spi;

/** Which server a dialect speaks to. */
public final class ServerIdentity {
    private final DialectId dialect;
    private final String product;
    private final ServerVersion version;
    private final boolean declared;

    private ServerIdentity(DialectId dialect, String product, ServerVersion version, boolean declared) {
        this.dialect = dialect;
        this.product = product;
        this.version = version;
        this.declared = declared;
    }

    /** What a probe found. */
    public static ServerIdentity probed(DialectId dialect, String product, ServerVersion version) {
        return new ServerIdentity(dialect, product, version, false);
    }

    /** What the application declared, no connection having been made. */
    public static ServerIdentity declared(DialectId dialect, ServerVersion version) {
        return new ServerIdentity(dialect, dialect.name(), version, true);
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
