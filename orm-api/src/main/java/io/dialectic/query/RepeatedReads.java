package io.dialectic.query;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;

/**
 * What happens when one read is repeated for the rows of another, known as N+1: a thread reads several rows, and then sends
 * the same read from the same line again and again, each time with other values. Meant for tests and development, since each
 * read then looks up the line it comes from. Five seconds without reads on a thread end what is counted.
 *
 * @param reaction what happens
 * @param allowed how many times the read may be sent with different values
 */
public record RepeatedReads(Reaction reaction, int allowed) {
    /** What may happen. */
    public enum Reaction {
        /** Nothing, and nothing is counted. */
        NONE,
        /** A warning is logged, with the lines of both reads. */
        WARN,
        /** The read fails with {@code DIA-313} before it is sent. */
        FAIL
    }

    /** Nothing is counted: the default. */
    public static final RepeatedReads ALLOWED = new RepeatedReads(Reaction.NONE, Integer.MAX_VALUE);

    /** A copy of these is checked. */
    public RepeatedReads {
        if (allowed < 1) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    "A read is sent at least once: allow 1 repeated read or more, not " + allowed + ".");
        }
    }

    /** One more than that many is logged as a warning. */
    public static RepeatedReads warnAfter(int allowed) {
        return new RepeatedReads(Reaction.WARN, allowed);
    }

    /** One more than that many is an error. */
    public static RepeatedReads failAfter(int allowed) {
        return new RepeatedReads(Reaction.FAIL, allowed);
    }
}
