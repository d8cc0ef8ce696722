package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Columns of every type and default of PostgreSQL, and what is read of them. */
@ResourceLock("postgres")
class PostgresColumnsTest {
    /**
     * A column.
     *
     * @param declared its declaration, all but the name
     * @param type the type that must be read
     * @param storage the storage that must be read
     * @param defaultValue the default that must be read
     */
    private record Column(
            String declared,
            LogicalType type,
            String storage,
            @Nullable ColumnDefault defaultValue) {
        static Column of(String declared, LogicalType type, String storage) {
            return new Column(declared, type, storage, null);
        }

        static Column of(String declared, Kind kind, String storage) {
            return of(declared, LogicalType.of(kind), storage);
        }

        static Column other(String declared, String words) {
            return of(declared, LogicalType.other(words), words);
        }

        Column constant(Object value) {
            return new Column(declared, type, storage, new Constant(value));
        }

        Column expression(String sql) {
            return new Column(declared, type, storage, new Expression(sql));
        }
    }

    private static LogicalType sized(Kind kind, int length) {
        return LogicalType.sized(kind, length);
    }

    private static LogicalType temporal(Kind kind, int digits) {
        return LogicalType.temporal(kind, digits);
    }

    private static LogicalType range(LogicalType element) {
        return LogicalType.range(element);
    }

