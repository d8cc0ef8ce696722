/**
 * Creates and drops the tables of models.
 *
 * <p>May use: {@code connection}, {@code metadata}, {@code plan}, {@code execute}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.schema;

import org.jspecify.annotations.NullMarked;
