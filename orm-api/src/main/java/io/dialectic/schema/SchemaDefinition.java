package io.dialectic.schema;

import java.util.List;
import java.util.Optional;

/**
 * All that is in a schema, wanted or read. Made by {@link #EMPTY} and changed by copies; the constructor may get further
 * components.
 *
 * @param tables its tables, by name
 * @param views its views, by name
 * @param sequences its sequences, by name, those behind identity columns left out
 * @param enums its enum types, by name
 * @param extensions the database's extensions, by name
 */
public record SchemaDefinition(
        List<TableDefinition> tables,
        List<ViewDefinition> views,
        List<SequenceDefinition> sequences,
        List<EnumDefinition> enums,
        List<String> extensions) {
    /** Nothing. */
    public static final SchemaDefinition EMPTY =
            new SchemaDefinition(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public SchemaDefinition {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
        extensions = List.copyOf(extensions);
    }

    /** The same with other tables. */
    public SchemaDefinition tables(List<TableDefinition> other) {
        return new SchemaDefinition(other, views, sequences, enums, extensions);
    }

    /** The same with other views. */
    public SchemaDefinition views(List<ViewDefinition> other) {
        return new SchemaDefinition(tables, other, sequences, enums, extensions);
    }

    /** The same with other sequences. */
    public SchemaDefinition sequences(List<SequenceDefinition> other) {
        return new SchemaDefinition(tables, views, other, enums, extensions);
    }

    /** The same with other enum types. */
    public SchemaDefinition enums(List<EnumDefinition> other) {
        return new SchemaDefinition(tables, views, sequences, other, extensions);
    }

    /** The same with other extensions. */
    public SchemaDefinition extensions(List<String> other) {
        return new SchemaDefinition(tables, views, sequences, enums, other);
    }

    /** The table of that name, if there is one. */
    public Optional<TableDefinition> table(TableName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
