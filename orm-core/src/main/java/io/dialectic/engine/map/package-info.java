/**
 * Makes entities of rows.
 *
 * <p>May use: {@code metadata}, {@code plan}.
 */
@NullMarked
package io.dialectic.engine.map;

import org.jspecify.annotations.NullMarked;
