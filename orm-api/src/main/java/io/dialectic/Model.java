package io.dialectic;

import io.dialectic.model.ModelDefinition;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A model of a database, and the query of all its living rows.
 *
 * @param <M> the type of its instances
 */
public interface Model<M> extends Query<M> {
    /** Everything known of the model. */
    ModelDefinition definition();

    /** Creates a row of values and returns it as the database has it. */
    M create(UnaryOperator<Values<M>> values);

    /** Creates a row of an instance; generated attributes that are null get their values. Returns it as the database has it. */
    M create(M instance);

    /** Creates a row of any record whose components are attributes of the model. */
    M createFrom(Record values);

    /** Creates rows of instances, validated, in as few statements as the database allows; returns them in the same order. */
    List<M> bulkCreate(List<M> instances);

    /**
     * Updates the row of an instance and returns it with the new values; the given instance stays as it was.
     *
     * @throws io.dialectic.error.RecordException if the row is gone, or its version is another one
     */
    M update(M instance, UnaryOperator<Values<M>> values);

    /** Destroys the row of an instance; on a paranoid model it is marked as deleted. Returns whether there was one. */
    boolean destroy(M instance);

    /** Deletes the row of an instance from the table, paranoid or not. Returns whether there was one. */
    boolean forceDestroy(M instance);

    /** Inserts an active record that is new, or updates its changed columns; returns the same record. */
    M save(M activeRecord);

    /** A new active record that belongs to this model and is not saved yet. */
    M build(UnaryOperator<Values<M>> values);

    /** As {@link #load(List, Query)}, of one association with all its rows. */
    default List<M> load(List<M> instances, Prop<M, ?> association) {
        return load(instances, include(association));
    }

    /**
     * Loads associations of instances that are there, by one statement for each association, however many instances there are.
     *
     * @param includes a query of this model that says nothing but what to include; the includes may have conditions, orders, limits by instance and includes of their own
     * @return the instances in the same order: the same ones if they can be changed; else new ones, which keep what was
     *     loaded of them before
     * @throws io.dialectic.error.QueryException if the query says more than includes, or an include is required
     * @throws io.dialectic.error.RecordException if an instance was loaded without the key that leads to the association
     */
    List<M> load(List<M> instances, Query<M> includes);

    /** An attribute by name; an unknown name is an error that lists what there is. */
    Attr<M, Object> attribute(String name);

    /** An attribute by name, whose values are of a type; another type is an error. */
    <V> Attr<M, V> attribute(String name, Class<V> type);

    /**
     * The rows between the ends of a many-to-many association whose table has no model, as a model without a class: what ties
     * rows and unties them. Its attributes are the keys of both ends.
     */
    <C> Model<Row> between(Many<M, C> association);

    /** The vocabulary of this model with results as futures. */
    AsyncModel<M> async();
}
