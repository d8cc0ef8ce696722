/**
 * Types: what a value means to the model ({@code LogicalType}), and how a database holds, binds and reads it
 * ({@code ColumnType}). The getters and setters of JDBC appear in this package and in dialects' types only.
 *
 * <p>May use: {@code error}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.type;

import org.jspecify.annotations.NullMarked;
