package io.dialectic.compliance.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.compliance.sql.SideBySideTest;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL Server takes no foreign key by which a deletion or a changed key reaches a table a second time (number 1785). */
class CascadesTest {
    private record Reference(String from, String to, Action onDelete, Action onUpdate) {
        Reference(String from, String to, Action onDelete) {
            this(from, to, onDelete, Action.NO_ACTION);
        }
    }

    private static List<String> create(Reference... references) {
        try (Database db = SideBySideTest.offline("mssql")) {
            SchemaEditor editor = db.schema().editor(SchemaDefinition.EMPTY);
            for (String name : List.of("a", "b", "c", "d")) {
                List<ColumnDefinition> columns = new ArrayList<>();
                columns.add(ColumnDefinition.of("id", LogicalType.of(LogicalType.Kind.BIGINT))
                        .notNull());
                List<ForeignKeyDefinition> keys = new ArrayList<>();
                for (Reference reference : references) {
                    if (reference.from().equals(name)) {
                        String column = "to_" + reference.to() + keys.size();
                        columns.add(ColumnDefinition.of(column, LogicalType.of(LogicalType.Kind.BIGINT)));
                        keys.add(ForeignKeyDefinition.of(
                                        name + "_" + column,
                                        List.of(column),
                                        TableName.of(reference.to()),
                                        List.of("id"))
                                .onDelete(reference.onDelete())
                                .onUpdate(reference.onUpdate()));
                    }
                }
                editor = editor.createTable(TableDefinition.of(TableName.of(name), columns)
                        .primaryKey(KeyDefinition.of("id"))
                        .foreignKeys(keys));
            }
            return editor.plan().sql();
        }
    }

    private static void refused(String words, Reference... references) {
        assertThatThrownBy(() -> create(references))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("foreign keys that act on a table in several ways")
                .hasMessageContaining(words)
                .hasMessageContaining("NO_ACTION");
    }

    @Test
    void twoReferencesToOneTable() {
        refused(
                "A deletion in a would reach b by [b_to_a0] and by [b_to_a1]",
                new Reference("b", "a", Action.CASCADE),
                new Reference("b", "a", Action.SET_NULL));
    }

    @Test
    void twoWaysOverOtherTables() {
        refused(
                "A deletion in a would reach d by [b_to_a0, d_to_b0] and by [c_to_a0, d_to_c1]",
                new Reference("b", "a", Action.CASCADE),
                new Reference("c", "a", Action.CASCADE),
                new Reference("d", "b", Action.CASCADE),
                new Reference("d", "c", Action.SET_NULL));
    }

    @Test
    void aReferenceToItsOwnTable() {
        refused("A deletion in a would come back to it by [a_to_a0]", new Reference("a", "a", Action.SET_NULL));
    }

    @Test
    void aCircle() {
        refused(
                "A deletion in b would come back to it by [a_to_b0, b_to_a0]",
                new Reference("a", "b", Action.CASCADE),
                new Reference("b", "a", Action.CASCADE));
    }

    @Test
    void changedKeys() {
        refused(
                "A change of keys in a would reach b",
                new Reference("b", "a", Action.NO_ACTION, Action.CASCADE),
                new Reference("b", "a", Action.NO_ACTION, Action.CASCADE));
    }

    @Test
    void oneWayIsTaken() {
        assertThat(create(
                        new Reference("b", "a", Action.CASCADE),
                        new Reference("b", "a", Action.NO_ACTION),
                        new Reference("c", "b", Action.CASCADE),
                        new Reference("d", "c", Action.SET_NULL)))
                .hasSize(4);
    }

    @Test
    void aNulledReferenceLeadsNoFurther() {
        assertThat(create(
                        new Reference("b", "a", Action.SET_NULL),
                        new Reference("c", "a", Action.CASCADE),
                        new Reference("d", "b", Action.CASCADE),
                        new Reference("d", "c", Action.CASCADE)))
                .hasSize(4);
    }
}
