package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.Schema;
import io.dialectic.SchemaDifference;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.DatabaseException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
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

    @Case("S20")
    public void aTriggerIsMadeReadKeptAndDropped(Subject t) {
        Schema schema = t.database().schema();
        ColumnDefinition name = ColumnDefinition.of("name", LogicalType.string(20));
        TableDefinition named = people().columns(List.of(people().columns().get(0), name));
        schema.editor().dropTable(TABLE).createTable(named).run();
        try {
            List<String> script = t.script("triggers");
            SchemaEditor editor = schema.editor();
            for (String needed : script.subList(0, script.size() - 1)) {
                editor = editor.sql(needed, "make what the trigger needs");
            }
            editor.createTrigger(TABLE, new TriggerDefinition("object_watch", script.get(script.size() - 1)))
                    .run();
            TableDefinition read = schema.read().table(TABLE).orElseThrow();
            assertThat(read.triggers()).extracting(TriggerDefinition::name).containsExactly("object_watch");
            assertThat(read.triggers().get(0).definition()).contains("object_watch");
            schema.editor()
                    .addColumn(
                            TABLE,
                            ColumnDefinition.of("size", LogicalType.of(Kind.INTEGER))
                                    .notNull()
                                    .defaultValue(new ColumnDefault.Expression("1 + 2")))
                    .run();
            insert(t, 1, "a");
            assertThat(names(t)).containsExactly("a!");
            schema.editor().dropTrigger(TABLE, "object_watch").run();
            assertThat(schema.read().table(TABLE).orElseThrow().triggers()).isEmpty();
            insert(t, 2, "b");
            assertThat(names(t)).containsExactly("a!", "b");
        } finally {
            schema.editor().dropTable(TABLE).run();
        }
    }

    private static void insert(Subject t, int id, String name) {
        t.database()
                .sql("INSERT INTO object_people (id, name) VALUES (:id, :name)")
                .bind("id", id)
                .bind("name", name)
                .execute();
    }

    private static List<String> names(Subject t) {
        return t.database().sql("SELECT name FROM object_people ORDER BY id").scalars(String.class);
    }

    @Case({"S18", "A1"})
    public void rowsOfATableWithoutAClassAreWritten(Subject t) {
        Schema schema = t.database().schema();
        schema.editor().dropTable(TABLE).createTable(people()).run();
        try {
            Model<Row> rows = t.database()
                    .define(
                            "object_people",
                            m -> m.bigint("id", c -> c.primaryKey()).integer("age", c -> c));
            Attr<Row, Long> id = rows.attribute("id", Long.class);
            Attr<Row, Integer> age = rows.attribute("age", Integer.class);
            Row first = rows.create(v -> v.set(id).to(1L).set(age).to(30));
            rows.create(v -> v.set(id).to(2L).set(age).to(40));
            assertThat(rows.where(age).gt(35).update(v -> v.set(age).to(41))).isEqualTo(1);
            assertThat(rows.orderBy(id).findAll())
                    .extracting(row -> row.get("age"))
                    .containsExactly(30, 41);
            assertThat(rows.destroy(first)).isTrue();
            assertThat(rows.all().destroy()).isEqualTo(1);
            assertThat(rows.count()).isZero();
        } finally {
            schema.editor().dropTable(TABLE).run();
        }
    }

    @Case({"S25", "A17"})
    public void wordsOfDefinitionsAreNamesAndTextsLikeOthers(Subject t) {
        Schema schema = t.database().schema();
        String text = "COMMENT 'x' REFERENCES other (id) PRIMARY KEY; -- DEFAULT /* AFTER */";
        TableDefinition table = TableDefinition.of(
                        TABLE,
                        List.of(
                                ColumnDefinition.of("PRIMARY KEY", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("REFERENCES", LogicalType.string(120))
                                        .notNull()
                                        .defaultValue(new ColumnDefault.Constant(text))
                                        .comment(t.has(Feature.COMMENTS) ? text : ""),
                                ColumnDefinition.of("COMMENT", LogicalType.string(120))))
                .primaryKey(KeyDefinition.of("PRIMARY KEY"))
                .checks(List.of(new CheckDefinition("DEFAULT", "1 < 2")))
                .indexes(List.of(IndexDefinition.of("UNIQUE", "COMMENT")));
        schema.editor().dropTable(TABLE).createTable(table).run();
        try {
            assertThat(words(compare(schema, SchemaDefinition.EMPTY.tables(List.of(table)))))
                    .isEmpty();
            Model<Row> rows = t.database()
                    .define(
                            "object_people",
                            m -> m.bigint("id", c -> c.primaryKey().column("PRIMARY KEY"))
                                    .string("text", 120, c -> c.column("REFERENCES"))
                                    .string("comment", 120, c -> c.column("COMMENT")));
            Model<Row> keys = t.database()
                    .define(
                            "object_people",
                            m -> m.bigint("id", c -> c.primaryKey().column("PRIMARY KEY")));
            keys.create(v -> v.set(keys.attribute("id")).to(1L));
            assertThat(rows.findOne().orElseThrow().get("text")).isEqualTo(text);
            schema.editor()
                    .alterColumn(TABLE, "REFERENCES", c -> c.type(LogicalType.string(150), ""))
                    .run();
            assertThat(rows.findOne().orElseThrow().get("text")).isEqualTo(text);
            rows.create(v -> v.set(rows.attribute("id"))
                    .to(2L)
                    .set(rows.attribute("text"))
                    .to("own"));
            assertThat(rows.count()).isEqualTo(2);
        } finally {
            schema.editor().dropTable(TABLE).run();
        }
    }
}
