package io.dialectic.engine.schema;

import io.dialectic.engine.connection.Leases;
import io.dialectic.engine.connection.TransactionScope;
import org.jspecify.annotations.Nullable;

/**
 * Where changes of the schema are made.
 *
 * @param leases gives connections
 * @param transaction the transaction that they belong to, or null
 */
public record SchemaWork(Leases leases, @Nullable TransactionScope transaction) {}
