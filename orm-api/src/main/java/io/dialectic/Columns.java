package io.dialectic;

/**
 * The computed components of a record that a query is read as. Components that are not set are attributes of the same name.
 *
 * @param <M> the model
 * @param <R> the record
 */
public interface Columns<M, R extends Record> {
    /** Names a component by its accessor: {@code set(Line::total)}. */
    <V> To<M, R, V> set(Prop<R, V> component);

    /** The second half of {@code set(component)}. */
    interface To<M, R extends Record, V> {
        /** The component is this value. */
        Columns<M, R> to(Expr<M, ? extends V> value);
    }
}
