package io.dialectic.schema;

import java.util.List;

/**
 * Steps that change a schema, to be looked at before they run. Immutable; made by a {@link SchemaEditor} or a comparison.
 */
public interface SchemaPlan {
    /** The changes, in their order. */
    List<SchemaChange> changes();

    /** The statements, in their order; empty if there is nothing to do. */
    List<SchemaStep> steps();

    /** The text of the statements. */
    default List<String> sql() {
        return steps().stream().map(SchemaStep::sql).toList();
    }

    /** Whether there is nothing to do. */
    default boolean isEmpty() {
        return steps().isEmpty();
    }

    /** Whether rows or values that are there can be lost. */
    default boolean losesData() {
        return steps().stream().anyMatch(SchemaStep::losesData);
    }

    /** The same plan, allowed to lose data. */
    SchemaPlan allowingLoss();

    /**
     * Runs the steps. Where the database's DDL has transactions, changes that follow each other take effect together or not
     * at all; where it has none, the error of a step that fails says which steps have taken effect.
     *
     * @throws io.dialectic.error.SchemaException if data could be lost and that is not allowed, or if a step must not run
     *     inside the transaction there is
     */
    void run();
}
