package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteIntrospectorTest {
    private static final LogicalType INTEGER = LogicalType.of(Kind.BIGINT);
    private static final LogicalType TEXT = LogicalType.of(Kind.TEXT);

    private final SqliteIntrospector introspector = new SqliteIntrospector();

    private SchemaDefinition read(String... statements) throws SQLException {
        try (Connection connection = Sqlite.memory()) {
            Sqlite.run(connection, statements);
            return introspector.read(connection, null);
        }
    }

    private TableDefinition table(String statement) throws SQLException {
        return read(statement).tables().get(0);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("INTEGER", INTEGER, "INTEGER"),
                Arguments.of("int", LogicalType.of(Kind.INTEGER), "INT"),
                Arguments.of("\"TinyInt\"", LogicalType.of(Kind.TINYINT), "TINYINT"),
                Arguments.of("unsigned   big\n int", INTEGER.asUnsigned(), "UNSIGNED BIG INT"),
                Arguments.of("varchar ( 255 )", LogicalType.string(255), "VARCHAR(255)"),
                Arguments.of("native character(70)", LogicalType.string(70), "NATIVE CHARACTER(70)"),
                Arguments.of("NVARCHAR(100)", LogicalType.string(100), "NVARCHAR(100)"),
                Arguments.of("VARCHAR", TEXT, "VARCHAR"),
                Arguments.of("CHAR(3)", LogicalType.sized(Kind.CHAR, 3), "CHAR(3)"),
                Arguments.of("TEXT", TEXT, "TEXT"),
                Arguments.of("CLOB", TEXT, "CLOB"),
                Arguments.of("DOUBLE  PRECISION", LogicalType.of(Kind.DOUBLE), "DOUBLE PRECISION"),
                Arguments.of("REAL", LogicalType.of(Kind.DOUBLE), "REAL"),
                Arguments.of("decimal(10, 2)", LogicalType.decimal(10, 2), "DECIMAL(10,2)"),
                Arguments.of("NUMERIC", LogicalType.decimal(0, 0), "NUMERIC"),
                Arguments.of("NUMERIC(7)", LogicalType.decimal(7, 0), "NUMERIC(7)"),
                Arguments.of("BLOB", LogicalType.of(Kind.BINARY), "BLOB"),
                Arguments.of("BOOLEAN", LogicalType.of(Kind.BOOLEAN), "BOOLEAN"),
                Arguments.of("DATETIME", LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6), "DATETIME"),
                Arguments.of("DATE", LogicalType.of(Kind.DATE), "DATE"),
                Arguments.of("", LogicalType.other(""), ""),
                Arguments.of("Geo Point", LogicalType.other("Geo Point"), "Geo Point"),
                Arguments.of("Année", LogicalType.other("Année"), "Année"),
                Arguments.of("point(-1, +2)", LogicalType.other("point(-1, +2)"), "point(-1, +2)"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeMeansWhatItMeansElsewhere(String declared, LogicalType type, String storage) throws SQLException {
        assertThat(table("CREATE TABLE t (c " + declared + ")").columns())
                .containsExactly(ColumnDefinition.of("c", type, storage));
    }

    static Stream<Arguments> defaults() {
        return Stream.of(
                Arguments.of("TEXT DEFAULT 'it''s \"q\" (x'", new Constant("it's \"q\" (x")),
                Arguments.of("TEXT DEFAULT ( ('x') )", new Constant("x")),
                Arguments.of("TEXT DEFAULT \"x y\"", new Constant("x y")),
                Arguments.of("TEXT DEFAULT x", new Constant("x")),
                Arguments.of("TEXT DEFAULT ''", new Constant("")),
                Arguments.of("TEXT DEFAULT 'NULL'", new Constant("NULL")),
                Arguments.of("TEXT DEFAULT NULL", null),
                Arguments.of("TEXT DEFAULT 05", new Constant("5")),
                Arguments.of("TEXT DEFAULT 5.0", new Expression("5.0")),
                Arguments.of("DATE DEFAULT 5", new Expression("5")),
                Arguments.of("TEXT DEFAULT ('a' || 'b')", new Expression("'a' || 'b'")),
                Arguments.of("TEXT DEFAULT (lower(('X')))", new Expression("lower(('X'))")),
                Arguments.of("TEXT DEFAULT current_timestamp", new Expression("CURRENT_TIMESTAMP")),
                Arguments.of("TEXT DEFAULT x'0fFF'", new Expression("x'0fFF'")),
                Arguments.of("INTEGER DEFAULT 7", new Constant(7L)),
                Arguments.of("INTEGER DEFAULT - 7", new Constant(-7L)),
                Arguments.of("INTEGER DEFAULT (/* seven */ 7)", new Constant(7L)),
                Arguments.of("INTEGER DEFAULT +9223372036854775807", new Constant(Long.MAX_VALUE)),
                Arguments.of("INTEGER DEFAULT 1.5", new Expression("1.5")),
                Arguments.of("INTEGER DEFAULT '7'", new Expression("'7'")),
                Arguments.of("INTEGER DEFAULT ((1) + (2))", new Expression("(1) + (2)")),
                Arguments.of("INTEGER DEFAULT TRUE", new Constant(1L)),
                Arguments.of("BOOLEAN DEFAULT 1", new Constant(true)),
                Arguments.of("BOOLEAN DEFAULT false", new Constant(false)),
                Arguments.of("BOOLEAN DEFAULT 2", new Expression("2")),
                Arguments.of("REAL DEFAULT -1.5e3", new Constant(-1500.0)),
                Arguments.of("DECIMAL(10,2) DEFAULT 1.50", new Constant(new BigDecimal("1.50"))),
                Arguments.of("UUID DEFAULT '00000000-0000-0000-0000-000000000001'", new Constant(new UUID(0, 1))));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void aDefaultIsAConstantOfTheTypeOrAnExpression(String declared, @Nullable ColumnDefault wanted)
            throws SQLException {
        assertThat(table("CREATE TABLE t (c " + declared + ")").columns().get(0).defaultValue())
                .isEqualTo(wanted);
    }

    @Test
    void everythingAColumnCanSay() throws SQLException {
        TableDefinition table = table("""
            CREATE TABLE IF NOT EXISTS main."odd "" name" ( -- a comment, with 'quotes
              [id] INTEGER CONSTRAINT "p k" PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT,
              `a``b` varchar(9) COLLATE nocase NOT NULL ON CONFLICT IGNORE DEFAULT ('),(') CONSTRAINT u UNIQUE,
              'c' TEXT COLLATE "rtrim" CHECK ('c' <> ')' /* ) */ AND c > (1)) CONSTRAINT k CHECK(c<2),
              d INT GENERATED ALWAYS AS (id * (2)) STORED, e AS (d || ','),
              f REFERENCES "odd "" name" ON DELETE SET NULL MATCH FULL ON UPDATE CASCADE
                DEFERRABLE INITIALLY DEFERRED,
              g TEXT REFERENCES other ("x Y") NOT DEFERRABLE INITIALLY DEFERRED CHECK (1) DEFAULT 5)\
            """);
        assertThat(table.name()).isEqualTo(TableName.of("odd \" name"));
        assertThat(table.columns())
                .containsExactly(
                        ColumnDefinition.of("id", INTEGER, "INTEGER").identity(Identity.DEFAULT),
                        ColumnDefinition.of("a`b", LogicalType.string(9), "VARCHAR(9)")
                                .notNull()
                                .collation("NOCASE")
                                .defaultValue(new Constant("),(")),
                        ColumnDefinition.of("c", TEXT, "TEXT").collation("RTRIM"),
                        ColumnDefinition.of("d", LogicalType.of(Kind.INTEGER), "INT")
                                .generated(new GeneratedValue("id * (2)", true)),
                        ColumnDefinition.of("e", LogicalType.other(""), "")
                                .generated(new GeneratedValue("d || ','", false)),
                        ColumnDefinition.of("f", LogicalType.other(""), ""),
                        ColumnDefinition.of("g", TEXT, "TEXT").defaultValue(new Constant("5")));
        assertThat(table.primaryKey()).isEqualTo(new KeyDefinition("p k", List.of("id")));
        assertThat(table.uniques()).containsExactly(UniqueDefinition.of("u", "a`b"));
        assertThat(table.checks())
                .containsExactly(
                        new CheckDefinition("", "'c' <> ')' /* ) */ AND c > (1)"),
                        new CheckDefinition("k", "c<2"),
                        new CheckDefinition("", "1"));
        assertThat(table.foreignKeys())
                .containsExactly(
                        ForeignKeyDefinition.of("", List.of("f"), TableName.of("odd \" name"), List.of("id"))
                                .onDelete(Action.SET_NULL)
                                .onUpdate(Action.CASCADE)
                                .deferrability(Deferrability.INITIALLY_DEFERRED),
                        ForeignKeyDefinition.of("", List.of("g"), TableName.of("other"), List.of("x Y")));
    }

    @Test
    void everythingATableCanSay() throws SQLException {
        SchemaDefinition schema =
                read("CREATE TABLE \"Parent\" (\"A\" TEXT NOT NULL, b INT, PRIMARY KEY (b DESC, a))", """
                    CREATE TABLE child (x TEXT, "Y" INT, z INT,
                      CONSTRAINT "the key" PRIMARY KEY (X, y) ON CONFLICT ROLLBACK
                      CONSTRAINT one UNIQUE (y COLLATE nocase, Z)
                      UNIQUE (z), CONSTRAINT c1 CHECK (x IN (',', ')')), CHECK (z > 0) ON CONFLICT ABORT,
                      CONSTRAINT f1 FOREIGN KEY (x, Y) REFERENCES parent,
                      FOREIGN KEY (y, x) REFERENCES "PARENT" (B, a) ON UPDATE NO ACTION ON DELETE RESTRICT DEFERRABLE
                    ) WITHOUT ROWID, STRICT\
                    """);
        TableDefinition child = schema.table(TableName.of("child")).orElseThrow();
        TableName parent = TableName.of("Parent");
        assertThat(child.primaryKey()).isEqualTo(new KeyDefinition("the key", List.of("x", "Y")));
        assertThat(child.columns()).extracting(ColumnDefinition::nullable).containsExactly(false, false, true);
        assertThat(child.uniques()).containsExactly(UniqueDefinition.of("one", "Y", "z"), UniqueDefinition.of("", "z"));
        assertThat(child.checks())
                .containsExactly(new CheckDefinition("c1", "x IN (',', ')')"), new CheckDefinition("", "z > 0"));
        assertThat(child.foreignKeys())
                .containsExactly(
                        ForeignKeyDefinition.of("f1", List.of("x", "Y"), parent, List.of("b", "A")),
                        ForeignKeyDefinition.of("", List.of("Y", "x"), parent, List.of("b", "A"))
                                .onDelete(Action.RESTRICT)
                                .deferrability(Deferrability.INITIALLY_IMMEDIATE));
        assertThat(child.options().rowFormat()).isEqualTo("WITHOUT ROWID, STRICT");
        assertThat(child.indexes()).isEmpty();
    }

    @Test
    void aRowidIsAnIdentityUnlessItIsDeclaredAsAKeyOfTheApplication() throws SQLException {
        SchemaDefinition schema = read(
                "CREATE TABLE a (id INTEGER PRIMARY KEY)",
                "CREATE TABLE b (\"id\" INTEGER NOT NULL, PRIMARY KEY(\"id\" AUTOINCREMENT))",
                "CREATE TABLE c (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE d (id INT PRIMARY KEY)",
                "CREATE TABLE e (id INTEGER PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE f (id INTEGER PRIMARY KEY DESC)");
        assertThat(schema.tables())
                .extracting(table -> table.columns().get(0).identity() != null)
                .containsExactly(true, true, false, false, false, false);
        assertThat(schema.tables())
                .extracting(table -> table.columns().get(0).nullable())
                .containsExactly(false, false, false, true, false, true);
    }

    @Test
    void indexesWithEveryOption() throws SQLException {
        SchemaDefinition schema = read(
                "CREATE TABLE t (a INTEGER, \"b C\" TEXT COLLATE NOCASE, \"deleted at\" TEXT, \"desc\" TEXT)",
                "CREATE INDEX i1 ON t (A, \"b c\" DESC)",
                "CREATE UNIQUE INDEX IF NOT EXISTS main.i2 ON t (lower(\"b C\"), (a + 1) DESC, a ASC)",
                "CREATE INDEX i3 ON t (\"b C\" COLLATE binary, a COLLATE nocase, \"b C\" COLLATE nocase DESC)",
                "CREATE INDEX i4 ON t ((\"b C\" || ',') COLLATE rtrim, (a) + (1)) WHERE a > 3 -- end",
                "CREATE UNIQUE INDEX i5 ON t (a) WHERE \"Deleted at\" IS NULL",
                "CREATE INDEX i6 ON t (a) WHERE \"deleted at\" IS NULL",
                "CREATE UNIQUE INDEX i7 ON t (\"desc\") WHERE lower(a) IS NULL",
                "CREATE INDEX \"i \"\"8\" ON t ((a || ')'))");
        assertThat(schema.tables().get(0).indexes())
                .containsExactlyInAnyOrder(
                        IndexDefinition.of(
                                "i1",
                                List.of(
                                        IndexPart.column("a"),
                                        IndexPart.column("b C").desc())),
                        IndexDefinition.of(
                                        "i2",
                                        List.of(
                                                IndexPart.expression("lower(\"b C\")"),
                                                IndexPart.expression("a + 1").desc(),
                                                IndexPart.column("a")))
                                .unique(true),
                        IndexDefinition.of(
                                "i3",
                                List.of(
                                        IndexPart.column("b C").collation("BINARY"),
                                        IndexPart.column("a").collation("NOCASE"),
                                        IndexPart.column("b C").desc())),
                        IndexDefinition.of(
                                        "i4",
                                        List.of(
                                                IndexPart.expression("\"b C\" || ','")
                                                        .collation("RTRIM"),
                                                IndexPart.expression("(a) + (1)")))
                                .where("a > 3"),
                        IndexDefinition.of("i5", "a").unique(true).amongTheLiving("deleted at"),
                        IndexDefinition.of("i6", "a").where("\"deleted at\" IS NULL"),
                        IndexDefinition.of("i7", "desc").unique(true).where("lower(a) IS NULL"),
                        IndexDefinition.of("i \"8", List.of(IndexPart.expression("a || ')'"))));
    }

    @Test
    void viewsAndTriggers() throws SQLException {
        String trigger = "CREATE TRIGGER \"on change\" AFTER UPDATE ON t BEGIN SELECT 1; END";
        SchemaDefinition schema = read(
                "CREATE TABLE t (a INTEGER)",
                "CREATE VIEW \"the view\" AS SELECT a, 'AS' AS x FROM t -- all",
                "CREATE VIEW named(\"x y\", z) AS SELECT 1, 2",
                trigger);
        assertThat(schema.tables().get(0).triggers()).containsExactly(new TriggerDefinition("on change", trigger));
        assertThat(schema.views())
                .containsExactly(
                        new ViewDefinition(
                                TableName.of("named"),
                                "WITH \"named\" (\"x y\", \"z\") AS (SELECT 1, 2) SELECT * FROM \"named\"",
                                false),
                        new ViewDefinition(TableName.of("the view"), "SELECT a, 'AS' AS x FROM t", false));
    }

    @Test
    void whatWasAlteredIsReadAsItIsNow() throws SQLException {
        TableDefinition table = read(
                        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT CHECK (b <> '') UNIQUE, c INT)",
                        "CREATE INDEX i ON t (b)",
                        "ALTER TABLE t ADD COLUMN d VARCHAR(5) NOT NULL DEFAULT 'x' COLLATE NOCASE",
                        "ALTER TABLE t RENAME COLUMN b TO \"new b\"",
                        "ALTER TABLE t DROP COLUMN c",
                        "ALTER TABLE t RENAME TO \"new t\"")
                .tables()
                .get(0);
        assertThat(table)
                .isEqualTo(TableDefinition.of(
                                TableName.of("new t"),
                                List.of(
                                        ColumnDefinition.of("a", INTEGER, "INTEGER")
                                                .identity(Identity.DEFAULT),
                                        ColumnDefinition.of("new b", TEXT, "TEXT"),
                                        ColumnDefinition.of("d", LogicalType.string(5), "VARCHAR(5)")
                                                .notNull()
                                                .collation("NOCASE")
                                                .defaultValue(new Constant("x"))))
                        .primaryKey(KeyDefinition.of("a"))
                        .uniques(List.of(UniqueDefinition.of("", "new b")))
                        .checks(List.of(new CheckDefinition("", "\"new b\" <> ''")))
                        .indexes(List.of(IndexDefinition.of("i", "new b"))));
    }

    @Test
    void virtualTablesAndWhatTheyMakeAreLeftOut() throws SQLException {
        SchemaDefinition schema = read(
                "CREATE VIRTUAL TABLE docs USING fts5(body)",
                "CREATE TABLE docs_authors (id INTEGER PRIMARY KEY)",
                "CREATE TABLE made AS SELECT 1 AS a, 'x' AS \"b c\"");
        assertThat(schema.tables()).extracting(table -> table.name().name()).containsExactly("docs_authors", "made");
    }

    @Test
    void anAttachedDatabaseIsASchema(@TempDir Path directory) throws SQLException {
        try (Connection connection = Sqlite.memory()) {
            Sqlite.run(
                    connection,
                    "CREATE TABLE t (a INTEGER)",
                    "ATTACH '" + directory.resolve("other.db") + "' AS \"Other \"\"one\"",
                    "CREATE TABLE \"Other \"\"one\".t (b TEXT PRIMARY KEY, c TEXT REFERENCES t)",
                    "CREATE TEMP TABLE t (hidden)");
            assertThat(introspector.schemas(connection)).containsExactly("main", "Other \"one");
            TableName name = new TableName("other \"one", "t");
            assertThat(introspector.read(connection, "other \"one").tables())
                    .containsExactly(TableDefinition.of(
                                    name,
                                    List.of(
                                            ColumnDefinition.of("b", TEXT, "TEXT"),
                                            ColumnDefinition.of("c", TEXT, "TEXT")))
                            .primaryKey(KeyDefinition.of("b"))
                            .foreignKeys(List.of(ForeignKeyDefinition.of("", List.of("c"), name, List.of("b")))));
            assertThat(introspector.read(connection, null).tables())
                    .containsExactly(TableDefinition.of(
                            TableName.of("t"), List.of(ColumnDefinition.of("a", INTEGER, "INTEGER"))));
            assertThat(introspector.read(connection, "not there")).isEqualTo(SchemaDefinition.EMPTY);
        }
    }
}
