package io.dialectic.engine.execute;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cancels a statement when its time is up. Closed behind the statement; a cancellation under way is waited for, so that it
 * never hits the next one.
 */
final class Deadline implements AutoCloseable {
    /** A statement whose time was up. */
    static final class Passed extends SQLException {
        private static final long serialVersionUID = 1L;

        Passed(Duration time, SQLException cause) {
            super("cancelled after " + millis(time) + " ms; " + cause.getMessage(), cause.getSQLState(), cause);
        }
    }

    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    private static final Deadline NEVER = new Deadline(null, Duration.ZERO);

    private final @Nullable Statement statement;
    private final Duration time;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean over;
    private boolean cancelled;

    private Deadline(@Nullable Statement statement, Duration time) {
        this.statement = statement;
        this.time = time;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "dialectic-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** A deadline for a statement that is about to run; zero for none. */
    static Deadline of(Statement statement, Duration time) {
        if (time.isZero()) {
            return NEVER;
        }
        Deadline deadline = new Deadline(statement, time);
        deadline.alarm = CLOCK.schedule(deadline::pass, millis(time), TimeUnit.MILLISECONDS);
        return deadline;
    }

    /** Somebody who writes of centuries means never, and these do not fit. */
    private static long millis(Duration time) {
        return Math.max(1, Math.min(time.getSeconds(), Integer.MAX_VALUE) * 1000L + time.getNano() / 1_000_000);
    }

    private synchronized void pass() {
        if (over || statement == null) {
            return;
        }
        cancelled = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            // The statement goes on, and tells its own story.
            cancelled = false;
        }
    }

    /** The failure of the statement, told as what it is when it was cancelled. */
    synchronized SQLException explain(SQLException failure) {
        return cancelled ? new Passed(time, failure) : failure;
    }

    /** Whether the statement was cancelled, even if it ended well: the driver's or server's state may be a surprise then. */
    synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        if (alarm == null) {
            return;
        }
        synchronized (this) {
            over = true;
            alarm.cancel(false);
        }
    }
}
