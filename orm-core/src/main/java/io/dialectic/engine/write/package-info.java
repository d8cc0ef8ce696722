/**
 * The trip of a write.
 *
 * <p>May use: {@code lifecycle}, {@code plan}, {@code execute}, {@code map}, {@code read}.
 */
@NullMarked
package io.dialectic.engine.write;

import org.jspecify.annotations.NullMarked;
