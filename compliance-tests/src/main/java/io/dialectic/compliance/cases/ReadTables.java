package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Schema;
import io.dialectic.compliance.Subject;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tables that the cases of reading make: shelves and jars on them. */
final class ReadTables {
    static final TableName SHELVES = TableName.of("read_shelves");
    static final TableName JARS = TableName.of("read_jars");
    static final TableName VIEW = TableName.of("read_view");

    private ReadTables() {}

    static TableDefinition shelves() {
        return TableDefinition.of(
                        SHELVES, List.of(bigint("id").notNull(), bigint("row").notNull(), text("name")))
                .primaryKey(KeyDefinition.of("row", "id"));
    }

    static TableDefinition jars() {
        return TableDefinition.of(
                        JARS,
                        List.of(
                                bigint("id").identity(Identity.DEFAULT),
                                text("label").notNull(),
                                bigint("shelf"),
                                bigint("place"),
                                text("note"),
                                ColumnDefinition.of("eaten", LogicalType.temporal(Kind.INSTANT, 6))))
                .primaryKey(KeyDefinition.of("id"));
    }

    static ColumnDefinition bigint(String name) {
        return ColumnDefinition.of(name, LogicalType.of(Kind.BIGINT));
    }

    static ColumnDefinition text(String name) {
        return ColumnDefinition.of(name, LogicalType.string(40));
    }

    /** Makes shelves and changed jars, shows what is read, and clears up. */
    static void made(Subject t, UnaryOperator<TableDefinition> change, Consumer<SchemaDefinition> read) {
        Schema schema = t.database().schema();
        clear(schema, JARS, SHELVES);
        try {
            t.needs(() -> {
                schema.editor()
                        .createTable(shelves())
                        .createTable(change.apply(jars()))
                        .run();
                return true;
            });
            read.accept(schema.read());
        } finally {
            clear(schema, JARS, SHELVES);
        }
    }

    static void clear(Schema schema, TableName... tables) {
        SchemaEditor editor = schema.editor();
        for (TableName table : tables) {
            editor = editor.dropTable(table);
        }
        editor.run();
    }

    static TableDefinition table(SchemaDefinition schema, TableName name) {
        Optional<TableDefinition> table = schema.table(name);
        assertThat(table).as("the table %s", name).isPresent();
        return table.orElseThrow();
    }

    static ColumnDefinition column(TableDefinition table, String name) {
        Optional<ColumnDefinition> column = table.column(name);
        assertThat(column).as("the column %s", name).isPresent();
        return column.orElseThrow();
    }

    static IndexDefinition onlyIndex(SchemaDefinition schema, String name) {
        List<IndexDefinition> indexes = table(schema, JARS).indexes().stream()
                .filter(index -> index.name().equals(name))
                .toList();
        assertThat(indexes).hasSize(1);
        return indexes.get(0);
    }

    /** Unique constraints and unique indexes are one thing in some databases. */
    static Stream<List<String>> uniques(TableDefinition table) {
        return Stream.concat(
                table.uniques().stream().map(UniqueDefinition::columns),
                table.indexes().stream().filter(IndexDefinition::unique).map(IndexDefinition::columns));
    }
}
