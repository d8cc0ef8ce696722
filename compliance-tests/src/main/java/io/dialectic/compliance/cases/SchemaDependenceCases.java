package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Schema;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes of what something else depends on: generated columns, views, foreign keys, checks in columns. */
public final class SchemaDependenceCases {
    private static final TableName BOXES = TableName.of("depend_boxes");
    private static final TableName LIDS = TableName.of("depend_lids");
    private static final TableName VIEW = TableName.of("depend_view");
    private static final ViewDefinition WIDE =
            new ViewDefinition(VIEW, "SELECT b.id, b.width FROM depend_boxes b WHERE b.width > 2", false);

    /** Made by the suite. */
    public SchemaDependenceCases() {}

    private static ColumnDefinition integer(String name) {
        return ColumnDefinition.of(name, LogicalType.of(Kind.INTEGER));
    }

    private static TableDefinition boxes() {
        return TableDefinition.of(
                        BOXES, List.of(integer("id").notNull(), integer("width"), integer("height"), integer("shelf")))
                .primaryKey(KeyDefinition.of("id"));
    }

    private static TableDefinition lids() {
        return TableDefinition.of(LIDS, List.of(integer("id").notNull(), integer("box")))
                .primaryKey(KeyDefinition.of("id"))
                .foreignKeys(List.of(ForeignKeyDefinition.of("depend_lids_box", List.of("box"), BOXES, List.of("id"))))
                .indexes(List.of(IndexDefinition.of("depend_lids_index", "box", "id")));
    }

    private static void with(Subject t, TableDefinition boxes, Consumer<Schema> doing) {
        Schema schema = t.database().schema();
        clear(schema);
        try {
            schema.editor().createTable(boxes).createTable(lids()).run();
            run(t, "INSERT INTO depend_boxes (id, width, height) VALUES (1, 2, 3)");
            run(t, "INSERT INTO depend_boxes (id, width, height) VALUES (2, 3, 4)");
            run(t, "INSERT INTO depend_lids (id, box) VALUES (7, 1)");
            doing.accept(schema);
        } finally {
            clear(schema);
        }
    }

    private static void clear(Schema schema) {
        schema.editor().dropView(VIEW).dropTable(LIDS).dropTable(BOXES).run();
    }

    private static void run(Subject t, String sql) {
        t.database().sql(sql).execute();
    }

    /** A count. */
    public record Count(long n) {}

    private static long count(Subject t, String from) {
        return t.database()
                .sql("SELECT COUNT(*) AS n FROM " + from)
                .list(Count.class)
                .get(0)
                .n();
    }

    private static void nothingDiffers(Schema schema, TableDefinition... wanted) {
        assertThat(schema.compare(SchemaDefinition.EMPTY.tables(List.of(wanted)))
                        .leavingOthers()
                        .changes())
                .isEmpty();
    }

    private static TableDefinition retyped(TableDefinition table, String... columns) {
        return table.columns(table.columns().stream()
                .map(each -> List.of(columns).contains(each.name()) ? each.type(LogicalType.of(Kind.BIGINT), "") : each)
                .toList());
    }

