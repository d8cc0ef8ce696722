package io.dialectic.compliance.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.error.SchemaException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.sql.ddl.SchemaComparison;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a plan sees of the things that depend on what it changes. */
class DependenceTest {
    private static final TableName BOXES = TableName.of("boxes");

    private static TableDefinition boxes() {
        return TableDefinition.of(
                BOXES,
                List.of(
                        ColumnDefinition.of("width", LogicalType.of(Kind.INTEGER), "INTEGER"),
                        ColumnDefinition.of("Width", LogicalType.of(Kind.INTEGER), "INTEGER")));
    }

    private static List<String> plan(String dialect, SchemaDefinition known, UnaryOperator<SchemaEditor> how) {
        try (Database db = SideBySideTest.offline(dialect)) {
            return how.apply(db.schema().editor(known)).plan().sql();
        }
    }

    private static SchemaDefinition with(ViewDefinition... views) {
        return SchemaDefinition.EMPTY.tables(List.of(boxes())).views(List.of(views));
    }

    private static ViewDefinition view(String query) {
        return new ViewDefinition(TableName.of("wide"), query, false);
    }

    private static SchemaEditor widened(SchemaEditor editor) {
        return editor.alterColumn(BOXES, "width", c -> c.type(LogicalType.of(Kind.BIGINT), ""));
    }

    private static void refused(String query) {
        assertThatThrownBy(() -> plan("postgres", with(view(query)), DependenceTest::widened))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("The column width of boxes is used by wide: drop that first");
    }

    private static void planned(String query) {
        assertThat(plan("postgres", with(view(query)), DependenceTest::widened)).hasSize(1);
    }

    @Test
    void aViewOverAColumnIsNamedBeforeAnythingRuns() {
        refused("SELECT width FROM boxes");
        refused("SELECT boxes.width FROM (boxes JOIN lids ON ((lids.box = boxes.id)))");
        refused("SELECT b.width FROM (boxes b JOIN lids l ON ((l.box = b.id)))");
        refused("SELECT l.id FROM (public.boxes b JOIN lids l ON ((l.box = b.width)))");
    }

    @Test
    void aViewOverSomethingElseIsNone() {
        planned("SELECT \"Width\" FROM boxes");
        planned("SELECT width FROM lids");
        planned("SELECT l.width FROM (boxes b JOIN lids l ON ((l.box = b.id)))");
        planned("SELECT 'width' AS text FROM boxes");
    }

    @Test
    void aViewThatIsDroppedBeforeHoldsNothing() {
        ViewDefinition wide = view("SELECT width FROM boxes");
        assertThat(plan(
                        "postgres",
                        with(wide),
                        e -> widened(e.dropView(wide.name())).createView(wide)))
                .hasSize(3);
    }

    @Test
    void namesWithCapitalsAreOtherNames() {
        SchemaDefinition lower = SchemaDefinition.EMPTY.tables(
                List.of(boxes().checks(List.of(new CheckDefinition("positive", "width > 0")))));
        SchemaDefinition upper = SchemaDefinition.EMPTY.tables(
                List.of(boxes().checks(List.of(new CheckDefinition("positive", "\"Width\" > 0")))));
        SchemaDefinition quoted = SchemaDefinition.EMPTY.tables(
                List.of(boxes().checks(List.of(new CheckDefinition("positive", "((\"width\" > 0))")))));
        assertThat(SchemaComparison.of(upper, lower).changes())
                .extracting(SchemaChange::words)
                .containsExactly("drop the check positive of boxes", "add the check positive to boxes");
        assertThat(SchemaComparison.of(quoted, lower).changes()).isEmpty();
    }

    @Test
    void triggersKeepTheirNamesSoATableIsNotMadeAnewBehindARename() {
        SchemaDefinition known = SchemaDefinition.EMPTY.tables(List.of(boxes().triggers(List.of(new TriggerDefinition(
                "watch", "CREATE TRIGGER watch AFTER UPDATE OF width ON boxes BEGIN SELECT NEW.width; END")))));
        assertThatThrownBy(() -> plan("sqlite", known, e -> widened(e.renameColumn(BOXES, "Width", "breadth"))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("its triggers [watch] have the old names in them")
                .hasMessageContaining("Run the change of names in a plan of its own");
        assertThat(plan("sqlite", known, DependenceTest::widened))
                .contains("CREATE TRIGGER watch AFTER UPDATE OF width ON boxes BEGIN SELECT NEW.width; END");
    }
}
