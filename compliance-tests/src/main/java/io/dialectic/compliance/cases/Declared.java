package io.dialectic.compliance.cases;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that can be declared of a table.
 *
 * @param name what it is
 * @param needs the features it needs
 * @param table the table with it
 */
public record Declared(String name, List<Feature> needs, TableDefinition table) {
    /** The table that most declarations are made of. */
    public static final TableName PEOPLE = TableName.of("law_people");
    /** A table that others refer to. */
    public static final TableName TOWNS = TableName.of("law_towns");

    @Override
    public String toString() {
        return name;
    }

    /** The table that is referred to. */
    public static TableDefinition towns() {
        return TableDefinition.of(
                        TOWNS,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("code", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("region", LogicalType.of(Kind.BIGINT))
                                        .notNull()))
                .primaryKey(KeyDefinition.of("id"))
                .uniques(List.of(UniqueDefinition.of("law_towns_both", "code", "region")));
    }

    /** A table with nothing special. */
    public static TableDefinition people() {
        return TableDefinition.of(
                        PEOPLE,
                        List.of(
                                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                        .notNull(),
                                ColumnDefinition.of("name", LogicalType.string(40))
                                        .notNull(),
                                ColumnDefinition.of("email", LogicalType.string(80)),
                                ColumnDefinition.of("age", LogicalType.of(Kind.INTEGER)),
                                ColumnDefinition.of("price", LogicalType.decimal(10, 2)),
                                ColumnDefinition.of("town", LogicalType.of(Kind.BIGINT)),
                                ColumnDefinition.of("region", LogicalType.of(Kind.BIGINT)),
                                ColumnDefinition.of("deleted_at", LogicalType.temporal(Kind.INSTANT, 6))))
                .primaryKey(KeyDefinition.of("id"));
    }

    private static Declared of(String name, UnaryOperator<TableDefinition> made, Feature... needs) {
        return new Declared(name, List.of(needs), made.apply(people()));
    }

    private static UnaryOperator<TableDefinition> column(String column, UnaryOperator<ColumnDefinition> made) {
        return table -> table.columns(table.columns().stream()
                .map(each -> each.name().equals(column) ? made.apply(each) : each)
                .toList());
    }

    private static UnaryOperator<TableDefinition> added(ColumnDefinition column) {
        return table -> {
            List<ColumnDefinition> more = new ArrayList<>(table.columns());
            more.add(column);
            return table.columns(more);
        };
    }

    private static ColumnDefinition extra(LogicalType type) {
        return ColumnDefinition.of("extra", type);
    }

