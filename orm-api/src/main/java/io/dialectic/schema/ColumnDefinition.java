package io.dialectic.schema;

import io.dialectic.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column as wanted.
 *
 * @param name the name, unquoted
 * @param type how the database holds it
 * @param nullable whether it may hold NULL
 * @param identity whether the database makes the value
 * @param defaultValue the default, or null for none
 */
public record ColumnDefinition(
        String name,
        ColumnType<?> type,
        boolean nullable,
        boolean identity,
        @Nullable ColumnDefault defaultValue) {}
