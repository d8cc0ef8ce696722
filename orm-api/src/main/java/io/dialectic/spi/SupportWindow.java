package io.dialectic.spi;

/** The server versions a dialect is for: older ones are refused, newer ones get a warning once. */
public final class SupportWindow {
    private final ServerVersion minimum;
    private final ServerVersion testedUpTo;

    private SupportWindow(ServerVersion minimum, ServerVersion testedUpTo) {
        this.minimum = minimum;
        this.testedUpTo = testedUpTo;
    }

    /** A window from one version to another, both included; {@code 18} includes 18.6. */
    public static SupportWindow between(String minimum, String testedUpTo) {
        return new SupportWindow(ServerVersion.parse(minimum), ServerVersion.parse(testedUpTo));
    }

    /** The oldest version that works. */
    public ServerVersion minimum() {
        return minimum;
    }

    /** The newest version that was tested. */
    public ServerVersion testedUpTo() {
        return testedUpTo;
    }
}
