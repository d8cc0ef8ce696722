/**
 * The trip of a read.
 *
 * <p>May use: {@code metadata}, {@code raw}, {@code lifecycle}, {@code plan}, {@code execute}, {@code map}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.read;

import org.jspecify.annotations.NullMarked;
