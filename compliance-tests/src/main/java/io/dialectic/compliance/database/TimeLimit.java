package io.dialectic.compliance.database;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up on work that takes too long, even if that does not listen to an interrupt. The work runs on a daemon thread. */
final class TimeLimit {
    private TimeLimit() {}

    static <T> T call(Duration limit, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = new Thread(task, "time-limited to " + limit);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new TimeoutException("no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            task.cancel(true);
        }
    }
}
