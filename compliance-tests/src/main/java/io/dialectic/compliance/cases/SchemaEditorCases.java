package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.EditedTables.ITEMS;
import static io.dialectic.compliance.cases.EditedTables.OTHER;
import static io.dialectic.compliance.cases.EditedTables.SHOPS;
import static io.dialectic.compliance.cases.EditedTables.VIEW;
import static io.dialectic.compliance.cases.EditedTables.count;
import static io.dialectic.compliance.cases.EditedTables.items;
import static io.dialectic.compliance.cases.EditedTables.read;
import static io.dialectic.compliance.cases.EditedTables.run;
import static io.dialectic.compliance.cases.EditedTables.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.DatabaseException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of a schema one by one: what is run, what stays. */
public final class SchemaEditorCases {
    /** Made by the suite. */
    public SchemaEditorCases() {}

    /** A count. */
    public record Count(long n) {}

    /** Nothing but what was meant is changed: rows, view, what refers, and all that is declared. */
    private static void changes(Subject t, UnaryOperator<SchemaEditor> how, UnaryOperator<TableDefinition> wanted) {
        with(t, schema -> {
            how.apply(schema.editor()).run();
            assertThat(count(t, "edit_items")).isEqualTo(3);
            assertThat(count(t, "edit_other")).isEqualTo(1);
            assertThat(count(t, "edit_view")).isEqualTo(2);
            SchemaDefinition all = SchemaDefinition.EMPTY.tables(List.of(wanted.apply(items())));
            assertThat(schema.compare(all).leavingOthers().changes()).isEmpty();
            run(t, "INSERT INTO edit_items (label, amount, shop) VALUES ('w', 4, 2)");
            assertThatThrownBy(() -> run(t, "INSERT INTO edit_items (label, amount, shop) VALUES ('v', 4, 99)"))
                    .isInstanceOf(DatabaseException.class);
            run(t, "DELETE FROM edit_shops WHERE id = 1");
            assertThat(count(t, "edit_items")).isEqualTo(2);
            assertThat(count(t, "edit_other")).isZero();
        });
    }

    private static UnaryOperator<TableDefinition> column(String name, UnaryOperator<ColumnDefinition> change) {
        return table -> table.columns(table.columns().stream()
                .map(each -> each.name().equals(name) ? change.apply(each) : each)
                .toList());
    }

    private static UnaryOperator<TableDefinition> adding(ColumnDefinition column) {
        return table -> {
            List<ColumnDefinition> more = new ArrayList<>(table.columns());
            more.add(column);
            return table.columns(more);
        };
    }

    @Case("S10")
    public void addsAColumn(Subject t) {
        ColumnDefinition colour = ColumnDefinition.of("colour", LogicalType.string(10));
        changes(t, e -> e.addColumn(ITEMS, colour), adding(colour));
    }

    @Case("S10")
    public void addsAColumnWithADefaultToRowsThatAreThere(Subject t) {
        ColumnDefinition colour = ColumnDefinition.of("colour", LogicalType.string(10))
                .notNull()
                .defaultValue(new ColumnDefault.Constant("red"));
        changes(t, e -> e.addColumn(ITEMS, colour), adding(colour));
    }

    @Case("S10")
    public void addsAColumnWithADefaultThatIsWorkedOut(Subject t) {
        ColumnDefinition size = ColumnDefinition.of("size", LogicalType.of(Kind.INTEGER))
                .notNull()
                .defaultValue(new ColumnDefault.Expression("1 + 2"));
        changes(t, e -> e.addColumn(ITEMS, size), adding(size));
    }

    @Case("S12")
    public void changesTheTypeOfAColumn(Subject t) {
        changes(
                t,
                e -> e.alterColumn(ITEMS, "note", c -> c.type(LogicalType.string(200), "")),
                column("note", c -> c.type(LogicalType.string(200), "")));
    }

    @Case("S12")
    public void changesTheTypeOfAColumnToAnotherKind(Subject t) {
        changes(
                t,
                e -> e.alterColumn(ITEMS, "amount", c -> c.type(LogicalType.of(Kind.BIGINT), "")),
                column("amount", c -> c.type(LogicalType.of(Kind.BIGINT), "")));
    }

    @Case("S12")
    public void setsAndDropsTheDefaultOfAColumn(Subject t) {
        changes(
                t,
                e -> e.alterColumn(ITEMS, "note", c -> c.defaultValue(new ColumnDefault.Constant("it's")))
                        .alterColumn(ITEMS, "amount", c -> c.defaultValue(new ColumnDefault.Constant(5)))
                        .alterColumn(ITEMS, "amount", c -> c.defaultValue(null)),
                column("note", c -> c.defaultValue(new ColumnDefault.Constant("it's"))));
    }

