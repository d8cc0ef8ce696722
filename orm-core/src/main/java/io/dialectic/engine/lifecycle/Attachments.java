package io.dialectic.engine.lifecycle;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.model.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties active records that were read or written to the database or transaction they came from. */
@FunctionalInterface
public interface Attachments {
    /**
     * Ties an instance; its present values count as those of its row.
     *
     * @param loaded the attributes that were read, or null for all
     */
    <M> void attach(BoundModel<M> model, M activeRecord, @Nullable List<Attribute> loaded);
}
