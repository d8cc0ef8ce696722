package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.Schema;
import io.dialectic.SchemaDifference;
import io.dialectic.Sync;
import io.dialectic.SyncReport;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Sample;
import io.dialectic.compliance.model.Seat;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tables become what models want, and nothing that is there is lost. */
public final class SyncCases {
    private static final TableName TABLE = TableName.of("sync_people");

    /** Made by the suite. */
    public SyncCases() {}

    private static List<String> words(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::words).toList();
    }

    private static Model<Row> first(Database db) {
        return db.define(
                "sync_people",
                m -> m.id("id")
                        .string("name", 30, c -> c.notNull())
                        .string("nick", 30)
                        .integer("age", c -> c.defaultValue(7)));
    }

    private static Model<Row> second(Database db) {
        return db.define(
                "sync_people",
                m -> m.id("id")
                        .string("name", 60, c -> c.notNull().unique())
                        .string("email", 40)
                        .integer("age", c -> c.defaultValue(8)));
    }

    @Case({"T1", "T3", "T4", "PN30"})
    public void whatModelsMakeDiffersInNothing(Subject t) {
        Schema schema = t.database().schema();
        for (Class<?> type : List.of(Seat.class, Sample.class)) {
            Model<?> model = t.fresh(type);
            assertThat(words(schema.compare(model).changes()))
                    .as(type.getName())
                    .isEmpty();
        }
        Model<Author> authors = t.database().model(Author.class);
        Model<Book> books = t.database().model(Book.class);
        t.own(authors, books);
        assertThat(words(schema.compare(authors, books).changes())).isEmpty();
    }

    @Case({"T1", "T4", "PN30"})
    public void syncTwiceChangesNothing(Subject t) {
        for (Sync how : List.of(Sync.CREATE_MISSING, Sync.ALTER_SAFE)) {
            Model<Row> model = first(t.database());
            t.own(model);
            t.database().schema().drop(model);
            assertThat(t.database().schema().sync(how, model).done()).isNotEmpty();
            SyncReport again = t.database().schema().sync(how, model);
            assertThat(words(again.done())).isEmpty();
            assertThat(words(again.left())).isEmpty();
        }
    }

    @Case({"T1", "T3"})
    public void createMissingLeavesTablesAloneAndAddsIndexes(Subject t) {
        Model<Row> model = first(t.database());
        t.own(model);
        model.create(v -> v.set(model.attribute("name")).to("A"));
        SyncReport report = t.database().schema().sync(Sync.CREATE_MISSING, second(t.database()));
        assertThat(words(report.done())).containsExactly("create the index sync_people_name_key on sync_people");
        assertThat(words(report.left()))
                .contains(
                        "add the column email to sync_people",
                        "drop the column nick of sync_people",
                        "change the column name of sync_people",
                        "change the column age of sync_people");
        assertThat(model.count()).isEqualTo(1);
    }

    @Case({"T3", "T4", "PN30"})
    public void alterSafeDoesEverythingThatLosesNothingAndTellsTheRest(Subject t) {
        Model<Row> model = first(t.database());
        t.own(model);
        model.create(v -> v.set(model.attribute("name")).to("A"));
        Model<Row> wanted = second(t.database());
        SyncReport report = t.database().schema().sync(Sync.ALTER_SAFE, wanted);
        assertThat(words(report.left())).containsExactly("drop the column nick of sync_people");
        assertThat(report.done()).noneMatch(SchemaChange::losesData);
        assertThat(model.findOne().orElseThrow().get("age")).isEqualTo(7);
        SyncReport again = t.database().schema().sync(Sync.ALTER_SAFE, wanted);
        assertThat(again.done()).isEmpty();
        assertThat(words(again.left())).containsExactly("drop the column nick of sync_people");
        t.database().schema().compare(wanted).plan().allowingLoss().run();
        assertThat(t.database().schema().compare(wanted).isEmpty()).isTrue();
        assertThat(wanted.findOne().orElseThrow().get("name")).isEqualTo("A");
    }

    @Case({"T2", "T5"})
    public void forceIsRefusedUnlessTheDatabaseIsNamed(Subject t) {
        Model<Row> model = first(t.database());
        t.own(model);
        model.create(v -> v.set(model.attribute("name")).to("A"));
        Schema schema = t.database().schema();
        for (String wrong : List.of("", "another", schema.databaseName() + "x")) {
            assertThatThrownBy(() -> schema.sync(Sync.force(wrong), model))
                    .isInstanceOfSatisfying(
                            SchemaException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_NOT_CONFIRMED))
                    .hasMessageContaining(schema.databaseName());
        }
        assertThat(model.count()).isEqualTo(1);
        schema.sync(Sync.force(schema.databaseName()), model);
        assertThat(model.count()).isZero();
        assertThat(schema.compare(model).isEmpty()).isTrue();
    }

    /** A model in a schema of its own. */
    @Table(value = "sync_parcels", schema = "sync_place", indexes = @Index("weight"))
    public record Parcel(@Id @Generated @Nullable Long id, int weight) {}

    @Case({"T6", "S2"})
    @Requires(Feature.CREATE_SCHEMA)
    public void aModelIsSyncedInItsOwnSchema(Subject t) {
        Database db = t.database();
        if (!t.has(Feature.CREATE_SCHEMA)) {
            t.needs(() -> db.schema().editor().createSchema("sync_place").plan());
        }
        Schema schema = db.schema();
        Model<Parcel> parcels = db.model(Parcel.class);
        schema.editor().createSchema("sync_place").run();
        try {
            assertThat(words(schema.sync(Sync.CREATE_MISSING, parcels).done()))
                    .containsExactly("create the table sync_place.sync_parcels");
            assertThat(schema.sync(Sync.ALTER_SAFE, parcels).done()).isEmpty();
            assertThat(schema.read("sync_place").tables())
                    .extracting(TableDefinition::name)
                    .containsExactly(new TableName("sync_place", "sync_parcels"));
            assertThat(schema.tables()).doesNotContain(TableName.of("sync_parcels"));
            parcels.create(v -> v.set(Parcel::weight).to(3));
            assertThat(parcels.where(Parcel::weight).eq(3).count()).isEqualTo(1);
        } finally {
            schema.editor()
                    .dropTable(new TableName("sync_place", "sync_parcels"))
                    .dropSchema("sync_place")
                    .run();
        }
    }

    @Case({"T4", "T7", "PN30"})
    public void whatCouldLoseDataIsRefusedUnlessAllowed(Subject t) {
        Model<Row> model = first(t.database());
        t.own(model);
        model.create(v -> v.set(model.attribute("name")).to("A"));
        SchemaDifference difference = t.database().schema().compare(second(t.database()));
        assertThat(difference.plan().losesData()).isTrue();
        assertThatThrownBy(() -> difference.plan().run())
                .isInstanceOfSatisfying(
                        SchemaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_LOSS_NOT_ALLOWED))
                .hasMessageContaining("drop the column nick of sync_people");
        assertThat(t.database().schema().read().table(TABLE).orElseThrow().column("nick"))
                .isPresent();
        assertThat(difference.safePlan().losesData()).isFalse();
    }

    @Case({"T4", "S13"})
    public void aRenamedColumnKeepsItsValues(Subject t) {
        Model<Row> model = first(t.database());
        t.own(model);
        model.create(v -> v.set(model.attribute("name"))
                .to("A")
                .set(model.attribute("nick"))
                .to("n"));
        Model<Row> wanted = t.database()
                .define(
                        "sync_people",
                        m -> m.id("id")
                                .string("name", 30, c -> c.notNull())
                                .string("alias", 30)
                                .integer("age", c -> c.defaultValue(7)));
        SchemaDifference difference = t.database().schema().compare(wanted).renamedColumn(TABLE, "nick", "alias");
        assertThat(words(difference.changes())).containsExactly("rename the column nick of sync_people to alias");
        difference.plan().run();
        assertThat(wanted.findOne().orElseThrow().get("alias")).isEqualTo("n");
        assertThat(t.database()
                        .schema()
                        .compare(wanted)
                        .renamedColumn(TABLE, "nick", "alias")
                        .isEmpty())
                .isTrue();
    }

    @Case({"T4", "S7"})
    public void aRenamedTableKeepsItsRows(Subject t) {
        Model<Row> model = first(t.database());
        t.own(model);
        Model<Row> wanted = t.database()
                .define(
                        "sync_persons",
                        m -> m.id("id")
                                .string("name", 30, c -> c.notNull())
                                .string("nick", 30)
                                .integer("age", c -> c.defaultValue(7)));
        t.database().schema().drop(wanted);
        model.create(v -> v.set(model.attribute("name")).to("A"));
        SchemaDifference difference =
                t.database().schema().compare(wanted).renamedTable(TABLE, TableName.of("sync_persons"));
        assertThat(words(difference.changes())).containsExactly("rename the table sync_people to sync_persons");
        difference.plan().run();
        assertThat(wanted.count()).isEqualTo(1);
        assertThat(t.database().schema().compare(wanted).isEmpty()).isTrue();
        t.database().schema().drop(wanted);
    }

    @Case("T1")
    public void otherTablesAreLeftAlone(Subject t) {
        Model<Row> other = t.database().define("sync_other", m -> m.id("id").string("a", 3));
        t.own(other);
        Model<Row> model = first(t.database());
        t.own(model);
        assertThat(t.database().schema().compare(model).isEmpty()).isTrue();
        assertThat(words(t.database()
                        .schema()
                        .compare(t.database().schema().wanted(model))
                        .changes()))
                .contains("drop the table sync_other");
    }

    /** Changes of a column's type, and whether they can lose data. */
    public record Retyped(LogicalType from, LogicalType to, boolean loses) {}

    /** Some of each kind. */
    public static List<Retyped> retyped() {
        return List.of(
                new Retyped(LogicalType.string(20), LogicalType.string(30), false),
                new Retyped(LogicalType.string(30), LogicalType.string(20), true),
                new Retyped(LogicalType.string(30), LogicalType.of(Kind.TEXT), false),
                new Retyped(LogicalType.of(Kind.TEXT), LogicalType.string(30), true),
                new Retyped(LogicalType.of(Kind.INTEGER), LogicalType.of(Kind.BIGINT), false),
                new Retyped(LogicalType.of(Kind.BIGINT), LogicalType.of(Kind.INTEGER), true),
                new Retyped(LogicalType.decimal(10, 2), LogicalType.decimal(12, 2), false),
                new Retyped(LogicalType.decimal(10, 2), LogicalType.decimal(10, 3), true),
                new Retyped(LogicalType.decimal(10, 2), LogicalType.decimal(8, 2), true));
    }

    @Case({"T3", "S12", "PN30"})
    @Each("retyped")
    public void aChangeOfTypeIsMarkedIfItCanLoseData(Subject t, Retyped change) {
        Schema schema = t.database().schema();
        UnaryOperator<LogicalType> none = UnaryOperator.identity();
        TableDefinition before = typed(none.apply(change.from()));
        TableDefinition after = typed(change.to());
        schema.editor().dropTable(TABLE).createTable(before).run();
        try {
            SchemaDifference difference = schema.compare(SchemaDefinition.EMPTY.tables(List.of(after)))
                    .leavingOthers();
            // Where the database holds both types alike, there is nothing to change.
            assertThat(difference.changes()).allMatch(each -> each.losesData() == change.loses());
            difference.plan().allowingLoss().run();
            assertThat(schema.compare(SchemaDefinition.EMPTY.tables(List.of(after)))
                            .leavingOthers()
                            .isEmpty())
                    .isTrue();
        } finally {
            schema.editor().dropTable(TABLE).run();
        }
    }

    private static TableDefinition typed(LogicalType type) {
        return TableDefinition.of(
                        TABLE,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("value", type)))
                .primaryKey(KeyDefinition.of("id"));
    }

    @Case({"T1", "S3", "S6"})
    public void manyTablesAreMadeAtOnceAndReadInAFixedNumberOfRoundTrips(Subject t) {
        Schema schema = t.database().schema();
        long few = t.statements(schema::read);
        SchemaEditor making = schema.editor();
        SchemaEditor dropping = schema.editor();
        for (int i = 0; i < 200; i++) {
            making = making.createTable(oneOfMany(i));
            dropping = dropping.dropTable(TableName.of("sync_many_" + (199 - i)));
        }
        dropping.run();
        try {
            // One for each table and each index, and where it takes statements, the transaction around them.
            assertThat(t.statements(making::run)).isBetween(220L, 222L);
            Subject.Counted<SchemaDefinition> read = t.counting(schema::read);
            assertThat(read.statements()).isEqualTo(few);
            for (int i : new int[] {0, 1, 190, 199}) {
                TableDefinition one =
                        read.value().table(TableName.of("sync_many_" + i)).orElseThrow();
                assertThat(one.columns()).hasSize(10);
                assertThat(one.uniques().size() + one.indexes().size()).isEqualTo(i % 10 == 0 ? 2 : 1);
                assertThat(one.foreignKeys()).hasSize(i == 0 ? 0 : 1);
            }
        } finally {
            dropping.run();
        }
    }

    /** Ten columns, two keys, and a foreign key to the table before; an index on one in ten, since each is a statement. */
    private static TableDefinition oneOfMany(int number) {
        String name = "sync_many_" + number;
        List<ColumnDefinition> columns = IntStream.range(0, 10)
                .mapToObj(each -> each < 2
                        ? ColumnDefinition.of(each == 0 ? "id" : "before", LogicalType.of(Kind.BIGINT))
                                .nullable(each == 1)
                        : ColumnDefinition.of("c" + each, LogicalType.string(20)))
                .toList();
        return TableDefinition.of(TableName.of(name), columns)
                .primaryKey(KeyDefinition.of("id"))
                .uniques(List.of(UniqueDefinition.of(name + "_key", "c2", "c3")))
                .indexes(number % 10 == 0 ? List.of(IndexDefinition.of(name + "_index", "c4", "c5")) : List.of())
                .foreignKeys(
                        number == 0
                                ? List.of()
                                : List.of(ForeignKeyDefinition.of(
                                        name + "_before",
                                        List.of("before"),
                                        TableName.of("sync_many_" + (number - 1)),
                                        List.of("id"))));
    }
}
