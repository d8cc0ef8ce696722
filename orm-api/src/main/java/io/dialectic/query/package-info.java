/**
 * Immutable descriptions of reads, what {@code Query} gathers and the planner takes.
 *
 * <p>May use: {@code model}, {@code function}, {@code transaction}, {@code type}, {@code error}.
 */
@NullMarked
package io.dialectic.query;

import org.jspecify.annotations.NullMarked;