    @Case("S12")
    public void forbidsNullInAColumn(Subject t) {
        changes(
                t,
                e -> e.alterColumn(ITEMS, "amount", ColumnDefinition::notNull),
                column("amount", ColumnDefinition::notNull));
    }

    @Case("S12")
    public void allowsNullInAColumn(Subject t) {
        changes(t, e -> e.alterColumn(ITEMS, "label", c -> c.nullable(true)), column("label", c -> c.nullable(true)));
    }

    @Case("S11")
    public void dropsAColumnWithTheIndexOverIt(Subject t) {
        changes(
                t,
                e -> e.dropColumn(ITEMS, "note"),
                table -> table.columns(table.columns().stream()
                                .filter(each -> !each.name().equals("note"))
                                .toList())
                        .indexes(List.of()));
    }

    @Case("S13")
    public void renamesAColumnWithItsIndex(Subject t) {
        changes(
                t,
                e -> e.renameColumn(ITEMS, "note", "remark"),
                column("note", c -> c.named("remark"))
                                .andThen(table -> table.indexes(
                                        List.of(IndexDefinition.of("edit_items_note", "remark", "amount"))))::apply);
    }

    @Case({"S14", "V2"})
    public void createsRenamesAndDropsIndexes(Subject t) {
        IndexDefinition index = IndexDefinition.of("edit_items_more", "amount", "label");
        changes(
                t,
                e -> e.createIndex(ITEMS, index)
                        .renameIndex(ITEMS, "edit_items_more", "edit_items_most")
                        .dropIndex(ITEMS, "edit_items_note"),
                table -> table.indexes(List.of(index.named("edit_items_most"))));
    }

    @Case({"S15", "A12"})
    public void addsAUniqueConstraint(Subject t) {
        UniqueDefinition unique = UniqueDefinition.of("edit_items_two", "amount", "label");
        changes(
                t,
                e -> e.addUnique(ITEMS, unique),
                table -> table.uniques(List.of(table.uniques().get(0), unique)));
    }

    @Case({"S15", "V11"})
    public void severalRowsMayBeNullInAUniqueConstraint(Subject t) {
        with(t, schema -> {
            UniqueDefinition unique = UniqueDefinition.of("edit_items_free", "note");
            schema.editor().addUnique(ITEMS, unique).run();
            run(t, "INSERT INTO edit_items (label) VALUES ('no note')");
            assertThat(count(t, "edit_items WHERE note IS NULL")).isEqualTo(2);
            assertThatThrownBy(() -> run(t, "INSERT INTO edit_items (label, note) VALUES ('again', 'n1')"))
                    .isInstanceOf(DatabaseException.class);
            schema.editor().dropUnique(ITEMS, "edit_items_free").run();
            run(t, "INSERT INTO edit_items (label, note) VALUES ('again', 'n1')");
        });
    }

    @Case("S16")
    public void dropsAUniqueConstraint(Subject t) {
        changes(t, e -> e.dropUnique(ITEMS, "edit_items_label"), table -> table.uniques(List.of()));
    }

    @Case("S15")
    public void addsACheck(Subject t) {
        CheckDefinition check = new CheckDefinition("edit_items_small", "amount < 1000");
        changes(
                t,
                e -> e.addCheck(ITEMS, check),
                table -> table.checks(List.of(table.checks().get(0), check)));
    }

    @Case("S16")
    public void dropsACheck(Subject t) {
        changes(t, e -> e.dropCheck(ITEMS, "edit_items_amount"), table -> table.checks(List.of()));
    }

    @Case({"S15", "S16"})
    public void replacesAForeignKey(Subject t) {
        changes(
                t,
                e -> e.dropForeignKey(ITEMS, "edit_items_shop")
                        .addForeignKey(
                                ITEMS,
                                ForeignKeyDefinition.of("edit_items_store", List.of("shop"), SHOPS, List.of("id"))
                                        .onDelete(ForeignKeyDefinition.Action.CASCADE)),
                table -> table.foreignKeys(
                        List.of(ForeignKeyDefinition.of("edit_items_store", List.of("shop"), SHOPS, List.of("id"))
                                .onDelete(ForeignKeyDefinition.Action.CASCADE))));
    }

    @Case({"S12", "S15"})
    public void makesManyChangesOfOneTable(Subject t) {
        ColumnDefinition colour = ColumnDefinition.of("colour", LogicalType.string(10));
        changes(
                t,
                e -> e.alterColumn(ITEMS, "note", c -> c.type(LogicalType.string(100), ""))
                        .addColumn(ITEMS, colour)
                        .createIndex(ITEMS, IndexDefinition.of("edit_items_colour", "colour"))
                        .dropCheck(ITEMS, "edit_items_amount")
                        .alterColumn(ITEMS, "amount", ColumnDefinition::notNull),
                adding(colour)
                                .andThen(column("note", c -> c.type(LogicalType.string(100), "")))
                                .andThen(column("amount", ColumnDefinition::notNull))
                                .andThen(table ->
                                        table.checks(List.of()).with(IndexDefinition.of("edit_items_colour", "colour")))
                        ::apply);
    }

