package io.dialectic;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.RecordException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The base of models that carry their own state: what is changed, and how to save it. Instances that were read or made by a
 * model belong to it; one made by {@code new} belongs to none until {@code model.save(it)}.
 *
 * <p>An active record is not safe for threads. Its row is found by the primary key it had when read.
 *
 * @param <M> the subclass itself
 */
public abstract class ActiveRecord<M extends ActiveRecord<M>> {
    private transient @Nullable RecordBinding<M> binding;

    /** For subclasses. */
    protected ActiveRecord() {}

    /** Inserts the record if it is new, else updates the columns that have changed; if none has, nothing is sent. */
    public void save() {
        bound("save").save(self());
    }

    /** Sets values and writes just those; other changes stay unsaved. */
    public void update(UnaryOperator<Values<M>> values) {
        bound("update").update(self(), values);
    }

    /** Destroys the row; on a paranoid model it is marked as deleted. Returns whether there was one. */
    public boolean destroy() {
        return bound("destroy").destroy(self(), false);
    }

    /** Deletes the row from the table, paranoid or not. Returns whether there was one. */
    public boolean forceDestroy() {
        return bound("destroy").destroy(self(), true);
    }

    /** Restores the soft-deleted row. */
    public void restore() {
        bound("restore").restore(self());
    }

    /** Reads the row again; unsaved changes are lost. */
    public void reload() {
        bound("reload").reload(self());
    }

    /** The names of the attributes that differ from the row as last read or written. */
    public Set<String> changed() {
        return bound("ask for changes of").changed(self());
    }

    /** The value of an attribute as last read or written. */
    @SuppressWarnings("unchecked")
    public <V> @Nullable V previous(Prop<M, V> attribute) {
        return (V) bound("ask for previous values of").previous(attribute);
    }

    /** Whether the value of an attribute is known: it was loaded, or set since. */
    public boolean isLoaded(Prop<M, ?> attribute) {
        return binding == null || binding.isLoaded(self(), attribute);
    }

    /**
     * For accessors of models that are loaded in part: gives back the field's value if it is known, as in {@code return
     * loaded(Book::getTitle, title)}.
     *
     * @throws RecordException if the query that read the record did not load the attribute
     */
    protected final <V extends @Nullable Object> V loaded(Prop<M, ?> attribute, V value) {
        if (binding != null && !binding.knows(attribute, value)) {
            throw binding.notLoaded(attribute);
        }
        return value;
    }

    /** Whether there is no row yet. */
    public boolean isNewRecord() {
        return binding == null || binding.isNewRecord();
    }

    /** Called by the engine, which ties the record to its model. */
    public final void bind(RecordBinding<M> newBinding) {
        binding = newBinding;
    }

    /** What ties the record to its model, or null; for the engine. */
    public final @Nullable RecordBinding<M> binding() {
        return binding;
    }

    @SuppressWarnings("unchecked")
    private M self() {
        return (M) this;
    }

    private RecordBinding<M> bound(String doing) {
        if (binding == null) {
            String name = getClass().getSimpleName();
            throw new RecordException(
                    ErrorCode.RECORD_DETACHED,
                    "Cannot " + doing + " a " + name + " that belongs to no model. Call database.model(" + name
                            + ".class).save(it), or make it by model.build or model.create.");
        }
        return binding;
    }
}