    @Case({"S12", "A28"})
    @Requires(Feature.GENERATED_STORED)
    public void aGeneratedColumnFollowsTheTypeOfItsSource(Subject t) {
        List<ColumnDefinition> columns = new ArrayList<>(boxes().columns());
        columns.add(integer("face").generated(new GeneratedValue("width * height", true)));
        TableDefinition faced = boxes().columns(columns)
                .indexes(List.of(IndexDefinition.of("depend_boxes_face", "face").unique(true)))
                .checks(List.of(new CheckDefinition("depend_boxes_faced", "face > 0")));
        if (!t.has(Feature.GENERATED_STORED)) {
            t.needs(() -> t.database().schema().editor().createTable(faced).plan());
        }
        with(t, faced, schema -> {
            schema.editor()
                    .alterColumn(BOXES, "width", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .run();
            assertThat(count(t, "depend_boxes WHERE face IN (6, 12)")).isEqualTo(2);
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_boxes (id, width, height) VALUES (3, 6, 1)"))
                    .isInstanceOf(DatabaseException.class);
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_boxes (id, width, height) VALUES (4, 0, 1)"))
                    .isInstanceOf(DatabaseException.class);
            nothingDiffers(schema, retyped(faced, "width"));
        });
    }

    @Case({"S12", "S24"})
    @Requires(Feature.ALTER_COLUMN_UNDER_VIEW)
    public void aViewStaysWhenTheTypeOfItsColumnChanges(Subject t) {
        if (!t.has(Feature.ALTER_COLUMN_UNDER_VIEW)) {
            t.needs(() -> t.database()
                    .schema()
                    .editor(SchemaDefinition.EMPTY.tables(List.of(boxes())).views(List.of(WIDE)))
                    .alterColumn(BOXES, "width", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .plan());
        }
        with(t, boxes(), schema -> {
            schema.editor().createView(WIDE).run();
            schema.editor()
                    .alterColumn(BOXES, "width", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .run();
            assertThat(count(t, "depend_view")).isEqualTo(1);
        });
    }

    @Case({"S12", "S24"})
    public void aViewIsDroppedAndMadeAgainAroundAChange(Subject t) {
        with(t, boxes(), schema -> {
            schema.editor().createView(WIDE).run();
            schema.editor()
                    .alterColumn(BOXES, "height", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .dropView(VIEW)
                    .alterColumn(BOXES, "width", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .createView(WIDE)
                    .run();
            assertThat(count(t, "depend_view")).isEqualTo(1);
            nothingDiffers(schema, retyped(boxes(), "width", "height"));
        });
    }

    @Case({"S12", "S15", "PN30"})
    public void bothColumnsOfAForeignKeyAreWidened(Subject t) {
        with(t, boxes(), schema -> {
            TableDefinition wideBoxes = retyped(boxes(), "id");
            TableDefinition wideLids = retyped(lids(), "box");
            schema.compare(SchemaDefinition.EMPTY.tables(List.of(wideBoxes, wideLids)))
                    .leavingOthers()
                    .plan()
                    .run();
            nothingDiffers(schema, wideBoxes, wideLids);
            run(t, "INSERT INTO depend_boxes (id, width) VALUES (5000000000, 1)");
            run(t, "INSERT INTO depend_lids (id, box) VALUES (8, 5000000000)");
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_lids (id, box) VALUES (9, 5000000001)"))
                    .isInstanceOf(DatabaseException.class);
            assertThat(count(t, "depend_lids")).isEqualTo(2);
        });
    }

    @Case({"S12", "S15", "PN30"})
    public void oneSideOfAForeignKeyIsWidenedOrNothingChanges(Subject t) {
        with(t, boxes(), schema -> {
            TableDefinition before = schema.read().table(LIDS).orElseThrow();
            SchemaEditor widening =
                    schema.editor().alterColumn(LIDS, "box", c -> c.type(LogicalType.of(Kind.BIGINT), ""));
            try {
                widening.run();
                nothingDiffers(schema, retyped(lids(), "box"));
            } catch (SchemaException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SCHEMA);
                assertThat(e).hasMessageContaining("Change both columns in one plan");
                assertThat(schema.read().table(LIDS)).contains(before);
            }
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_lids (id, box) VALUES (9, 99)"))
                    .isInstanceOf(DatabaseException.class);
        });
    }

    @Case({"S12", "S15"})
    public void theColumnsOfAForeignKeyOfTextsAreWidened(Subject t) {
        with(t, boxes(), schema -> {
            ColumnDefinition code =
                    ColumnDefinition.of("code", LogicalType.string(10)).notNull();
            schema.editor()
                    .dropTable(LIDS)
                    .dropTable(BOXES)
                    .createTable(TableDefinition.of(BOXES, List.of(code)).primaryKey(KeyDefinition.of("code")))
                    .createTable(TableDefinition.of(LIDS, List.of(code))
                            .primaryKey(KeyDefinition.of("code"))
                            .foreignKeys(List.of(ForeignKeyDefinition.of(
                                    "depend_lids_code", List.of("code"), BOXES, List.of("code")))))
                    .run();
            run(t, "INSERT INTO depend_boxes (code) VALUES ('a')");
            run(t, "INSERT INTO depend_lids (code) VALUES ('a')");
            schema.editor()
                    .alterColumn(BOXES, "code", c -> c.type(LogicalType.string(40), ""))
                    .alterColumn(LIDS, "code", c -> c.type(LogicalType.string(40), ""))
                    .run();
            assertThat(count(t, "depend_lids")).isEqualTo(1);
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_lids (code) VALUES ('b')"))
                    .isInstanceOf(DatabaseException.class);
        });
    }

    @Case({"S14", "PN30"})
    public void anIndexThatAForeignKeyUsesIsDropped(Subject t) {
        with(t, boxes(), schema -> {
            TableDefinition bare = lids().indexes(List.of());
            schema.compare(SchemaDefinition.EMPTY.tables(List.of(boxes(), bare)))
                    .leavingOthers()
                    .plan()
                    .run();
            nothingDiffers(schema, boxes(), bare);
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_lids (id, box) VALUES (9, 99)"))
                    .isInstanceOf(DatabaseException.class);
        });
    }

    @Case({"S16", "A28"})
    public void aCheckWrittenWithItsColumnStaysAndGoes(Subject t) {
        with(t, boxes(), schema -> {
            schema.editor().dropTable(LIDS).dropTable(BOXES).run();
            run(
                    t,
                    "CREATE TABLE depend_boxes (id INT NOT NULL PRIMARY KEY, width INT NOT NULL CHECK (width >"
                            + " 0))");
            schema.editor()
                    .alterColumn(BOXES, "width", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .run();
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_boxes (id, width) VALUES (1, 0)"))
                    .isInstanceOf(DatabaseException.class);
            TableDefinition read = schema.read().table(BOXES).orElseThrow();
            assertThat(read.checks()).hasSize(1);
            schema.editor().dropCheck(BOXES, read.checks().get(0).name()).run();
            run(t, "INSERT INTO depend_boxes (id, width) VALUES (1, 0)");
            assertThat(schema.read().table(BOXES).orElseThrow().checks()).isEmpty();
        });
    }

    @Case({"S12", "S13", "PN30"})
    public void checksAndIndexesFollowARenamedColumnInOnePlan(Subject t) {
        with(t, boxes().checks(List.of(new CheckDefinition("depend_boxes_wide", "width > 0"))), schema -> {
            schema.editor()
                    .renameColumn(BOXES, "width", "breadth")
                    .alterColumn(BOXES, "height", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .alterColumn(BOXES, "breadth", c -> c.type(LogicalType.of(Kind.BIGINT), ""))
                    .run();
            assertThat(count(t, "depend_boxes WHERE breadth IN (2, 3)")).isEqualTo(2);
            assertThatThrownBy(() -> run(t, "INSERT INTO depend_boxes (id, breadth) VALUES (9, 0)"))
                    .isInstanceOf(DatabaseException.class);
        });
    }
}
