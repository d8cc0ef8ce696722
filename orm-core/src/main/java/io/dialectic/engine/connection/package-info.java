/**
 * Connections: the pool, leases, transactions and their savepoints, kept statements.
 *
 * <p>May use: no other package of the engine, {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.connection;

import org.jspecify.annotations.NullMarked;
