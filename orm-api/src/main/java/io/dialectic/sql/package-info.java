/**
 * The statement tree: nodes that write themselves, and the named spellings in which databases differ.
 *
 * <p>May use: {@code function}, {@code schema}, {@code type}, {@code transaction}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.sql;

import org.jspecify.annotations.NullMarked;