    @Case("S7")
    public void renamesATable(Subject t) {
        with(t, schema -> {
            schema.editor()
                    .dropView(VIEW)
                    .renameTable(ITEMS, TableName.of("edit_renamed"))
                    .run();
            assertThat(schema.hasTable(ITEMS)).isFalse();
            assertThat(count(t, "edit_renamed")).isEqualTo(3);
            TableDefinition other = schema.read().table(OTHER).orElseThrow();
            assertThat(other.foreignKeys().get(0).target()).isEqualTo(TableName.of("edit_renamed"));
        });
    }

    @Case({"S6", "S8"})
    public void listsTablesWithoutViews(Subject t) {
        with(t, schema -> {
            assertThat(schema.tables()).contains(SHOPS, ITEMS, OTHER).doesNotContain(VIEW);
            assertThat(schema.hasTable(ITEMS)).isTrue();
            assertThat(schema.hasTable(VIEW)).isFalse();
            assertThat(schema.hasTable(TableName.of("edit_none"))).isFalse();
        });
    }

    @Case({"S9", "S16", "S22", "S23"})
    public void describesATableWithItsKeys(Subject t) {
        with(t, schema -> {
            TableDefinition read = read(schema);
            assertThat(read.columns())
                    .extracting(ColumnDefinition::name)
                    .containsExactly("id", "label", "amount", "shop", "note");
            assertThat(read.column("id").orElseThrow().identity()).isNotNull();
            assertThat(read.column("label").orElseThrow().nullable()).isFalse();
            assertThat(read.column("label").orElseThrow().type()).isEqualTo(LogicalType.string(40));
            assertThat(read.primaryKey().columns()).containsExactly("id");
            assertThat(read.checks()).extracting(CheckDefinition::name).containsExactly("edit_items_amount");
            assertThat(read.foreignKeys())
                    .extracting(ForeignKeyDefinition::name)
                    .containsExactly("edit_items_shop");
        });
    }

    @Case({"S4", "S5"})
    public void dropsATableAndPassesOverAMissingOne(Subject t) {
        with(t, schema -> {
            schema.editor()
                    .dropTable(TableName.of("edit_none"))
                    .dropView(VIEW)
                    .dropTable(OTHER)
                    .run();
            assertThat(schema.hasTable(OTHER)).isFalse();
        });
    }

    @Case("S4")
    @Requires(Feature.DROP_CASCADE)
    public void dropsWhatDependsOnATable(Subject t) {
        if (!t.has(Feature.DROP_CASCADE)) {
            t.needs(() -> t.database().schema().editor().dropTableCascade(ITEMS).plan());
        }
        with(t, schema -> {
            schema.editor().dropTableCascade(ITEMS).run();
            assertThat(schema.hasTable(ITEMS)).isFalse();
            assertThat(schema.read().table(OTHER).orElseThrow().foreignKeys()).isEmpty();
        });
    }

    @Case("S24")
    public void createsAndDropsAView(Subject t) {
        with(t, schema -> {
            assertThat(schema.read().views()).extracting(ViewDefinition::name).contains(VIEW);
            schema.editor().dropView(VIEW).run();
            assertThat(schema.read().views()).extracting(ViewDefinition::name).doesNotContain(VIEW);
        });
    }

    @Case({"S14", "V7"})
    @Requires(Feature.INDEX_CONCURRENTLY)
    public void createsAndDropsAnIndexWhileWritesGoOn(Subject t) {
        IndexDefinition index = IndexDefinition.of("edit_items_online", "amount");
        if (!t.has(Feature.INDEX_CONCURRENTLY)) {
            SchemaDefinition known = SchemaDefinition.EMPTY.tables(List.of(items()));
            t.needs(() -> t.database()
                    .schema()
                    .editor(known)
                    .createIndexConcurrently(ITEMS, index)
                    .plan());
        }
        with(t, schema -> {
            schema.editor().createIndexConcurrently(ITEMS, index).run();
            assertThat(read(schema).indexes()).extracting(IndexDefinition::name).contains("edit_items_online");
            schema.editor().dropIndexConcurrently(ITEMS, "edit_items_online").run();
            assertThat(read(schema).indexes()).extracting(IndexDefinition::name).doesNotContain("edit_items_online");
        });
    }
}
