package io.dialectic.compliance.sql;

import io.dialectic.Database;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes of a schema, as each database is sent them. */
final class SchemaConstructs {
    private static final TableName PEOPLE = TableName.of("people");
    private static final TableName TOWNS = TableName.of("towns");
    private static final TableName NUMBERS = TableName.of("numbers");
    private static final TableName MOOD = TableName.of("mood");
    private static final IndexDefinition INDEX = IndexDefinition.of("people_index", "name");

    private SchemaConstructs() {}

    private static ColumnDefinition column(String name, LogicalType type) {
        return ColumnDefinition.of(name, type);
    }

    private static TableDefinition people() {
        return TableDefinition.of(
                        PEOPLE,
                        List.of(
                                column("id", LogicalType.of(Kind.BIGINT)).identity(Identity.DEFAULT),
                                column("name", LogicalType.string(40)).notNull(),
                                column("age", LogicalType.of(Kind.INTEGER)),
                                column("town", LogicalType.of(Kind.BIGINT)),
                                column("deleted_at", LogicalType.temporal(Kind.INSTANT, 6))))
                .primaryKey(KeyDefinition.of("id"));
    }

    private static SchemaDefinition known(Database db) {
        // The words of the types are the database's own, as they would be read.
        TableDefinition read = db.schema().complete(people());
        return SchemaDefinition.EMPTY.tables(List.of(read.primaryKey(new KeyDefinition("people_pkey", List.of("id")))
                .with(INDEX)
                .with(IndexDefinition.of("people_living", "name").unique(true).amongTheLiving("deleted_at"))
                .uniques(List.of(UniqueDefinition.of("people_name", "name")))
                .checks(List.of(new CheckDefinition("people_age", "age > 0")))
                .foreignKeys(List.of(ForeignKeyDefinition.of("people_town", List.of("town"), TOWNS, List.of("id"))))));
    }

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        tables(all);
        columns(all);
        constraints(all);
        indexes(all);
        others(all);
    }

    private static void add(
            Map<String, Function<Database, List<String>>> all, String name, UnaryOperator<SchemaEditor> changes) {
        all.put(name, db -> changes.apply(db.schema().editor(known(db))).plan().sql());
    }

    private static void tables(Map<String, Function<Database, List<String>>> all) {
        add(
                all,
                "schema: create a table",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .uniques(List.of(UniqueDefinition.of("persons_name", "name")))
                        .checks(List.of(new CheckDefinition("persons_age", "age > 0 AND name <> 'x'")))
                        .foreignKeys(
                                List.of(ForeignKeyDefinition.of("persons_town", List.of("town"), TOWNS, List.of("id"))
                                        .onDelete(Action.CASCADE)
                                        .onUpdate(Action.SET_NULL)))
                        .with(IndexDefinition.of("persons_name_age", "name", "age"))));
        add(
                all,
                "schema: create a table with a named primary key",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .primaryKey(new KeyDefinition("persons_primary", List.of("id")))));
        add(
                all,
                "schema: create a table with comments",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .comment("it's them")
                        .columns(List.of(
                                people().columns().get(0),
                                column("name", LogicalType.string(40)).comment("it's \\ so")))));
        add(
                all,
                "schema: create a table with an identity that begins at 100 and counts by 5",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .columns(List.of(column("id", LogicalType.of(Kind.BIGINT))
                                .identity(Identity.DEFAULT.start(100).increment(5))))));
        add(
                all,
                "schema: create a table with options",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .options(TableOptions.DEFAULT
                                .engine("InnoDB")
                                .collation("utf8mb4_bin")
                                .rowFormat("DYNAMIC"))));
        add(
                all,
                "schema: create a table with a stored generated column",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .columns(List.of(
                                people().columns().get(0),
                                people().columns().get(2),
                                column("doubled", LogicalType.of(Kind.INTEGER))
                                        .generated(new GeneratedValue("age * 2", true))))));
        add(
                all,
                "schema: create a table with a generated column that is not stored",
                e -> e.createTable(people().named(TableName.of("persons"))
                        .columns(List.of(
                                people().columns().get(0),
                                people().columns().get(2),
                                column("doubled", LogicalType.of(Kind.INTEGER))
                                        .generated(new GeneratedValue("age * 2", false))))));
        add(all, "schema: rename a table", e -> e.renameTable(PEOPLE, TableName.of("persons")));
        add(
                all,
                "schema: move a table to another schema",
                e -> e.renameTable(new TableName("a", "people"), new TableName("b", "people")));
        add(all, "schema: set the comment of a table", e -> e.commentOnTable(PEOPLE, "it's them"));
        add(all, "schema: drop a table", e -> e.dropTable(PEOPLE));
        add(all, "schema: drop a table and what depends on it", e -> e.dropTableCascade(PEOPLE));
    }

    private static void columns(Map<String, Function<Database, List<String>>> all) {
        add(all, "schema: add a column", e -> e.addColumn(PEOPLE, column("nick", LogicalType.string(20))));
        add(
                all,
                "schema: add a column with a default that is worked out",
                e -> e.addColumn(
                        PEOPLE,
                        column("size", LogicalType.of(Kind.INTEGER))
                                .notNull()
                                .defaultValue(new ColumnDefault.Expression("1 + 2"))));
        add(
                all,
                "schema: change the type of a column",
                e -> e.alterColumn(PEOPLE, "age", c -> c.type(LogicalType.of(Kind.BIGINT), "")));
        add(all, "schema: forbid null", e -> e.alterColumn(PEOPLE, "age", ColumnDefinition::notNull));
        add(
                all,
                "schema: set a default",
                e -> e.alterColumn(PEOPLE, "age", c -> c.defaultValue(new ColumnDefault.Constant(5))));
        add(all, "schema: set the comment of a column", e -> e.alterColumn(PEOPLE, "age", c -> c.comment("years")));
        add(all, "schema: rename a column", e -> e.renameColumn(PEOPLE, "age", "years"));
        add(all, "schema: drop a column", e -> e.dropColumn(PEOPLE, "town"));
    }

    private static void constraints(Map<String, Function<Database, List<String>>> all) {
        add(all, "schema: replace the primary key", e -> e.replacePrimaryKey(PEOPLE, KeyDefinition.of("id", "name")));
        add(
                all,
                "schema: add a unique constraint",
                e -> e.addUnique(PEOPLE, UniqueDefinition.of("people_two", "town", "name")));
        add(
                all,
                "schema: add a unique constraint in which nulls are equal",
                e -> e.addUnique(
                        PEOPLE, UniqueDefinition.of("people_two", "town").asNullsNotDistinct()));
        add(
                all,
                "schema: create a table with a unique constraint over columns that may be null",
                e -> e.createTable(TableDefinition.of(
                                TableName.of("pets"),
                                List.of(
                                        ColumnDefinition.of("name", LogicalType.string(40))
                                                .notNull(),
                                        ColumnDefinition.of("chip", LogicalType.string(20))))
                        .uniques(List.of(UniqueDefinition.of("pets_chip", "name", "chip")))));
        add(all, "schema: allow null in a unique column", e -> e.alterColumn(PEOPLE, "name", c -> c.nullable(true)));
        add(all, "schema: drop a unique constraint", e -> e.dropUnique(PEOPLE, "people_name"));
        add(all, "schema: add a check", e -> e.addCheck(PEOPLE, new CheckDefinition("people_young", "age < 150")));
        add(all, "schema: drop a check", e -> e.dropCheck(PEOPLE, "people_age"));
        add(
                all,
                "schema: add a foreign key",
                e -> e.addForeignKey(
                        PEOPLE,
                        ForeignKeyDefinition.of("people_home", List.of("town"), TOWNS, List.of("id"))
                                .onDelete(Action.SET_NULL)
                                .onUpdate(Action.CASCADE)));
        add(
                all,
                "schema: add a deferrable foreign key",
                e -> e.addForeignKey(
                        PEOPLE,
                        ForeignKeyDefinition.of("people_home", List.of("town"), TOWNS, List.of("id"))
                                .deferrability(Deferrability.INITIALLY_DEFERRED)));
        add(all, "schema: drop a foreign key", e -> e.dropForeignKey(PEOPLE, "people_town"));
    }

    private static void indexes(Map<String, Function<Database, List<String>>> all) {
        IndexDefinition plain = IndexDefinition.of("i", "name");
        index(
                all,
                "over two columns, one descending",
                IndexDefinition.of("i", List.of(IndexPart.column("name").desc(), IndexPart.column("age"))));
        index(all, "that is unique", plain.unique(true));
        index(all, "that is unique among the living", plain.unique(true).amongTheLiving("deleted_at"));
        index(all, "over an expression", IndexDefinition.of("i", List.of(IndexPart.expression("LOWER(name)"))));
        index(
                all,
                "over the first characters",
                IndexDefinition.of("i", List.of(IndexPart.column("name").length(5))));
        index(all, "with a method", plain.method("hash"));
        index(
                all,
                "with an operator class",
                IndexDefinition.of("i", List.of(IndexPart.column("name").operatorClass("text_pattern_ops"))));
        index(
                all,
                "with a predicate that keeps further columns",
                plain.including("age").where("age > 18"));
        index(all, "for words", plain.kind(IndexDefinition.Kind.FULLTEXT));
        index(all, "that is not used", plain.visible(false));
        add(all, "schema: create an index while writes go on", e -> e.createIndexConcurrently(PEOPLE, plain));
        add(all, "schema: rename an index", e -> e.renameIndex(PEOPLE, "people_index", "i"));
        add(all, "schema: drop an index", e -> e.dropIndex(PEOPLE, "people_index"));
        add(all, "schema: drop an index among the living", e -> e.dropIndex(PEOPLE, "people_living"));
        add(all, "schema: drop an index while writes go on", e -> e.dropIndexConcurrently(PEOPLE, "people_index"));
    }

    private static void index(Map<String, Function<Database, List<String>>> all, String what, IndexDefinition index) {
        add(all, "schema: create an index " + what, e -> e.createIndex(PEOPLE, index));
    }

    private static void others(Map<String, Function<Database, List<String>>> all) {
        ViewDefinition view = new ViewDefinition(TableName.of("adults"), "SELECT id FROM people WHERE age > 18", false);
        add(all, "schema: create and drop a view", e -> e.createView(view).dropView(view.name()));
        add(
                all,
                "schema: create and drop a materialized view",
                e -> e.createView(new ViewDefinition(view.name(), view.query(), true))
                        .dropMaterializedView(view.name()));
        add(
                all,
                "schema: create, change and drop a sequence",
                e -> e.createSequence(SequenceDefinition.of(NUMBERS))
                        .alterSequence(new SequenceDefinition(NUMBERS, 1, 2, 1, 1000, true))
                        .dropSequence(NUMBERS));
        add(
                all,
                "schema: create, change and drop an enum type",
                e -> e.createEnum(new EnumDefinition(MOOD, List.of("good", "it's bad")))
                        .addEnumValueBefore(MOOD, "fair", "it's bad")
                        .renameEnumValue(MOOD, "fair", "middling")
                        .dropEnum(MOOD));
        add(
                all,
                "schema: create and drop an extension",
                e -> e.createExtension("citext").dropExtension("citext"));
        add(all, "schema: create and drop a schema", e -> e.createSchema("shop").dropSchema("shop"));
        add(all, "schema: drop a schema and all that is in it", e -> e.dropSchemaCascade("shop"));
        add(
                all,
                "schema: create and drop a database",
                e -> e.createDatabase("shop").dropDatabase("shop"));
        add(all, "schema: drop a trigger", e -> e.dropTrigger(PEOPLE, "people_trigger"));
        add(
                all,
                "schema: a statement of the application's own",
                e -> e.createTrigger(PEOPLE, new TriggerDefinition("t", "CREATE VIEW t AS SELECT 1 AS one")));
    }
}
