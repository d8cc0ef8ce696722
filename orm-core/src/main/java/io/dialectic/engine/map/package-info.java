/**
 * Makes entities of rows.
 *
 * <p>May use: {@code metadata}, {@code plan}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.map;

import org.jspecify.annotations.NullMarked;