    /** Columns and what belongs to them. */
    public static List<Declared> columns() {
        List<Declared> all = new ArrayList<>();
        all.add(of("nothing special", table -> table));
        for (LogicalType type : List.of(
                LogicalType.string(10),
                LogicalType.of(Kind.TEXT),
                LogicalType.of(Kind.BOOLEAN),
                LogicalType.of(Kind.SMALLINT),
                LogicalType.of(Kind.BIGINT),
                LogicalType.of(Kind.REAL),
                LogicalType.of(Kind.DOUBLE),
                LogicalType.decimal(20, 6),
                LogicalType.of(Kind.DATE),
                LogicalType.temporal(Kind.TIME, 3),
                LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6),
                LogicalType.temporal(Kind.INSTANT, 3),
                LogicalType.of(Kind.UUID),
                LogicalType.sized(Kind.BINARY, 20),
                LogicalType.of(Kind.BINARY),
                LogicalType.of(Kind.JSON))) {
            all.add(of(
                    "a column of " + type.kind() + " " + type.length() + " " + type.precision(), added(extra(type))));
        }
        all.add(of("a column without null", column("email", ColumnDefinition::notNull)));
        defaults(all);
        all.add(of(
                "a stored generated column",
                added(extra(LogicalType.of(Kind.INTEGER)).generated(new GeneratedValue("age * 2 + 1", true))),
                Feature.GENERATED_STORED));
        all.add(of(
                "a virtual generated column",
                added(extra(LogicalType.of(Kind.INTEGER)).generated(new GeneratedValue("age * 2", false))),
                Feature.GENERATED_VIRTUAL));
        all.add(of(
                "a stored generated text",
                added(extra(LogicalType.string(80)).generated(new GeneratedValue("UPPER(name)", true))),
                Feature.GENERATED_STORED));
        all.add(of("a comment on a column", column("age", c -> c.comment("years; it's \\ \"so\"")), Feature.COMMENTS));
        all.add(of("a comment on a table", table -> table.comment("people, it's \\ them"), Feature.COMMENTS));
        all.add(of("an identity", column("id", c -> c.identity(Identity.DEFAULT))));
        all.add(of(
                "an identity that begins at 100",
                column("id", c -> c.identity(Identity.DEFAULT.start(100))),
                Feature.IDENTITY_START));
        all.add(of(
                "an identity that counts by 5",
                column("id", c -> c.identity(Identity.DEFAULT.increment(5))),
                Feature.IDENTITY_INCREMENT));
        all.add(of(
                "an identity that refuses values",
                column("id", c -> c.identity(Identity.DEFAULT.asAlways())),
                Feature.IDENTITY_ALWAYS));
        all.add(of(
                "a table of an engine, a character set and a row format",
                table -> table.options(
                        TableOptions.DEFAULT.engine("InnoDB").charset("utf8mb4").rowFormat("DYNAMIC")),
                Feature.TABLE_OPTIONS));
        return all;
    }

    private static void defaults(List<Declared> all) {
        for (Object value : List.of("", "plain", "it's", "a \\ b", "NULL", "ünï \uD83D\uDE00", "100", "now()")) {
            all.add(of("the default '" + value + "'", column("email", constant(value))));
        }
        for (Object value : List.of(0, -7, 2147483647)) {
            all.add(of("the default " + value, column("age", constant(value))));
        }
        for (String value : List.of("0.00", "-12.34", "99999999.99")) {
            all.add(of("the default " + value, column("price", constant(new BigDecimal(value)))));
        }
        all.add(of(
                "the default true",
                added(extra(LogicalType.of(Kind.BOOLEAN)).defaultValue(new ColumnDefault.Constant(true)))));
        all.add(of(
                "the default false",
                added(extra(LogicalType.of(Kind.BOOLEAN)).defaultValue(new ColumnDefault.Constant(false)))));
        all.add(of(
                "a default that is worked out",
                column("age", c -> c.defaultValue(new ColumnDefault.Expression("1 + 2 * 3")))));
        all.add(of(
                "a default of the time",
                added(extra(LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6))
                        .defaultValue(new ColumnDefault.Expression("CURRENT_TIMESTAMP")))));
        all.add(of(
                "a default and no null", column("age", c -> c.notNull().defaultValue(new ColumnDefault.Constant(18)))));
    }

    private static UnaryOperator<ColumnDefinition> constant(Object value) {
        return column -> column.defaultValue(new ColumnDefault.Constant(value));
    }

    /** Keys and checks. */
    public static List<Declared> constraints() {
        List<Declared> all = new ArrayList<>();
        all.add(of("no primary key", table -> table.primaryKey(null)));
        all.add(of(
                "a primary key of two columns",
                column("email", ColumnDefinition::notNull)
                        .andThen(table -> table.primaryKey(KeyDefinition.of("email", "id")))::apply));
        all.add(of(
                "a named primary key",
                table -> table.primaryKey(new KeyDefinition("law_people_primary", List.of("id"))),
                Feature.NAMED_PRIMARY_KEY));
        all.add(unique("a unique constraint", UniqueDefinition.of("law_u", "email")));
        all.add(unique("a unique constraint over two columns", UniqueDefinition.of("law_u", "town", "email")));
        all.add(unique(
                "a unique constraint in which nulls are equal",
                UniqueDefinition.of("law_u", "email").asNullsNotDistinct(),
                Feature.NULLS_NOT_DISTINCT));
        all.add(unique(
                "a deferrable unique constraint",
                UniqueDefinition.of("law_u", "email").deferrability(Deferrability.INITIALLY_IMMEDIATE),
                Feature.DEFERRABLE_UNIQUE));
        for (String check : List.of(
                "age > 0",
                "age >= 0 AND age < 150",
                "age < 1 OR age > 2 AND price > 3",
                "(age < 1 OR age > 2) AND price > 3",
                "name <> 'it''s'",
                "name IN ('a', 'b', 'c')",
                "age BETWEEN 1 AND 10",
                "age NOT IN (1, 2)",
                "email IS NOT NULL OR age IS NULL",
                "name LIKE 'a%'",
                "UPPER(name) = name",
                "age + 1 > 2 * (town - 3)",
                "NOT (age = 5)",
                "CASE WHEN age > 1 THEN price ELSE 0 END >= 0",
                "COALESCE(age, 0) >= 0")) {
            all.add(of("the check " + check, table -> table.checks(List.of(new CheckDefinition("law_check", check)))));
        }
        all.add(of(
                "two checks",
                table -> table.checks(List.of(
                        new CheckDefinition("law_check_b", "age > 0"),
                        new CheckDefinition("law_check_a", "price > 0")))));
        references(all);
        return all;
    }

    private static Declared unique(String name, UniqueDefinition unique, Feature... needs) {
        return of(name, table -> table.uniques(List.of(unique)), needs);
    }

    private static void references(List<Declared> all) {
        ForeignKeyDefinition key = ForeignKeyDefinition.of("law_fk", List.of("town"), TOWNS, List.of("id"));
        for (Action action : List.of(Action.NO_ACTION, Action.CASCADE, Action.SET_NULL)) {
            all.add(reference("a foreign key that on delete does " + action, key.onDelete(action)));
            all.add(reference("a foreign key that on update does " + action, key.onUpdate(action)));
        }
        all.add(reference("a foreign key that restricts", key.onDelete(Action.RESTRICT), Feature.ON_ACTION_RESTRICT));
        all.add(reference(
                "a foreign key that sets the default",
                key.onDelete(Action.SET_DEFAULT),
                Feature.ON_ACTION_SET_DEFAULT));
        all.add(reference(
                "a foreign key over two columns",
                ForeignKeyDefinition.of("law_fk", List.of("town", "region"), TOWNS, List.of("code", "region"))));
        all.add(reference(
                "a foreign key to its own table",
                ForeignKeyDefinition.of("law_fk", List.of("town"), PEOPLE, List.of("id"))));
        for (Deferrability time : List.of(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED)) {
            all.add(reference(
                    "a foreign key that is " + time, key.deferrability(time), Feature.DEFERRABLE_FOREIGN_KEY));
        }
    }

    private static Declared reference(String name, ForeignKeyDefinition key, Feature... needs) {
        return of(name, table -> table.foreignKeys(List.of(key)), needs);
    }

    /** Indexes with their options. */
    public static List<Declared> indexes() {
        List<Declared> all = new ArrayList<>();
        IndexDefinition plain = IndexDefinition.of("law_i", "email");
        all.add(index("an index", plain));
        all.add(index("an index over two columns", IndexDefinition.of("law_i", "town", "email")));
        all.add(index("a unique index", plain.unique(true)));
        all.add(index(
                "a descending index",
                IndexDefinition.of("law_i", List.of(IndexPart.column("town").desc(), IndexPart.column("age"))),
                Feature.INDEX_DESCENDING));
        all.add(index(
                "an index over an expression",
                IndexDefinition.of("law_i", List.of(IndexPart.expression("LOWER(name)"))),
                Feature.INDEX_EXPRESSION));
        all.add(index(
                "a unique index over a column and an expression",
                IndexDefinition.of("law_i", List.of(IndexPart.column("town"), IndexPart.expression("LOWER(name)")))
                        .unique(true),
                Feature.INDEX_EXPRESSION));
        all.add(index(
                "an index over the first characters",
                IndexDefinition.of("law_i", List.of(IndexPart.column("name").length(5))),
                Feature.INDEX_PREFIX_LENGTH));
        all.add(index("a covering index", plain.including("age", "town"), Feature.INDEX_INCLUDE));
        for (String where : List.of("age > 18", "email IS NOT NULL", "age > 18 AND town IN (1, 2)", "name <> 'x'")) {
            all.add(index("an index where " + where, plain.where(where), Feature.PARTIAL_INDEX));
        }
        all.add(index("a unique index where age > 18", plain.unique(true).where("age > 18"), Feature.PARTIAL_INDEX));
        all.add(index(
                "a unique index in which nulls are equal",
                plain.unique(true).asNullsNotDistinct(),
                Feature.NULLS_NOT_DISTINCT));
        all.add(index("a hash index", plain.method("hash"), Feature.INDEX_METHOD));
        all.add(index("a B-tree by name", plain.method("btree"), Feature.INDEX_METHOD));
        all.add(index(
                "an index with an operator class",
                IndexDefinition.of("law_i", List.of(IndexPart.column("name").operatorClass("text_pattern_ops"))),
                Feature.INDEX_OPERATOR_CLASS));
        all.add(index(
                "a full-text index",
                IndexDefinition.of("law_i", "name").kind(IndexDefinition.Kind.FULLTEXT),
                Feature.FULLTEXT_INDEX));
        all.add(index(
                "a full-text index with a parser",
                IndexDefinition.of("law_i", "name")
                        .kind(IndexDefinition.Kind.FULLTEXT)
                        .parser("ngram"),
                Feature.FULLTEXT_INDEX,
                Feature.FULLTEXT_PARSER));
        all.add(index("an index that is not used", plain.visible(false), Feature.INDEX_INVISIBLE));
        all.add(index(
                "a unique key among the living",
                plain.unique(true).amongTheLiving("deleted_at"),
                Feature.LIVING_UNIQUE));
        all.add(index(
                "a unique key of two columns among the living",
                IndexDefinition.of("law_i", "town", "name").unique(true).amongTheLiving("deleted_at"),
                Feature.LIVING_UNIQUE));
        return all;
    }

    private static Declared index(String name, IndexDefinition index, Feature... needs) {
        return of(name, table -> table.with(index), needs);
    }

    /** Names that need care. */
    public static List<Declared> names() {
        List<Declared> all = new ArrayList<>();
        for (String name : List.of(
                "select",
                "Group By",
                "UPPER",
                "mixedCase",
                "it's",
                "back`tick",
                "dou\"ble",
                "brac[k]et",
                "per%cent_",
                "dash-ed",
                "tab;le--",
                "naïve",
                "столбец",
                "列",
                "1st",
                "a.b")) {
            TableDefinition table = TableDefinition.of(
                            TableName.of("law " + name),
                            List.of(
                                    ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                            .notNull(),
                                    ColumnDefinition.of(name, LogicalType.string(40)),
                                    ColumnDefinition.of("other " + name, LogicalType.of(Kind.BIGINT))))
                    .primaryKey(KeyDefinition.of("id"))
                    .foreignKeys(List.of(ForeignKeyDefinition.of(
                            "fk " + name, List.of("other " + name), TableName.of("law " + name), List.of("id"))))
                    .indexes(List.of(IndexDefinition.of("index " + name, name, "other " + name)));
            all.add(new Declared("the name " + name, List.of(), table));
        }
        return all;
    }

    /** Everything. */
    public static List<Declared> all() {
        List<Declared> all = new ArrayList<>(columns());
        all.addAll(constraints());
        all.addAll(indexes());
        all.addAll(names());
        return all;
    }

    /** What is declared of the table that there is with nothing special. */
    public static List<Declared> changes() {
        List<Declared> all = new ArrayList<>(columns());
        all.addAll(constraints());
        all.addAll(indexes());
        all.removeIf(each -> each.table().equals(people()));
        return all;
    }

    /** What a table is changed back from; a wanted table leaves its options and the name of its key to the database. */
    public static List<Declared> undone() {
        TableDefinition plain = people();
        List<Declared> all = changes();
        all.removeIf(each -> each.table()
                .options(plain.options())
                .primaryKey(each.table().primaryKey() == null ? null : plain.primaryKey())
                .equals(plain));
        all.add(of(
                "a primary key of two columns",
                column("email", ColumnDefinition::notNull)
                        .andThen(table -> table.primaryKey(KeyDefinition.of("email", "id")))::apply));
        return all;
    }
}
