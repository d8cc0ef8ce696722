package io.dialectic.compliance;

import java.util.concurrent.Semaphore;

/**
 * The turns of one suite among those that run at the same time. Cases of all suites run beside each other, but for those that
 * have to be {@link Alone}: before the first of them the suite waits until no other runs a case, and goes on alone until its
 * first case that need not be. So it waits once, not for each of them.
 */
final class Turns implements AutoCloseable {
    private static final int EVERYBODY = 1_000;

    /** Fair: else suites that always run something would keep one that wants to be alone waiting for ever. */
    private static final Semaphore RUNNING = new Semaphore(EVERYBODY, true);

    private boolean alone;

    /** Waits for the turn of a case. */
    void take(boolean wantsToBeAlone) throws InterruptedException {
        if (!wantsToBeAlone) {
            close();
            RUNNING.acquire();
        } else if (!alone) {
            RUNNING.acquire(EVERYBODY);
            alone = true;
        }
    }

    /** The case is at its end. */
    void give() {
        if (!alone) {
            RUNNING.release();
        }
    }

    /** Is alone no longer. */
    @Override
    public void close() {
        if (alone) {
            alone = false;
            RUNNING.release(EVERYBODY);
        }
    }
}
