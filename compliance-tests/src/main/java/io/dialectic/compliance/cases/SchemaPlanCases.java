package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.EditedTables.ITEMS;
import static io.dialectic.compliance.cases.EditedTables.SHOPS;
import static io.dialectic.compliance.cases.EditedTables.count;
import static io.dialectic.compliance.cases.EditedTables.read;
import static io.dialectic.compliance.cases.EditedTables.run;
import static io.dialectic.compliance.cases.EditedTables.shops;
import static io.dialectic.compliance.cases.EditedTables.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Schema;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;

/** Plans of changes: looked at before they run, refused before anything is sent, and whole or not at all. */
public final class SchemaPlanCases {
    /** Made by the suite. */
    public SchemaPlanCases() {}

    @Case({"S12", "PN30"})
    public void aPlanIsLookedAtBeforeItRuns(Subject t) {
        with(t, schema -> {
            SchemaPlan plan = schema.editor()
                    .addColumn(ITEMS, ColumnDefinition.of("colour", LogicalType.string(10)))
                    .dropColumn(ITEMS, "note")
                    .plan();
            assertThat(plan.steps())
                    .isNotEmpty()
                    .allMatch(step -> !step.words().isEmpty() && !step.sql().isEmpty());
            assertThat(plan.losesData()).isTrue();
            assertThat(plan.steps()).anyMatch(SchemaStep::losesData);
            assertThat(plan.sql()).anyMatch(sql -> sql.contains("colour"));
            assertThat(read(schema).column("colour")).isEmpty();
            plan.run();
            assertThat(read(schema).column("colour")).isPresent();
        });
    }

    @Case({"S12", "PN30"})
    public void aChangeThatFailsHalfWayLeavesTheTableAsItWas(Subject t) {
        with(t, schema -> {
            TableDefinition before = read(schema);
            assertThatThrownBy(() -> schema.editor()
                            .alterColumn(ITEMS, "note", ColumnDefinition::notNull)
                            .run())
                    .isInstanceOf(DialecticException.class);
            assertThat(read(schema)).isEqualTo(before);
            assertThat(count(t, "edit_items")).isEqualTo(3);
            assertThat(count(t, "edit_other")).isEqualTo(1);
            assertThat(schema.tables()).noneMatch(each -> each.name().startsWith("dialectic_"));
            assertThatThrownBy(() -> run(t, "INSERT INTO edit_items (label, shop) VALUES ('q', 99)"))
                    .isInstanceOf(DatabaseException.class);
        });
    }

    @Case("S15")
    public void aUniqueConstraintThatRowsBreakIsRefusedAndNothingIsLost(Subject t) {
        with(t, schema -> {
            TableDefinition before = read(schema);
            assertThatThrownBy(() -> schema.editor()
                            .addUnique(ITEMS, UniqueDefinition.of("edit_items_one", "shop"))
                            .run())
                    .isInstanceOf(DialecticException.class);
            assertThat(read(schema)).isEqualTo(before);
            assertThat(count(t, "edit_items")).isEqualTo(3);
        });
    }

    @Case("S15")
    public void aForeignKeyThatRowsBreakIsRefusedAndNothingIsLost(Subject t) {
        with(t, schema -> {
            TableDefinition before = read(schema);
            assertThatThrownBy(() -> schema.editor()
                            .addForeignKey(
                                    ITEMS,
                                    ForeignKeyDefinition.of("edit_items_bad", List.of("amount"), SHOPS, List.of("id")))
                            .run())
                    .isInstanceOf(DialecticException.class);
            assertThat(read(schema).foreignKeys()).isEqualTo(before.foreignKeys());
            assertThat(count(t, "edit_items")).isEqualTo(3);
        });
    }

    @Case("A11")
    public void aDefaultThatTheDatabaseRefusesIsAnErrorAndNothingIsLost(Subject t) {
        with(t, schema -> {
            TableDefinition before = read(schema);
            assertThatThrownBy(() -> schema.editor()
                            .alterColumn(
                                    ITEMS,
                                    "amount",
                                    c -> c.defaultValue(new ColumnDefault.Expression("no_such_function(1) +")))
                            .run())
                    .isInstanceOf(DialecticException.class);
            assertThat(read(schema)).isEqualTo(before);
            assertThat(count(t, "edit_items")).isEqualTo(3);
        });
    }

