package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.ReadTables.JARS;
import static io.dialectic.compliance.cases.ReadTables.SHELVES;
import static io.dialectic.compliance.cases.ReadTables.VIEW;
import static io.dialectic.compliance.cases.ReadTables.bigint;
import static io.dialectic.compliance.cases.ReadTables.clear;
import static io.dialectic.compliance.cases.ReadTables.column;
import static io.dialectic.compliance.cases.ReadTables.made;
import static io.dialectic.compliance.cases.ReadTables.shelves;
import static io.dialectic.compliance.cases.ReadTables.table;
import static io.dialectic.compliance.cases.ReadTables.text;
import static io.dialectic.compliance.cases.ReadTables.uniques;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.Schema;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What is read of a database, part by part, against what was declared. */
public final class IntrospectionCases {
    /** Made by the suite. */
    public IntrospectionCases() {}

    @Case({"S6", "S8", "S24"})
    public void tablesAreToldWithoutViews(Subject t) {
        Schema schema = t.database().schema();
        made(t, table -> table, before -> {
            schema.editor()
                    .createView(new ViewDefinition(VIEW, "SELECT id, label FROM read_jars WHERE shelf > 1", false))
                    .run();
            SchemaDefinition read = schema.read();
            schema.editor().dropView(VIEW).run();
            assertThat(schema.tables()).contains(JARS, SHELVES).doesNotContain(VIEW);
            assertThat(schema.hasTable(JARS)).isTrue();
            assertThat(schema.hasTable(VIEW)).isFalse();
            assertThat(schema.hasTable(TableName.of("read_nothing"))).isFalse();
            assertThat(read.tables())
                    .extracting(TableDefinition::name)
                    .contains(JARS, SHELVES)
                    .doesNotContain(VIEW);
            assertThat(read.views())
                    .filteredOn(view -> view.name().equals(VIEW))
                    .singleElement()
                    .satisfies(view -> assertThat(view.query()).containsIgnoringCase("label"))
                    .satisfies(view -> assertThat(view.materialized()).isFalse());
            assertThat(before.views()).extracting(ViewDefinition::name).doesNotContain(VIEW);
        });
    }

    @Case({"S9", "A10", "A15"})
    public void columnsAreToldInTheirOrderWithTheirTypes(Subject t) {
        Model<Row> model = t.database()
                .define(
                        "read_types",
                        m -> m.id("id")
                                .string("short", 12, c -> c.notNull())
                                .text("long", c -> c)
                                .integer("whole", c -> c)
                                .bigint("big", c -> c.notNull())
                                .bool("truth", c -> c)
                                .attribute("amount", LogicalType.decimal(12, 3), BigDecimal.class, c -> c)
                                .timestamps());
        t.own(model);
        Schema schema = t.database().schema();
        TableDefinition wanted = table(schema.wanted(model), model.definition().table());
        TableDefinition read = table(schema.read(), wanted.name());
        assertThat(read.columns())
                .extracting(ColumnDefinition::name)
                .containsExactlyElementsOf(
                        wanted.columns().stream().map(ColumnDefinition::name).toList());
        for (ColumnDefinition column : wanted.columns()) {
            assertThat(column(read, column.name()))
                    .returns(column.storage(), ColumnDefinition::storage)
                    .returns(column.nullable() && column.identity() == null, ColumnDefinition::nullable)
                    .returns(column.identity(), ColumnDefinition::identity)
                    .returns(null, ColumnDefinition::defaultValue)
                    .returns(null, ColumnDefinition::generated)
                    .returns("", ColumnDefinition::comment);
        }
    }

    /** Constants of several types. */
    public static List<Object> constants() {
        return List.of("", "it's", "a \\ b \"c\" `d`", "NULL", "(1)", "ünï \uD83D\uDE00", "CURRENT_TIMESTAMP");
    }

