/**
 * Finds the dialect of a database and checks that it fits.
 *
 * <p>May use: {@code connection}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.discover;

import org.jspecify.annotations.NullMarked;
