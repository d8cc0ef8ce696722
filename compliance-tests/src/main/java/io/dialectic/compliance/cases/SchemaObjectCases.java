package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Schema;
import io.dialectic.SchemaDifference;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.DatabaseException;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;

/** What is in a schema beside tables, and schemas and databases themselves. */
public final class SchemaObjectCases {
    private static final TableName TABLE = TableName.of("object_people");
    private static final TableName VIEW = TableName.of("object_view");
    private static final TableName SEQUENCE = TableName.of("object_numbers");
    private static final TableName MOOD = TableName.of("object_mood");

    /** Made by the suite. */
    public SchemaObjectCases() {}

    private static TableDefinition people() {
        return TableDefinition.of(
                        TABLE,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("age", LogicalType.of(Kind.INTEGER))))
                .primaryKey(KeyDefinition.of("id"));
    }

    private static SchemaDifference compare(Schema schema, SchemaDefinition wanted) {
        return schema.compare(wanted).leavingOthers();
    }

    private static List<String> words(SchemaDifference difference) {
        return difference.changes().stream().map(SchemaChange::words).toList();
    }

    @Case({"S24", "T3"})
    public void aViewIsMadeReadComparedAndReplaced(Subject t) {
        Schema schema = t.database().schema();
        schema.editor().dropView(VIEW).dropTable(TABLE).createTable(people()).run();
        try {
            SchemaDefinition wanted = SchemaDefinition.EMPTY
                    .tables(List.of(people()))
                    .views(List.of(new ViewDefinition(
                            VIEW, "SELECT id, age + 1 AS older FROM object_people WHERE age > 18", false)));
            assertThat(words(compare(schema, wanted))).containsExactly("create the view object_view");
            compare(schema, wanted).plan().run();
            assertThat(words(compare(schema, wanted))).isEmpty();
            SchemaDefinition other = wanted.views(
                    List.of(new ViewDefinition(VIEW, "SELECT id, age + 2 AS older FROM object_people", false)));
            assertThat(words(compare(schema, other)))
                    .containsExactly("drop the view object_view", "create the view object_view");
            compare(schema, other).plan().run();
            assertThat(words(compare(schema, other))).isEmpty();
        } finally {
            schema.editor().dropView(VIEW).dropTable(TABLE).run();
        }
    }

    @Case({"S24", "T3"})
    @Requires(Feature.SEQUENCES)
    public void aSequenceIsMadeReadComparedAndChanged(Subject t) {
        Schema schema = t.database().schema();
        SequenceDefinition sequence = SequenceDefinition.of(SEQUENCE);
        if (!t.has(Feature.SEQUENCES)) {
            t.needs(() -> schema.editor().createSequence(sequence).plan());
        }
        schema.editor().dropSequence(SEQUENCE).createSequence(sequence).run();
        try {
            assertThat(words(compare(schema, SchemaDefinition.EMPTY.sequences(List.of(sequence)))))
                    .isEmpty();
            SchemaDefinition other =
                    SchemaDefinition.EMPTY.sequences(List.of(new SequenceDefinition(SEQUENCE, 1, 5, 1, 1000, true)));
            assertThat(words(compare(schema, other))).containsExactly("change the sequence object_numbers");
            compare(schema, other).plan().run();
            assertThat(words(compare(schema, other))).isEmpty();
        } finally {
            schema.editor().dropSequence(SEQUENCE).run();
        }
    }

    @Case({"S21", "PN31"})
    @Requires(Feature.ENUM_TYPES)
    public void anEnumTypeGetsAndLosesValuesAndRowsKeepTheirs(Subject t) {
        Schema schema = t.database().schema();
        EnumDefinition mood = new EnumDefinition(MOOD, List.of("good", "it's bad"));
        if (!t.has(Feature.ENUM_TYPES)) {
            t.needs(() -> schema.editor().createEnum(mood).plan());
        }
        TableDefinition table = TableDefinition.of(
                TABLE,
                List.of(ColumnDefinition.of(
                        "mood", LogicalType.enumeration(MOOD.name(), mood.values()), "object_mood")));
        schema.editor()
                .dropTable(TABLE)
                .dropEnum(MOOD)
                .createEnum(mood)
                .createTable(table)
                .run();
        try {
            t.database().sql("INSERT INTO object_people (mood) VALUES ('good')").execute();
            SchemaDefinition more = types("good", "fair", "it's bad", "awful");
            assertThat(words(compare(schema, types("good", "it's bad")))).isEmpty();
            compare(schema, more).plan().run();
            assertThat(words(compare(schema, more))).isEmpty();
            SchemaDefinition fewer = types("awful", "good");
            compare(schema, fewer).plan().run();
            assertThat(words(compare(schema, fewer))).isEmpty();
            assertThatThrownBy(() -> compare(schema, types("awful")).plan().run())
                    .isInstanceOf(DatabaseException.class);
            assertThat(words(compare(schema, fewer))).isEmpty();
            schema.editor().renameEnumValue(MOOD, "good", "fine").run();
            assertThat(words(compare(schema, types("awful", "fine")))).isEmpty();
        } finally {
            schema.editor().dropTable(TABLE).dropEnum(MOOD).run();
        }
    }

    private static SchemaDefinition types(String... values) {
        return SchemaDefinition.EMPTY.enums(List.of(new EnumDefinition(MOOD, List.of(values))));
    }

    @Case({"S2", "S7"})
    @Requires(Feature.CREATE_SCHEMA)
    public void aSchemaIsMadeFilledReadAndDropped(Subject t) {
        Schema schema = t.database().schema();
        if (!t.has(Feature.CREATE_SCHEMA)) {
            t.needs(() -> schema.editor().createSchema("object_place").plan());
        }
        TableName there = new TableName("object_place", "object_people");
        schema.editor().dropTable(TABLE).dropTable(there).run();
        schema.editor().dropSchema("object_place").createSchema("object_place").run();
        assertThat(schema.schemas()).contains("object_place");
        schema.editor().createTable(people().named(there)).run();
        assertThat(schema.read("object_place").tables())
                .extracting(TableDefinition::name)
                .containsExactly(there);
        assertThatThrownBy(() -> schema.editor().dropSchema("object_place").run())
                .isInstanceOf(DatabaseException.class);
        schema.editor()
                .renameTable(there, new TableName("object_place", "object_moved"))
                .run();
        schema.editor()
                .dropTable(new TableName("object_place", "object_moved"))
                .dropSchema("object_place")
                .run();
        assertThat(schema.schemas()).doesNotContain("object_place");
    }

    @Case("S1")
    @Requires(Feature.DATABASES)
    public void aDatabaseIsMadeListedAndDropped(Subject t) {
        Schema schema = t.database().schema();
        if (!t.has(Feature.DATABASES)) {
            t.needs(() -> schema.editor().createDatabase("object_base").plan());
        }
        schema.editor().dropDatabase("object_base").run();
        schema.editor().createDatabase("object_base").run();
        assertThat(schema.databases()).contains("object_base", schema.databaseName());
        schema.editor().dropDatabase("object_base").run();
        assertThat(schema.databases()).doesNotContain("object_base");
    }
}
