package io.dialectic.engine.execute;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one statement is run.
 *
 * @param timeout after how long it is cancelled; null for the limit of all statements
 * @param lockWait how long it waits for locks of others; null for as long as the session does
 */
public record StatementOptions(
        @Nullable Duration timeout, @Nullable Duration lockWait) {
    /** As statements are run. */
    public static final StatementOptions NONE = new StatementOptions(null, null);
}
