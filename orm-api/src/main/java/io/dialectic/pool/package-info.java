/**
 * What one asks of a connection pool.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.dialectic.pool;

import org.jspecify.annotations.NullMarked;
