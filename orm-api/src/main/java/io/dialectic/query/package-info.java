/**
 * Immutable descriptions of reads, what {@code Query} gathers and the planner takes.
 *
 * <p>May use: {@code model}, {@code error}, {@code function}, {@code schema}, {@code transaction}, {@code type}.
 */
@NullMarked
package io.dialectic.query;

import org.jspecify.annotations.NullMarked;
