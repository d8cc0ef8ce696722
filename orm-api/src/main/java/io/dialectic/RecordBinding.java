package io.dialectic;

import io.dialectic.error.RecordException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What ties an active record to its model and row; made by the engine.
 *
 * @param <M> the model
 */
public interface RecordBinding<M> {
    /** Inserts or updates the changed columns. */
    void save(M activeRecord);

    /** Sets values and writes just those. */
    void update(M activeRecord, UnaryOperator<Values<M>> values);

    /** Destroys the row. */
    boolean destroy(M activeRecord, boolean force);

    /** Restores the row. */
    void restore(M activeRecord);

    /** Reads the row again. */
    void reload(M activeRecord);

    /** The names of the attributes that differ from the row as last read or written. */
    Set<String> changed(M activeRecord);

    /** The value of an attribute as last read or written. */
    @Nullable
    Object previous(Prop<M, ?> attribute);

    /** Whether the value of an attribute was loaded, or set since. */
    boolean isLoaded(M activeRecord, Prop<M, ?> attribute);

    /** Whether the value that a field has is that of its attribute: it was loaded, or set since. */
    boolean knows(Prop<M, ?> attribute, @Nullable Object value);

    /** The error of an attribute that was not loaded. */
    RecordException notLoaded(Prop<M, ?> attribute);

    /** Whether there is no row yet. */
    boolean isNewRecord();
}
