/**
 * The root of the engine, which alone puts the parts together: databases, transactions, models and queries as applications
 * see them.
 *
 * <p>May use: every other package of the engine, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine;

import org.jspecify.annotations.NullMarked;
