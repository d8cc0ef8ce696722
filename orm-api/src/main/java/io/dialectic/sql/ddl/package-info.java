/**
 * The statements that make and remove tables, and the spellings in which databases differ there.
 *
 * <p>May use: {@code sql}, {@code schema}, {@code type}.
 */
@NullMarked
package io.dialectic.sql.ddl;

import org.jspecify.annotations.NullMarked;
