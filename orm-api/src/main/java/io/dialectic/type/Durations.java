package io.dialectic.type;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time as microseconds in 64 bits, some 292,000 years either way. */
public final class Durations {
    private static final long MICROS_OF_SECOND = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    private Durations() {}

    /** The microseconds of a length of time; ArithmeticException if they do not fit. Smaller fractions are left out. */
    public static long microseconds(Duration value) {
        return Math.addExact(
                Math.multiplyExact(value.getSeconds(), MICROS_OF_SECOND), value.getNano() / NANOS_OF_MICRO);
    }

    /** The length of time of microseconds. */
    public static Duration ofMicroseconds(long value) {
        return Duration.ofSeconds(
                Math.floorDiv(value, MICROS_OF_SECOND), Math.floorMod(value, MICROS_OF_SECOND) * NANOS_OF_MICRO);
    }

    /** What a length of time must not be to fit, for {@link ColumnType#refusing}. */
    public static @Nullable String refusal(Duration value) {
        long second = value.getSeconds();
        long limit = Long.MAX_VALUE / MICROS_OF_SECOND - 1;
        return Math.abs(second) <= limit ? null : "must be within " + limit + " seconds either way";
    }
}