    @Case({"S9", "A11"})
    @Each("constants")
    public void aTextIsToldAsTheConstantItIs(Subject t, Object value) {
        UnaryOperator<TableDefinition> change = table -> table.columns(table.columns().stream()
                .map(column -> column.name().equals("note") ? column.defaultValue(new Constant(value)) : column)
                .toList());
        made(t, change, read -> {
            assertThat(column(table(read, JARS), "note").defaultValue()).isEqualTo(new Constant(value));
            assertThat(column(table(read, JARS), "label").defaultValue()).isNull();
        });
    }

    @Case({"S9", "A11"})
    public void aNumberIsAConstantAndAnExpressionIsNone(Subject t) {
        List<ColumnDefinition> columns = List.of(
                bigint("id").notNull(),
                bigint("whole").defaultValue(new Constant(-7)),
                ColumnDefinition.of("amount", LogicalType.decimal(10, 2))
                        .defaultValue(new Constant(new BigDecimal("12.50"))),
                ColumnDefinition.of("truth", LogicalType.of(Kind.BOOLEAN)).defaultValue(new Constant(true)),
                bigint("worked").defaultValue(new Expression("1 + 2 * 3")));
        made(t, table -> table.columns(columns), read -> {
            TableDefinition table = table(read, JARS);
            assertThat(column(table, "whole").defaultValue())
                    .isInstanceOfSatisfying(
                            Constant.class,
                            it -> assertThat(((Number) it.value()).longValue()).isEqualTo(-7));
            assertThat(column(table, "amount").defaultValue())
                    .isInstanceOfSatisfying(
                            Constant.class,
                            it -> assertThat(new BigDecimal(it.value().toString()))
                                    .isEqualByComparingTo("12.50"));
            assertThat(column(table, "truth").defaultValue())
                    .isInstanceOfSatisfying(
                            Constant.class, it -> assertThat(it.value()).isIn(Boolean.TRUE, 1L));
            assertThat(column(table, "worked").defaultValue()).isInstanceOf(Expression.class);
        });
    }

    @Case({"S9", "A17"})
    @Requires(Feature.COMMENTS)
    public void commentsAreTold(Subject t) {
        UnaryOperator<TableDefinition> change = table -> table.comment("jars; it's \\ \"so\"")
                .columns(table.columns().stream()
                        .map(column -> column.name().equals("note") ? column.comment("a\n'note' é") : column)
                        .toList());
        made(t, change, read -> {
            assertThat(table(read, JARS).comment()).isEqualTo("jars; it's \\ \"so\"");
            assertThat(column(table(read, JARS), "note").comment()).isEqualTo("a\n'note' é");
            assertThat(table(read, SHELVES).comment()).isEmpty();
        });
    }

    @Case({"S9", "A28"})
    @Requires(Feature.GENERATED_STORED)
    public void generatedColumnsAreToldWithoutDefaults(Subject t) {
        made(
                t,
                table -> {
                    List<ColumnDefinition> columns = new ArrayList<>(table.columns());
                    columns.add(bigint("twice").generated(new GeneratedValue("place * 2", true)));
                    return table.columns(columns);
                },
                read -> {
                    ColumnDefinition column = column(table(read, JARS), "twice");
                    assertThat(column.defaultValue()).isNull();
                    assertThat(column.generated()).isNotNull().satisfies(it -> {
                        assertThat(it.stored()).isTrue();
                        assertThat(it.expression()).contains("place").contains("2");
                    });
                });
    }

    /** Names that need quotes. */
    public static List<String> names() {
        return List.of("order", "Two Words", "it's", "do\"u`b[l]e", "MiXeD", "tab;--le", "été 漢字", "a.b");
    }

