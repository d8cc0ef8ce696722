/**
 * Finds the dialect of a database and checks that it fits.
 *
 * <p>May use: {@code connection}.
 */
@NullMarked
package io.dialectic.engine.discover;

import org.jspecify.annotations.NullMarked;
