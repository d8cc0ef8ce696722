package io.dialectic.engine.lifecycle;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDs by RFC 9562. Those of version 7 ascend, also within one millisecond. */
final class Uuids {
    private static final int SEQUENCE_BITS = 12;
    private static final long SEQUENCE = (1L << SEQUENCE_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_REST = 0x3fff_ffff_ffff_ffffL;
    private static final int TIME_SHIFT = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    /** Milliseconds and a count within them, the count in the lowest 12 bits (RFC 9562, 6.2, method 1). */
    private long last;

    Uuids(Clock clock) {
        this.clock = clock;
    }

    UUID next(int version) {
        return version == 7 ? ascending() : UUID.randomUUID();
    }

    private UUID ascending() {
        long moment = next();
        long high = moment >> SEQUENCE_BITS << TIME_SHIFT | VERSION_7 | moment & SEQUENCE;
        return new UUID(high, random.nextLong() & VARIANT_REST | VARIANT);
    }

    /** The count begins at random in its lower half, and runs over into the next millisecond. */
    private synchronized long next() {
        long now = clock.millis() << SEQUENCE_BITS | random.nextInt(1 << SEQUENCE_BITS - 1);
        last = now > last ? now : last + 1;
        return last;
    }
}