    @Case({"S9", "B3", "A10"})
    @Each("names")
    public void oddNamesAreToldAsTheyAre(Subject t, String name) {
        TableName odd = TableName.of("read " + name);
        ForeignKeyDefinition key = ForeignKeyDefinition.of("fk " + name, List.of("up " + name), odd, List.of(name));
        TableDefinition table = TableDefinition.of(odd, List.of(bigint(name).notNull(), bigint("up " + name)))
                .primaryKey(KeyDefinition.of(name))
                .foreignKeys(List.of(key))
                .checks(List.of(new CheckDefinition("ck " + name, "1 = 1")))
                .indexes(List.of(IndexDefinition.of("ix " + name, "up " + name, name)));
        Schema schema = t.database().schema();
        clear(schema, odd);
        try {
            schema.editor().createTable(table).run();
            TableDefinition read = table(schema.read(), odd);
            assertThat(read.columns()).extracting(ColumnDefinition::name).containsExactly(name, "up " + name);
            assertThat(read.primaryKey())
                    .isNotNull()
                    .satisfies(it -> assertThat(it.columns()).containsExactly(name));
            assertThat(read.foreignKeys()).containsExactly(key);
            assertThat(read.checks()).extracting(CheckDefinition::name).containsExactly("ck " + name);
            assertThat(read.indexes()).containsExactly(IndexDefinition.of("ix " + name, "up " + name, name));
        } finally {
            clear(schema, odd);
        }
    }

    @Case("S24")
    @Requires(Feature.SEQUENCES)
    public void sequencesAreToldButNotThoseOfIdentities(Subject t) {
        SequenceDefinition sequence = new SequenceDefinition(TableName.of("read_numbers"), 10, 5, 10, 1000, true);
        Schema schema = t.database().schema();
        made(t, table -> table, ignored -> {
            t.needs(() -> {
                schema.editor().createSequence(sequence).run();
                return true;
            });
            SchemaDefinition read = schema.read();
            schema.editor().dropSequence(sequence.name()).run();
            assertThat(read.sequences()).contains(sequence);
            assertThat(read.sequences()).noneMatch(each -> each.name().name().contains(JARS.name()));
        });
    }

    @Case({"S21", "C15"})
    @Requires(Feature.ENUM_TYPES)
    public void enumTypesAreToldWithTheirValuesInOrder(Subject t) {
        EnumDefinition type = new EnumDefinition(TableName.of("read Mood"), List.of("z", "it's", "a,b", "É"));
        Schema schema = t.database().schema();
        t.needs(() -> {
            schema.editor().createEnum(type).run();
            return true;
        });
        SchemaDefinition read = schema.read();
        schema.editor().dropEnum(type.name()).run();
        assertThat(read.enums()).contains(type);
    }

    @Case({"S2", "B13"})
    @Requires(Feature.CREATE_SCHEMA)
    public void anotherSchemaIsReadByItsName(Subject t) {
        String other = "read Other";
        TableName there = new TableName(other, "read_jars");
        Schema schema = t.database().schema();
        made(t, table -> table, ignored -> {
            t.needs(() -> {
                schema.editor().createSchema(other).run();
                return true;
            });
            try {
                schema.editor()
                        .createTable(
                                TableDefinition.of(there, List.of(bigint("id").notNull(), bigint("up")))
                                        .primaryKey(KeyDefinition.of("id"))
                                        .foreignKeys(List.of(ForeignKeyDefinition.of(
                                                "read_fk", List.of("up"), there, List.of("id")))))
                        .run();
                assertThat(schema.schemas()).contains(other);
                SchemaDefinition read = schema.read(other);
                assertThat(read.tables()).extracting(TableDefinition::name).containsExactly(there);
                assertThat(read.tables().get(0).foreignKeys().get(0).target()).isEqualTo(there);
                assertThat(table(schema.read(), JARS).columns()).hasSize(6);
                assertThat(schema.hasTable(there)).isTrue();
            } finally {
                schema.editor().dropTable(there).dropSchema(other).run();
            }
            assertThat(schema.schemas()).doesNotContain(other);
        });
    }

