/**
 * What is known of a model: attributes, keys, indexes, associations, timestamps, soft delete.
 *
 * <p>May use: {@code error}, {@code schema}, {@code type}.
 */
@NullMarked
package io.dialectic.model;

import org.jspecify.annotations.NullMarked;
