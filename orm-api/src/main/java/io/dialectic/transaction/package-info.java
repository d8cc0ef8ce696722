/**
 * What one asks of a transaction.
 *
 * <p>May use: {@code error}.
 */
@NullMarked
package io.dialectic.transaction;

import org.jspecify.annotations.NullMarked;
