package io.dialectic.schema;

import java.util.List;

/**
 * A unique constraint: what a foreign key may refer to and a transaction may defer. Databases that keep unique constraints
 * as nothing but unique indexes tell them as {@link IndexDefinition}.
 *
 * @param name the constraint's name
 * @param columns its columns, in order
 * @param nullsNotDistinct whether two NULLs count as equal
 * @param deferrability when it is checked
 */
public record UniqueDefinition(
        String name, List<String> columns, boolean nullsNotDistinct, Deferrability deferrability) {
    /** Keeps its own copy of the columns. */
    public UniqueDefinition {
        columns = List.copyOf(columns);
    }

    /** A unique constraint in which NULLs are distinct, checked at once. */
    public static UniqueDefinition of(String name, String... columns) {
        return new UniqueDefinition(name, List.of(columns), false, Deferrability.NOT_DEFERRABLE);
    }

    /** The same, two NULLs counting as equal. */
    public UniqueDefinition asNullsNotDistinct() {
        return new UniqueDefinition(name, columns, true, deferrability);
    }

    /** The same checked at another time. */
    public UniqueDefinition deferrability(Deferrability other) {
        return new UniqueDefinition(name, columns, nullsNotDistinct, other);
    }
}