    private static List<Column> columns() {
        LogicalType varchar = LogicalType.string(60);
        LogicalType mood = LogicalType.enumeration("Mood of \"day\"", List.of("it's", "b,c", "", "é"));
        LogicalType afar = LogicalType.enumeration("odd other.afar", List.of("x"));
        return List.of(
                Column.of("boolean DEFAULT true", Kind.BOOLEAN, "BOOLEAN").constant(true),
                Column.of("bool DEFAULT 'off'", Kind.BOOLEAN, "BOOLEAN").constant(false),
                Column.of("boolean DEFAULT ('a'::text IS NULL)", Kind.BOOLEAN, "BOOLEAN")
                        .expression("'a'::text IS NULL"),
                Column.of("smallint DEFAULT -7", Kind.SMALLINT, "SMALLINT").constant(-7L),
                Column.of("int4 DEFAULT 12", Kind.INTEGER, "INTEGER").constant(12L),
                Column.of("integer DEFAULT (1 + 2)", Kind.INTEGER, "INTEGER").expression("1 + 2"),
                Column.of("integer DEFAULT (1) + (2)", Kind.INTEGER, "INTEGER").expression("1 + 2"),
                Column.of("integer DEFAULT length('(') * (3)", Kind.INTEGER, "INTEGER")
                        .expression("length('('::text) * 3"),
                Column.of("bigint DEFAULT 9223372036854775807", Kind.BIGINT, "BIGINT")
                        .constant(Long.MAX_VALUE),
                Column.of("bigint DEFAULT -9223372036854775808", Kind.BIGINT, "BIGINT")
                        .constant(Long.MIN_VALUE),
                Column.of("bigint DEFAULT NULL", Kind.BIGINT, "BIGINT"),
                Column.of("real DEFAULT 1.25", Kind.REAL, "REAL").constant(1.25f),
                Column.of("float(20) DEFAULT -0.5", Kind.REAL, "REAL").constant(-0.5f),
                Column.of("float DEFAULT 1e300", Kind.DOUBLE, "DOUBLE PRECISION")
                        .constant(1e300),
                Column.of("double precision DEFAULT 'NaN'", Kind.DOUBLE, "DOUBLE PRECISION")
                        .constant(Double.NaN),
                Column.of("numeric DEFAULT 1.50", LogicalType.decimal(0, 0), "NUMERIC")
                        .constant(new BigDecimal("1.50")),
                Column.of("numeric(12) DEFAULT 3", LogicalType.decimal(12, 0), "NUMERIC(12,0)")
                        .constant(new BigDecimal("3")),
                Column.of("decimal(12, 2) DEFAULT -1.5", LogicalType.decimal(12, 2), "NUMERIC(12,2)")
                        .constant(new BigDecimal("-1.5")),
                Column.of("numeric(1000, 1000)", LogicalType.decimal(1000, 1000), "NUMERIC(1000,1000)"),
                Column.of("numeric(3, -2)", LogicalType.decimal(3, -2), "NUMERIC(3,-2)"),
                Column.of("numeric DEFAULT 'NaN'", LogicalType.decimal(0, 0), "NUMERIC")
                        .expression("'NaN'::numeric"),
                Column.of("money", Kind.MONEY, "MONEY"),
                Column.of("varchar(60) DEFAULT 'it''s \\ \"q\" (x'", varchar, "VARCHAR(60)")
                        .constant("it's \\ \"q\" (x"),
                Column.of("varchar(60) DEFAULT ''", varchar, "VARCHAR(60)").constant(""),
                Column.of("varchar(60) DEFAULT 'NULL'", varchar, "VARCHAR(60)").constant("NULL"),
                Column.of("varchar(60) DEFAULT NULL", varchar, "VARCHAR(60)"),
                Column.of("varchar(60) DEFAULT '漢字🎉'", varchar, "VARCHAR(60)").constant("漢字🎉"),
                Column.of("varchar(60) DEFAULT 'now()'", varchar, "VARCHAR(60)").constant("now()"),
                Column.of("varchar(60) DEFAULT 'a' || 'b'", varchar, "VARCHAR(60)")
                        .expression("'a'::text || 'b'::text"),
                Column.of("varchar(60) DEFAULT CURRENT_USER", varchar, "VARCHAR(60)")
                        .expression("CURRENT_USER"),
                Column.of("varchar DEFAULT 'x'", Kind.TEXT, "VARCHAR").constant("x"),
                Column.of("char DEFAULT 'x'", sized(Kind.CHAR, 1), "CHAR(1)").constant("x"),
                Column.of("char(5) DEFAULT 'x'", sized(Kind.CHAR, 5), "CHAR(5)").constant("x"),
                Column.other("bpchar", "bpchar"),
                Column.of("text DEFAULT 5", Kind.TEXT, "TEXT").constant("5"),
                Column.of("text DEFAULT E'a\\nb\\tc'", Kind.TEXT, "TEXT").constant("a\nb\tc"),
                Column.of("text DEFAULT ('a' COLLATE \"C\")", Kind.TEXT, "TEXT").expression("'a'::text COLLATE \"C\""),
                Column.of("bytea DEFAULT '\\xfffe'", Kind.BINARY, "BYTEA").constant("\\xfffe"),
                Column.of("date DEFAULT '2020-01-02'", Kind.DATE, "DATE").constant("2020-01-02"),
                Column.of("date DEFAULT CURRENT_DATE", Kind.DATE, "DATE").expression("CURRENT_DATE"),
                Column.of("time DEFAULT '10:11:12.5'", temporal(Kind.TIME, 6), "TIME(6)")
                        .constant("10:11:12.5"),
                Column.of("time(3)", temporal(Kind.TIME, 3), "TIME(3)"),
                Column.of("timestamp", temporal(Kind.LOCAL_DATE_TIME, 6), "TIMESTAMP(6)"),
                Column.of(
                                "timestamp(0) DEFAULT '2020-01-02 03:04:05'",
                                temporal(Kind.LOCAL_DATE_TIME, 0),
                                "TIMESTAMP(0)")
                        .constant("2020-01-02 03:04:05"),
                Column.of("timestamptz DEFAULT now()", temporal(Kind.INSTANT, 6), "TIMESTAMPTZ(6)")
                        .expression("now()"),
                Column.of(
                                "timestamptz(3) DEFAULT '2020-01-02 03:04:05.5+02'",
                                temporal(Kind.INSTANT, 3),
                                "TIMESTAMPTZ(3)")
                        .constant("2020-01-02 01:04:05.5+00"),
                Column.of("timestamptz DEFAULT 'infinity'", temporal(Kind.INSTANT, 6), "TIMESTAMPTZ(6)")
                        .constant("infinity"),
                Column.other("timetz(2)", "time(2) with time zone"),
                Column.of("interval DEFAULT '1:00'", temporal(Kind.DURATION, 6), "INTERVAL")
                        .constant("01:00:00"),
                Column.of("interval(3)", temporal(Kind.DURATION, 3), "INTERVAL(3)"),
                Column.of("interval day to second(2)", temporal(Kind.DURATION, 2), "INTERVAL DAY TO SECOND(2)"),
                Column.of("interval year", temporal(Kind.DURATION, 6), "INTERVAL YEAR"),
                Column.of("uuid DEFAULT '00000000-0000-0000-0000-000000000001'", Kind.UUID, "UUID")
                        .constant(new UUID(0, 1)),
                Column.of("uuid DEFAULT gen_random_uuid()", Kind.UUID, "UUID").expression("gen_random_uuid()"),
                Column.of("bit DEFAULT '1'", sized(Kind.BITS, 1), "BIT(1)").constant("1"),
                Column.of("bit(5)", sized(Kind.BITS, 5), "BIT(5)"),
                Column.other("varbit(5)", "bit varying(5)"),
                Column.of("jsonb DEFAULT '{\"a\": [1]}'", Kind.JSON, "JSONB").constant("{\"a\": [1]}"),
                Column.of("json", Kind.JSON_TEXT, "JSON"),
                Column.of("xml", Kind.XML, "XML"),
                Column.of("tsvector", Kind.TEXT_SEARCH, "TSVECTOR"),
                Column.other("tsquery", "tsquery"),
                Column.of("inet DEFAULT '10.0.0.1'", Kind.INET, "INET").constant("10.0.0.1"),
                Column.of("cidr", Kind.CIDR, "CIDR"),
                Column.of("macaddr", Kind.MACADDR, "MACADDR"),
                Column.of("macaddr8", Kind.MACADDR8, "MACADDR8"),
                Column.of("int4range", range(LogicalType.of(Kind.INTEGER)), "INT4RANGE"),
                Column.of("int8range", range(LogicalType.of(Kind.BIGINT)), "INT8RANGE"),
                Column.of("numrange", range(LogicalType.decimal(0, 0)), "NUMRANGE"),
                Column.of("daterange", range(LogicalType.of(Kind.DATE)), "DATERANGE"),
                Column.of("tsrange", range(temporal(Kind.LOCAL_DATE_TIME, 6)), "TSRANGE"),
                Column.of("tstzrange", range(temporal(Kind.INSTANT, 6)), "TSTZRANGE"),
                Column.other("int4multirange", "int4multirange"),
                Column.of("integer[] DEFAULT '{1,2}'", LogicalType.array(LogicalType.of(Kind.INTEGER)), "INTEGER[]")
                        .constant("{1,2}"),
                Column.of(
                                "integer[] DEFAULT ARRAY[]::integer[]",
                                LogicalType.array(LogicalType.of(Kind.INTEGER)),
                                "INTEGER[]")
                        .expression("ARRAY[]::integer[]"),
                Column.of("varchar(60)[][]", LogicalType.array(varchar), "VARCHAR(60)[]"),
                Column.of("numeric(9,2)[]", LogicalType.array(LogicalType.decimal(9, 2)), "NUMERIC(9,2)[]"),
                Column.of("timestamptz(3)[]", LogicalType.array(temporal(Kind.INSTANT, 3)), "TIMESTAMPTZ(3)[]"),
                Column.of("\"Mood of \"\"day\"\"\" DEFAULT 'it''s'", mood, "\"Mood of \"\"day\"\"\"")
                        .constant("it's"),
                Column.of("\"Mood of \"\"day\"\"\"[]", LogicalType.array(mood), "\"Mood of \"\"day\"\"\"[]"),
                Column.of("\"odd other\".afar DEFAULT 'x'", afar, "\"odd other\".\"afar\"")
                        .constant("x"),
                Column.other("positive DEFAULT 3", "positive").constant("3"),
                Column.of("positive[]", LogicalType.array(LogicalType.other("positive")), "positive[]"),
                Column.other("\"a pair\"", "\"a pair\""),
                Column.other("point", "point"),
                Column.other("name", "name"),
                Column.other("\"char\"", "\"char\""),
                Column.other("regclass", "regclass"),
                Column.other("pg_lsn", "pg_lsn"));
    }

