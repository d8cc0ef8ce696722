package io.dialectic.spi;

/**
 * The level of this SPI. A dialect returns {@code SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR)}: the constants are inlined
 * when it is compiled, so it tells the level it was compiled against.
 *
 * @param major changes break dialects
 * @param minor additions only
 */
public record SpiLevel(int major, int minor) {
    /** The major level of this jar. */
    public static final int MAJOR = 1;
    /** The minor level of this jar. */
    public static final int MINOR = 0;

    /** A level. */
    public static SpiLevel of(int major, int minor) {
        return new SpiLevel(major, minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