    @Case("S1")
    @Requires(Feature.DATABASES)
    public void theServersDatabasesAreToldWithThisOneAmongThem(Subject t) {
        Schema schema = t.database().schema();
        String made = "read_database";
        t.needs(() -> {
            schema.editor().createDatabase(made).run();
            return true;
        });
        try {
            assertThat(schema.databases()).contains(made, schema.databaseName());
        } finally {
            schema.editor().dropDatabase(made).run();
        }
        assertThat(schema.databases()).doesNotContain(made);
    }

    @Case({"S9", "T3"})
    public void readingChangesNothingAndTellsTheSameAgain(Subject t) {
        made(t, table -> table.with(IndexDefinition.of("read_i", "shelf")), read -> {
            SchemaDefinition again = t.database().schema().read();
            assertThat(table(again, JARS)).isEqualTo(table(read, JARS));
            assertThat(table(again, SHELVES)).isEqualTo(table(read, SHELVES));
        });
    }

    @Case("S9")
    public void aTransactionReadsWhatItMade(Subject t) {
        Schema schema = t.database().schema();
        clear(schema, SHELVES);
        t.database().inTransaction(tx -> {
            SchemaEditor editor = schema.editor().createTable(shelves());
            if (t.has(Feature.TRANSACTIONAL_DDL)) {
                editor.run();
                assertThat(schema.read().table(SHELVES)).isPresent();
            } else {
                assertThatThrownBy(editor::run)
                        .isInstanceOfSatisfying(
                                SchemaException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_CHANGE_IN_TRANSACTION));
            }
            tx.rollback();
        });
        assertThat(schema.read().table(SHELVES)).isEmpty();
    }

    /** As many statements for two hundred tables as for one. */
    @Case({"S6", "S9", "S14", "S16", "S22", "T3"})
    public void theNumberOfStatementsDoesNotGrowWithTheTables(Subject t) {
        int many = 200;
        Schema schema = t.database().schema();
        List<TableDefinition> tables = IntStream.range(0, many)
                .mapToObj(i -> wide("read_many_" + i, i == 0 ? null : "read_many_" + (i - 1)))
                .toList();
        TableName[] names = IntStream.range(0, many)
                .mapToObj(i -> tables.get(many - 1 - i).name())
                .toArray(TableName[]::new);
        clear(schema, names);
        try {
            schema.editor().createTable(tables.get(0)).run();
            long one = t.counting(schema::read).statements();
            SchemaEditor editor = schema.editor();
            for (TableDefinition table : tables.subList(1, many)) {
                editor = editor.createTable(table);
            }
            editor.run();
            Subject.Counted<SchemaDefinition> all = t.counting(schema::read);
            assertThat(all.statements()).isEqualTo(one).isLessThanOrEqualTo(20);
            for (TableDefinition table : tables) {
                TableDefinition read = table(all.value(), table.name());
                assertThat(read.columns()).hasSize(10);
                assertThat(read.indexes()).hasSize(2);
                assertThat(read.foreignKeys()).hasSameSizeAs(table.foreignKeys());
                assertThat(uniques(read)).containsExactly(List.of("c1", "c2"));
            }
        } finally {
            clear(schema, names);
        }
    }

    private static TableDefinition wide(String name, String before) {
        List<ColumnDefinition> columns = new ArrayList<>();
        columns.add(bigint("id").notNull());
        for (int i = 1; i < 10; i++) {
            columns.add(i % 2 == 0 ? bigint("c" + i) : text("c" + i));
        }
        TableDefinition table = TableDefinition.of(TableName.of(name), columns)
                .primaryKey(KeyDefinition.of("id"))
                .indexes(List.of(
                        IndexDefinition.of(name + "_u", "c1", "c2").unique(true),
                        IndexDefinition.of(name + "_i", "c4")));
        return before == null
                ? table
                : table.foreignKeys(List.of(
                        ForeignKeyDefinition.of(name + "_fk", List.of("c4"), TableName.of(before), List.of("id"))));
    }
}
