package io.dialectic.engine.lifecycle;

import io.dialectic.engine.connection.Leases;
import io.dialectic.engine.plan.FilterValues;
import java.util.function.Supplier;

/**
 * What a piece of work runs in.
 *
 * @param leases where its connections come from: a transaction, or the pool
 * @param laterLeases where connections come from for what is asked for later, when a transaction may have ended
 * @param attachments what active records are tied to
 * @param filters the values it was given for global filters
 */
public record Work(Leases leases, Supplier<Leases> laterLeases, Attachments attachments, FilterValues filters) {
    /** The same work, later. */
    public Work later() {
        return new Work(laterLeases.get(), laterLeases, attachments, filters);
    }

    /** The same, to be done later: the values for filters stay as they are now. */
    public Work kept() {
        FilterValues kept = filters.kept();
        return kept == filters ? this : new Work(leases, laterLeases, attachments, kept);
    }

    /** The same for one operation, which asks for the value of each filter once; so does what it loads later. */
    public Work once() {
        FilterValues once = filters.once();
        return once == filters ? this : new Work(leases, laterLeases, attachments, once);
    }
}
