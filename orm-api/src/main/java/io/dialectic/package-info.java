/**
 * The front door: databases, models, queries, transactions.
 *
 * <p>May use: every other package of this module, and {@code java.sql}.
 */
@NullMarked
package io.dialectic;

import org.jspecify.annotations.NullMarked;
