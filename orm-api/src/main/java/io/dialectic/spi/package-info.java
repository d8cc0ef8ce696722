/**
 * What a dialect implements and a pool provides. Found by ServiceLoader.
 *
 * <p>May use: {@code error}, {@code pool}, {@code schema}, {@code sql}, {@code sql.ddl}, {@code transaction}, {@code type}, and
 * {@code java.sql}.
 */
@NullMarked
package io.dialectic.spi;

import org.jspecify.annotations.NullMarked;
