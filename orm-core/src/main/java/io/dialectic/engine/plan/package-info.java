/**
 * Turns descriptions of reads and writes into statements; sees no connection and no text of a database.
 *
 * <p>May use: {@code metadata}, {@code raw}.
 */
@NullMarked
package io.dialectic.engine.plan;

import org.jspecify.annotations.NullMarked;