    @Case("V2")
    public void aNameThatIsTooLongIsRefusedBeforeAnythingIsSent(Subject t) {
        String name = "x".repeat(t.limit(Limits.Limit.IDENTIFIER_LENGTH) + 1);
        SchemaEditor editor = t.database().schema().editor();
        for (SchemaEditor each : List.of(
                editor.createTable(shops().named(TableName.of(name))),
                editor.createTable(shops().columns(List.of(
                        shops().columns().get(0), ColumnDefinition.of(name, LogicalType.of(Kind.BIGINT))))),
                editor.createTable(shops().with(IndexDefinition.of(name, "name"))))) {
            long sent = t.statements(() -> assertThatThrownBy(each::plan)
                    .isInstanceOfSatisfying(
                            SchemaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SCHEMA))
                    .hasMessageContaining("Shorten it"));
            assertThat(sent).isZero();
        }
    }

    @Case("V2")
    public void aNameIsCountedAsTheDatabaseCounts(Subject t) {
        int limit = t.limit(Limits.Limit.IDENTIFIER_LENGTH);
        boolean bytes = t.is(Fact.IdentifierUnit.BYTES);
        TableName table = TableName.of("ä".repeat(bytes ? limit / 2 : limit - 1));
        Schema schema = t.database().schema();
        schema.editor().dropTable(table).createTable(shops().named(table)).run();
        try {
            assertThat(schema.hasTable(table)).isTrue();
        } finally {
            schema.editor().dropTable(table).run();
        }
    }

    @Case({"S14", "V1"})
    public void anUnknownColumnOfAKeyIsNamed(Subject t) {
        with(t, schema -> {
            SchemaEditor editor = schema.editor();
            for (SchemaEditor each : List.of(
                    editor.createIndex(ITEMS, IndexDefinition.of("edit_i", "labell")),
                    editor.addUnique(ITEMS, UniqueDefinition.of("edit_u", "labell")),
                    editor.addForeignKey(
                            ITEMS, ForeignKeyDefinition.of("edit_f", List.of("labell"), SHOPS, List.of("id"))),
                    editor.dropColumn(ITEMS, "labell"),
                    editor.renameColumn(ITEMS, "labell", "x"),
                    editor.alterColumn(ITEMS, "labell", ColumnDefinition::notNull))) {
                assertThatThrownBy(each::plan)
                        .isInstanceOfSatisfying(
                                SchemaException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEMA_OBJECT))
                        .hasMessageContaining("Did you mean 'label'?");
            }
            assertThatThrownBy(() -> editor.dropColumn(TableName.of("edit_item"), "label")
                            .plan())
                    .hasMessageContaining("Did you mean 'edit_items'?");
        });
    }

    @Case("V1")
    public void anUnknownColumnOfANewTablesKeyIsNamed(Subject t) {
        SchemaEditor editor = t.database().schema().editor();
        for (TableDefinition table : List.of(
                shops().primaryKey(KeyDefinition.of("idd")),
                shops().with(IndexDefinition.of("edit_i", List.of(IndexPart.column("nam")))),
                shops().uniques(List.of(UniqueDefinition.of("edit_u", "nam"))),
                shops().foreignKeys(List.of(ForeignKeyDefinition.of("edit_f", List.of("nam"), SHOPS, List.of("id")))),
                shops().foreignKeys(List.of(
                        ForeignKeyDefinition.of("edit_f", List.of("name", "id"), SHOPS, List.of("id")))))) {
            long sent = t.statements(() -> assertThatThrownBy(
                            () -> editor.createTable(table).plan())
                    .isInstanceOfSatisfying(
                            SchemaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SCHEMA)));
            assertThat(sent).isZero();
        }
    }

    @Case({"S12", "P1"})
    public void insideATransactionAPlanIsUndoneWithItOrRefused(Subject t) {
        with(t, schema -> {
            ColumnDefinition colour = ColumnDefinition.of("colour", LogicalType.string(10));
            if (t.has(Feature.TRANSACTIONAL_DDL)) {
                assertThatThrownBy(() -> t.database().transaction(tx -> {
                            tx.schema().editor().addColumn(ITEMS, colour).run();
                            throw new IllegalStateException("undo");
                        }))
                        .hasMessage("undo");
            } else {
                assertThatThrownBy(() -> t.database().transaction(tx -> {
                            tx.schema().editor().addColumn(ITEMS, colour).run();
                            return 1;
                        }))
                        .isInstanceOfSatisfying(
                                SchemaException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_CHANGE_IN_TRANSACTION));
            }
            assertThat(read(schema).column("colour")).isEmpty();
        });
    }

    @Case("S16")
    public void aConstraintWithoutANameIsNotDropped(Subject t) {
        SchemaEditor editor = t.database().schema().editor();
        for (SchemaEditor each :
                List.of(editor.dropUnique(ITEMS, ""), editor.dropCheck(ITEMS, ""), editor.dropForeignKey(ITEMS, ""))) {
            long sent = t.statements(() -> assertThatThrownBy(each::plan)
                    .isInstanceOfSatisfying(
                            SchemaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SCHEMA)));
            assertThat(sent).isZero();
        }
    }

    @Case("S24")
    public void runsAStatementOfItsOwn(Subject t) {
        with(t, schema -> {
            SchemaPlan plan = schema.editor()
                    .sql("CREATE VIEW edit_renamed AS SELECT id FROM edit_shops", "make a view by hand")
                    .plan();
            assertThat(plan.steps()).extracting(SchemaStep::words).containsExactly("make a view by hand");
            plan.run();
            assertThat(count(t, "edit_renamed")).isEqualTo(2);
            schema.editor().dropView(TableName.of("edit_renamed")).run();
        });
    }

    @Case("S12")
    public void countsOnBehindTheGreatestKeyThatEverWas(Subject t) {
        with(t, schema -> {
            run(t, "DELETE FROM edit_items WHERE label = 'z'");
            schema.editor()
                    .alterColumn(ITEMS, "note", c -> c.type(LogicalType.string(150), ""))
                    .run();
            run(t, "INSERT INTO edit_items (label) VALUES ('after')");
            assertThat(count(t, "edit_items WHERE label = 'after' AND id = 4")).isEqualTo(1);
        });
    }
}
