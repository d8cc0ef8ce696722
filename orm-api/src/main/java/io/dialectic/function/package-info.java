/**
 * The functions that databases have in common, by name: descriptions of queries call them, and the statement tree spells them.
 *
 * <p>May use: {@code type}.
 */
@NullMarked
package io.dialectic.function;

import org.jspecify.annotations.NullMarked;
