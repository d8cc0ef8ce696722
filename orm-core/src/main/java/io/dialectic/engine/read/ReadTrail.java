package io.dialectic.engine.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The reads of a caller, one after the other. Safe for threads, since asynchronous calls share the trail of their caller. */
final class ReadTrail {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);
    private static final int READS_KEPT = 1_000;

    private final Map<Read, Seen> reads = new HashMap<>();
    private final ThreadLocal<@Nullable Seen> now = new ThreadLocal<>();
    private @Nullable Seen severalRows;
    private long moment;
    private long latest = System.nanoTime();

    /**
     * A read that is repeated for the rows of another.
     *
     * @param doing what it does
     * @param line where it was asked for
     * @param times how many times it was asked for with different values
     * @param rowsDoing what the other does
     * @param rowsLine where the other was asked for
     */
    record Repetition(String doing, String line, int times, String rowsDoing, String rowsLine) {}

    private record Read(Object what, String line) {}

    private static final class Seen {
        final Read read;
        final String doing;
        final Set<Object> values = new HashSet<>();
        /** Of the read whose rows it may be repeated for. */
        @Nullable
        Seen rows;

        long first;
        long last;
        int count;
        boolean told;

        Seen(Read read, String doing) {
            this.read = read;
            this.doing = doing;
        }
    }

    /** Whether a read is going on in this thread, of which others are a part. */
    boolean isInside() {
        return now.get() != null;
    }

    /** A read begins. Gives the repetition, once, when it was sent more often than is allowed. */
    synchronized @Nullable Repetition begin(Object what, String line, Object values, String doing, int allowed) {
        long time = System.nanoTime();
        if (time - latest > PAUSE || reads.size() > READS_KEPT) {
            reads.clear();
            severalRows = null;
        }
        latest = time;
        Seen seen = reads.computeIfAbsent(new Read(what, line), read -> new Seen(read, doing));
        now.set(seen);
        moment++;
        if (seen.rows == null || seen.rows.last > seen.first) {
            seen.rows = severalRows == seen ? null : severalRows;
            seen.first = moment;
            seen.values.clear();
            seen.told = false;
        }
        Seen rows = seen.rows;
        if (seen.values.size() <= allowed) {
            seen.values.add(values);
        }
        int times = seen.values.size();
        if (rows == null || seen.told || times <= allowed || times > rows.count) {
            return null;
        }
        seen.told = true;
        return new Repetition(doing, line, times, rows.doing, rows.read.line);
    }

    /** How many rows the read gave. */
    synchronized void gave(int rows) {
        Seen seen = now.get();
        if (seen != null) {
            seen.count = rows;
            seen.last = ++moment;
            if (rows > 1) {
                severalRows = seen;
            }
        }
    }

    /** It ended. */
    void end() {
        now.remove();
    }
}
