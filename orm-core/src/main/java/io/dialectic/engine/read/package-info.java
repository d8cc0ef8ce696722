/**
 * The trip of a read.
 *
 * <p>May use: {@code lifecycle}, {@code plan}, {@code execute}, {@code map}.
 */
@NullMarked
package io.dialectic.engine.read;

import org.jspecify.annotations.NullMarked;
