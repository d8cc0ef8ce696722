package io.dialectic.engine.read;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.RepeatedReads;
import io.dialectic.sql.BoundSql;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a read is repeated for the rows of another. It follows the reads of a thread, and those of the asynchronous
 * calls that the thread makes.
 */
public final class RepeatGuard {
    /** Counts nothing. */
    static final RepeatGuard OFF = new RepeatGuard(RepeatedReads.ALLOWED);

    private static final Logger LOG = LoggerFactory.getLogger("io.dialectic.repeated");

    private final RepeatedReads settings;
    private final ThreadLocal<@Nullable Caller> callers = new ThreadLocal<>();

    /**
     * On whose behalf a thread reads.
     *
     * @param trail the reads there were
     * @param line where an asynchronous call was made, or null
     */
    private record Caller(ReadTrail trail, @Nullable String line) {}

    private RepeatGuard(RepeatedReads settings) {
        this.settings = settings;
    }

    /** A guard by these settings. */
    public static RepeatGuard of(RepeatedReads settings) {
        return settings.reaction() == RepeatedReads.Reaction.NONE ? OFF : new RepeatGuard(settings);
    }

    /** A statement that is about to be sent; {@code repeated} says that it is meant to be, but its rows count. */
    <T> T watch(BoundSql sql, boolean repeated, String doing, Supplier<T> read) {
        return this == OFF ? read.get() : watch(sql.text(), sql.values(), repeated, doing, RepeatGuard::rows, read);
    }

    /**
     * A read of one statement or several, which counts as one.
     *
     * @param what what is the same when it is repeated
     * @param values what is different then; asked for if it is counted, and no instance of the application's, whose
     *     {@code hashCode} may use what is not loaded
     * @param repeated whether it is meant to be repeated
     */
    <T> List<T> watchAll(Object what, Supplier<?> values, boolean repeated, String doing, Supplier<List<T>> read) {
        return this == OFF ? read.get() : watch(what, values.get(), repeated, doing, List::size, read);
    }

    private static int rows(Object result) {
        return result instanceof List<?> list ? list.size() : 1;
    }

    private <T> T watch(
            Object what, Object values, boolean repeated, String doing, ToIntFunction<T> rows, Supplier<T> read) {
        Caller caller = caller();
        ReadTrail trail = caller.trail;
        if (trail.isInside()) {
            return read.get();
        }
        String line = CallSite.find();
        if (line == null) {
            line = caller.line == null ? "an unknown line" : caller.line;
        }
        ReadTrail.Repetition repetition = trail.begin(what, line, values, doing, settings.allowed());
        try {
            if (repetition != null && !repeated) {
                tell(repetition);
            }
            T result = read.get();
            trail.gave(rows.applyAsInt(result));
            return result;
        } finally {
            trail.end();
        }
    }

    /** A stream that was opened: it counts as many rows. */
    <T> T watchStream(BoundSql sql, boolean repeated, String doing, Supplier<T> open) {
        return this == OFF
                ? open.get()
                : watch(sql.text(), sql.values(), repeated, doing, stream -> Integer.MAX_VALUE, open);
    }

    private Caller caller() {
        Caller known = callers.get();
        if (known == null) {
            known = new Caller(new ReadTrail(), null);
            callers.set(known);
        }
        return known;
    }

    /** Work for another thread, which then reads on behalf of this one. */
    public Runnable carry(Runnable work) {
        if (this == OFF) {
            return work;
        }
        Caller here = new Caller(caller().trail, CallSite.find());
        return () -> {
            // It stays: what is chained to the call's future may run on the same thread, behind the work.
            callers.set(here);
            work.run();
        };
    }

    private void tell(ReadTrail.Repetition repetition) {
        String message = "To " + repetition.doing() + " at " + repetition.line() + " was asked for "
                + repetition.times() + " times with different values, once for each row of what was read to "
                + repetition.rowsDoing() + " at " + repetition.rowsLine()
                + " (N+1). Include it there, load it onto all rows by load(...), or ask for all rows at once by in(...);"
                + " if it is meant to be repeated, say repeated() in the query.";
        if (settings.reaction() == RepeatedReads.Reaction.FAIL) {
            throw new QueryException(ErrorCode.REPEATED_READ, message);
        }
        LOG.warn(message);
    }
}
