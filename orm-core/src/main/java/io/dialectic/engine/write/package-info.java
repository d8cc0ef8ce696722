/**
 * The trip of a write.
 *
 * <p>May use: {@code metadata}, {@code lifecycle}, {@code plan}, {@code execute}, {@code map}, {@code read}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.write;

import org.jspecify.annotations.NullMarked;