    @TestFactory
    Stream<DynamicTest> everyColumnIsRead() throws SQLException {
        List<Column> all = columns();
        StringBuilder declared = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            declared.append(i == 0 ? "" : ", ")
                    .append("c")
                    .append(i)
                    .append(" ")
                    .append(all.get(i).declared());
        }
        SchemaDefinition schema;
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TYPE \"Mood of \"\"day\"\"\" AS ENUM ('it''s', 'b,c', '', 'é')",
                    "CREATE TYPE \"odd other\".afar AS ENUM ('x')",
                    "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
                    "CREATE TYPE \"a pair\" AS (a integer, b text)",
                    "CREATE TABLE every_type (" + declared + ")");
            schema = odd.read();
        }
        assertThat(schema.enums())
                .containsExactly(new EnumDefinition(TableName.of("Mood of \"day\""), List.of("it's", "b,c", "", "é")));
        TableDefinition table = schema.table(TableName.of("every_type")).orElseThrow();
        assertThat(table.columns()).hasSameSizeAs(all);
        assertThat(table.checks()).isEmpty();
        List<ColumnDefinition> read = table.columns();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> dynamicTest(
                        all.get(i).declared(),
                        () -> assertThat(read.get(i))
                                .isEqualTo(ColumnDefinition.of(
                                                "c" + i,
                                                all.get(i).type(),
                                                all.get(i).storage())
                                        .defaultValue(all.get(i).defaultValue()))));
    }

    @Test
    void aDefaultIsTheSameInstantInEveryZone() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run("CREATE TABLE a (at timestamptz DEFAULT '2020-07-01 00:00:00Z')");
            for (String zone : List.of("UTC", "Asia/Kathmandu", "America/St_Johns")) {
                odd.run("SET TIME ZONE '" + zone + "'");
                assertThat(odd.table("a").columns().get(0).defaultValue())
                        .isEqualTo(new Constant("2020-07-01 00:00:00+00"));
            }
        }
    }

    @Test
    void identitiesAreToldByTheirColumnsAndOtherSequencesByThemselves() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE SEQUENCE \"free one\" AS integer START 5 INCREMENT -2 MINVALUE -10 MAXVALUE 50 CYCLE",
                    "CREATE SEQUENCE owned",
                    "CREATE TABLE \"a 'b' \"\"c\" ("
                            + "i bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10),"
                            + " d integer GENERATED BY DEFAULT AS IDENTITY, \"s \"\"x\" serial, b bigserial,"
                            + " n integer DEFAULT nextval('\"free one\"'), o bigint DEFAULT nextval('owned') + 1)",
                    "ALTER SEQUENCE owned OWNED BY \"a 'b' \"\"c\".o");
            SchemaDefinition schema = odd.read();
            assertThat(schema.sequences())
                    .containsExactly(
                            new SequenceDefinition(TableName.of("free one"), 5, -2, -10, 50, true),
                            SequenceDefinition.of(TableName.of("owned")));
            assertThat(schema.tables().get(0).columns())
                    .containsExactly(
                            ColumnDefinition.of("i", LogicalType.of(Kind.BIGINT), "BIGINT")
                                    .identity(new Identity(100, 10, true)),
                            ColumnDefinition.of("d", LogicalType.of(Kind.INTEGER), "INTEGER")
                                    .identity(Identity.DEFAULT),
                            ColumnDefinition.of("s \"x", LogicalType.of(Kind.INTEGER), "INTEGER")
                                    .identity(Identity.DEFAULT),
                            ColumnDefinition.of("b", LogicalType.of(Kind.BIGINT), "BIGINT")
                                    .identity(Identity.DEFAULT),
                            ColumnDefinition.of("n", LogicalType.of(Kind.INTEGER), "INTEGER")
                                    .defaultValue(new Expression("nextval('\"free one\"'::regclass)")),
                            ColumnDefinition.of("o", LogicalType.of(Kind.BIGINT), "BIGINT")
                                    .defaultValue(new Expression("nextval('owned'::regclass) + 1")));
        }
    }

    @Test
    void generatedColumnsCollationsAndComments() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE COLLATION \"odd order\" (provider = icu, locale = 'de')",
                    "CREATE TABLE a (x integer NOT NULL, s integer GENERATED ALWAYS AS ((x + 1) * 2) STORED,"
                            + " t text GENERATED ALWAYS AS (lower(c)) STORED NOT NULL,"
                            + " c text COLLATE \"C\", d text COLLATE \"default\","
                            + " o varchar(9) COLLATE \"odd order\" DEFAULT 'x')",
                    "COMMENT ON TABLE a IS 'it''s a table'",
                    "COMMENT ON COLUMN a.s IS 'twice\nthe next'");
            LogicalType integer = LogicalType.of(Kind.INTEGER);
            LogicalType text = LogicalType.of(Kind.TEXT);
            TableDefinition table = odd.table("a");
            assertThat(table.comment()).isEqualTo("it's a table");
            assertThat(table.checks()).isEmpty();
            assertThat(table.columns())
                    .containsExactly(
                            ColumnDefinition.of("x", integer, "INTEGER").notNull(),
                            ColumnDefinition.of("s", integer, "INTEGER")
                                    .generated(new GeneratedValue("(x + 1) * 2", true))
                                    .comment("twice\nthe next"),
                            ColumnDefinition.of("t", text, "TEXT")
                                    .notNull()
                                    .generated(new GeneratedValue("lower(c)", true)),
                            ColumnDefinition.of("c", text, "TEXT").collation("C"),
                            ColumnDefinition.of("d", text, "TEXT"),
                            ColumnDefinition.of("o", LogicalType.string(9), "VARCHAR(9)")
                                    .collation("odd order")
                                    .defaultValue(new Constant("x")));
            if (odd.atLeast(18)) {
                odd.run("ALTER TABLE a ADD COLUMN v integer GENERATED ALWAYS AS (x * 3) VIRTUAL");
                assertThat(odd.table("a").column("v").orElseThrow().generated())
                        .isEqualTo(new GeneratedValue("x * 3", false));
            }
        }
    }
}
