/**
 * Tables, columns, keys and indexes as values.
 *
 * <p>May use: {@code type}.
 */
@NullMarked
package io.dialectic.schema;

import org.jspecify.annotations.NullMarked;
