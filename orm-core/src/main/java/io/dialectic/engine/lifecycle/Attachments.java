package io.dialectic.engine.lifecycle;

import io.dialectic.engine.plan.BoundModel;

/** Ties active records that were read or written to the database or transaction they came from. */
@FunctionalInterface
public interface Attachments {
    /** Ties an instance; its present values count as those of its row. */
    <M> void attach(BoundModel<M> model, M activeRecord);
}
