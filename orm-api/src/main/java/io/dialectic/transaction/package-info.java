/**
 * What one asks of a transaction.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.dialectic.transaction;

import org.jspecify.annotations.NullMarked;
