package io.dialectic.compliance.cases;

import io.dialectic.Schema;
import io.dialectic.compliance.Subject;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.function.Consumer;

/** The tables that the cases of changes begin with: shops with their items, what refers to these, and a view over them. */
final class EditedTables {
    static final TableName SHOPS = TableName.of("edit_shops");
    static final TableName ITEMS = TableName.of("edit_items");
    static final TableName OTHER = TableName.of("edit_other");
    static final TableName VIEW = TableName.of("edit_view");

    private EditedTables() {}

    static TableDefinition shops() {
        return TableDefinition.of(
                        SHOPS,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("name", LogicalType.string(40))
                                        .notNull()))
                .primaryKey(KeyDefinition.of("id"));
    }

    static TableDefinition items() {
        return TableDefinition.of(
                        ITEMS,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .identity(Identity.DEFAULT),
                                ColumnDefinition.of("label", LogicalType.string(40))
                                        .notNull(),
                                ColumnDefinition.of("amount", LogicalType.of(Kind.INTEGER)),
                                ColumnDefinition.of("shop", LogicalType.of(Kind.BIGINT)),
                                ColumnDefinition.of("note", LogicalType.string(40))))
                .primaryKey(KeyDefinition.of("id"))
                .uniques(List.of(UniqueDefinition.of("edit_items_label", "label")))
                .checks(List.of(new CheckDefinition("edit_items_amount", "amount >= 0")))
                .foreignKeys(List.of(ForeignKeyDefinition.of("edit_items_shop", List.of("shop"), SHOPS, List.of("id"))
                        .onDelete(ForeignKeyDefinition.Action.CASCADE)))
                .indexes(List.of(IndexDefinition.of("edit_items_note", "note", "amount")));
    }

    /** Two shops and three items, a view over them, and a table that refers to the items. */
    static void with(Subject t, Consumer<Schema> doing) {
        Schema schema = t.database().schema();
        clear(schema);
        try {
            schema.editor()
                    .createTable(shops())
                    .createTable(items())
                    .createTable(TableDefinition.of(
                                    OTHER,
                                    List.of(
                                            ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                                    .notNull(),
                                            ColumnDefinition.of("item", LogicalType.of(Kind.BIGINT))))
                            .primaryKey(KeyDefinition.of("id"))
                            .foreignKeys(List.of(
                                    ForeignKeyDefinition.of("edit_other_item", List.of("item"), ITEMS, List.of("id"))
                                            .onDelete(ForeignKeyDefinition.Action.CASCADE))))
                    .createView(new ViewDefinition(VIEW, "SELECT id, label FROM edit_items WHERE label > 'x'", false))
                    .run();
            run(t, "INSERT INTO edit_shops (id, name) VALUES (1, 'A')");
            run(t, "INSERT INTO edit_shops (id, name) VALUES (2, 'B')");
            for (String values : List.of("'x', 1, 1, 'n1'", "'y', 2, 1, 'n2'", "'z', 3, 2, NULL")) {
                run(t, "INSERT INTO edit_items (label, amount, shop, note) VALUES (" + values + ")");
            }
            run(t, "INSERT INTO edit_other (id, item) SELECT 7, MIN(id) FROM edit_items");
            doing.accept(schema);
        } finally {
            clear(schema);
        }
    }

    static void clear(Schema schema) {
        schema.editor()
                .dropView(VIEW)
                .dropTable(OTHER)
                .dropTable(ITEMS)
                .dropTable(TableName.of("edit_renamed"))
                .dropTable(SHOPS)
                .run();
    }

    static void run(Subject t, String sql) {
        t.database().sql(sql).execute();
    }

    static long count(Subject t, String from) {
        return t.database()
                .sql("SELECT COUNT(*) AS n FROM " + from)
                .list(SchemaEditorCases.Count.class)
                .get(0)
                .n();
    }

    static TableDefinition read(Schema schema) {
        return schema.read().table(ITEMS).orElseThrow();
    }
}
