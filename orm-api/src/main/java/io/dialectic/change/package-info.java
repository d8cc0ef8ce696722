/**
 * Immutable descriptions of what a write sets.
 *
 * <p>May use: {@code model}, {@code error}.
 */
@NullMarked
package io.dialectic.change;

import org.jspecify.annotations.NullMarked;
