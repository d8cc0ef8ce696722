package io.dialectic.engine.plan;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A description taken apart: its shape, its values by slot, and the plan that can be made of it when the shape is not known yet.
 *
 * @param <P> the plan
 */
public final class Drafted<P> {
    private final Shape shape;
    private final @Nullable Object[] values;
    private final int tables;
    private final Supplier<P> finish;

    Drafted(Draft draft, Supplier<P> finish) {
        this.shape = draft.shape();
        this.values = draft.values();
        this.tables = draft.tablesOfSelect();
        this.finish = finish;
    }

    /** The key of the plan. */
    public Shape shape() {
        return shape;
    }

    /** The values by slot. */
    public @Nullable Object[] values() {
        return values;
    }

    /** The most tables that a select of the statement is made of. */
    int tables() {
        return tables;
    }

    /** Makes the plan. What the database cannot do is refused here. */
    public P plan() {
        return finish.get();
    }
}
