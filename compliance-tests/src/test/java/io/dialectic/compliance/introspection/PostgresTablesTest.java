package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Introspector;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Keys, checks, indexes and what else belongs to tables of PostgreSQL, and what is read of it. */
@ResourceLock("postgres")
class PostgresTablesTest {
    @Test
    void keysAndChecks() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TABLE \"odd other\".far (id integer PRIMARY KEY)",
                    "CREATE TABLE \"The \"\"Order\"\"\" (\"select\" integer, \"É\" integer, \"a b\" integer NOT NULL,"
                            + " CONSTRAINT \"p k\" PRIMARY KEY (\"É\", \"select\"), CONSTRAINT u1 UNIQUE (\"a b\"),"
                            + " CONSTRAINT u3 UNIQUE (\"a b\", \"select\") DEFERRABLE,"
                            + " CONSTRAINT u4 UNIQUE (\"select\", \"a b\") DEFERRABLE INITIALLY DEFERRED,"
                            + " CONSTRAINT \"c 1\" CHECK (\"select\" > 0 AND (\"a b\" < 5 OR \"É\" = 1)),"
                            + " CHECK (\"a b\" IS NOT NULL))",
                    "CREATE TABLE lines (a integer, b integer, c integer REFERENCES \"odd other\".far,"
                            + " CONSTRAINT f1 FOREIGN KEY (a, b) REFERENCES \"The \"\"Order\"\"\" (\"É\", \"select\")"
                            + " ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,"
                            + " CONSTRAINT f2 FOREIGN KEY (b) REFERENCES \"The \"\"Order\"\"\" (\"a b\")"
                            + " ON DELETE RESTRICT ON UPDATE SET DEFAULT DEFERRABLE)");
            if (odd.atLeast(15)) {
                odd.run("ALTER TABLE \"The \"\"Order\"\"\" ADD CONSTRAINT u2 UNIQUE NULLS NOT DISTINCT (\"select\")");
            }
            TableName orders = TableName.of("The \"Order\"");
            TableDefinition table = odd.table(orders.name());
            assertThat(table.primaryKey()).isEqualTo(new KeyDefinition("p k", List.of("É", "select")));
            assertThat(table.uniques())
                    .contains(
                            UniqueDefinition.of("u1", "a b"),
                            UniqueDefinition.of("u3", "a b", "select").deferrability(Deferrability.INITIALLY_IMMEDIATE),
                            UniqueDefinition.of("u4", "select", "a b").deferrability(Deferrability.INITIALLY_DEFERRED))
                    .hasSize(odd.atLeast(15) ? 4 : 3);
            if (odd.atLeast(15)) {
                assertThat(table.uniques())
                        .contains(UniqueDefinition.of("u2", "select").asNullsNotDistinct());
            }
            assertThat(table.checks())
                    .containsExactlyInAnyOrder(
                            new CheckDefinition("c 1", "(\"select\" > 0) AND ((\"a b\" < 5) OR (\"É\" = 1))"),
                            new CheckDefinition("The \"Order\"_a b_check", "\"a b\" IS NOT NULL"));
            assertThat(table.indexes()).isEmpty();
            assertThat(odd.table("lines").primaryKey()).isNull();
            assertThat(odd.table("lines").foreignKeys())
                    .containsExactly(
                            ForeignKeyDefinition.of("f1", List.of("a", "b"), orders, List.of("É", "select"))
                                    .onDelete(Action.CASCADE)
                                    .onUpdate(Action.SET_NULL)
                                    .deferrability(Deferrability.INITIALLY_DEFERRED),
                            ForeignKeyDefinition.of("f2", List.of("b"), orders, List.of("a b"))
                                    .onDelete(Action.RESTRICT)
                                    .onUpdate(Action.SET_DEFAULT)
                                    .deferrability(Deferrability.INITIALLY_IMMEDIATE),
                            ForeignKeyDefinition.of(
                                    "lines_c_fkey", List.of("c"), new TableName("odd other", "far"), List.of("id")));
        }
    }

    @Test
    void indexesWithEveryOption() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TABLE t (a integer, b text, c text COLLATE \"C\", j jsonb, \"deleted At\" timestamptz)",
                    "CREATE INDEX i01 ON t (a, b DESC)",
                    "CREATE UNIQUE INDEX i02 ON t (a) INCLUDE (b, j)",
                    "CREATE INDEX i03 ON t (lower(b), (a + 1) DESC, (a || ', ('))",
                    "CREATE INDEX i04 ON t (b text_pattern_ops, c COLLATE \"POSIX\", b COLLATE \"C\" DESC)",
                    "CREATE INDEX i05 ON t (lower(c), lower(b) COLLATE \"C\", (b || c COLLATE \"POSIX\"))",
                    "CREATE INDEX i06 ON t USING gin (j)",
                    "CREATE INDEX i07 ON t USING gin (j jsonb_path_ops)",
                    "CREATE INDEX i08 ON t USING hash (b)",
                    "CREATE INDEX i09 ON t USING brin (a)",
                    "CREATE INDEX i10 ON t (b) WHERE a > 3 AND \"deleted At\" IS NULL",
                    "CREATE UNIQUE INDEX i11 ON t (b) WHERE \"deleted At\" IS NULL",
                    "CREATE INDEX i12 ON t (b) WHERE \"deleted At\" IS NULL",
                    "CREATE UNIQUE INDEX i13 ON t (b) WHERE c IS NULL",
                    "CREATE UNIQUE INDEX i14 ON t (b) WHERE c IS NOT NULL",
                    "CREATE UNIQUE INDEX i15 ON t (b) WHERE lower(c) IS NULL");
            assertThat(odd.table("t").indexes())
                    .containsExactly(
                            IndexDefinition.of(
                                    "i01",
                                    List.of(
                                            IndexPart.column("a"),
                                            IndexPart.column("b").desc())),
                            IndexDefinition.of("i02", "a").unique(true).including("b", "j"),
                            IndexDefinition.of(
                                    "i03",
                                    List.of(
                                            IndexPart.expression("lower(b)"),
                                            IndexPart.expression("a + 1").desc(),
                                            IndexPart.expression("a || ', ('::text"))),
                            IndexDefinition.of(
                                    "i04",
                                    List.of(
                                            IndexPart.column("b").operatorClass("text_pattern_ops"),
                                            IndexPart.column("c").collation("POSIX"),
                                            IndexPart.column("b").collation("C").desc())),
                            IndexDefinition.of(
                                    "i05",
                                    List.of(
                                            IndexPart.expression("lower(c)"),
                                            IndexPart.expression("lower(b)").collation("C"),
                                            IndexPart.expression("b || (c COLLATE \"POSIX\")"))),
                            IndexDefinition.of("i06", "j").method("gin"),
                            IndexDefinition.of(
                                            "i07", List.of(IndexPart.column("j").operatorClass("jsonb_path_ops")))
                                    .method("gin"),
                            IndexDefinition.of("i08", "b").method("hash"),
                            IndexDefinition.of("i09", "a").method("brin"),
                            IndexDefinition.of("i10", "b").where("(a > 3) AND (\"deleted At\" IS NULL)"),
                            IndexDefinition.of("i11", "b").unique(true).amongTheLiving("deleted At"),
                            IndexDefinition.of("i12", "b").where("\"deleted At\" IS NULL"),
                            IndexDefinition.of("i13", "b").unique(true).amongTheLiving("c"),
                            IndexDefinition.of("i14", "b").unique(true).where("c IS NOT NULL"),
                            IndexDefinition.of("i15", "b").unique(true).where("lower(c) IS NULL"));
            if (odd.atLeast(15)) {
                odd.run("CREATE UNIQUE INDEX i00 ON t (b, a) NULLS NOT DISTINCT");
                assertThat(odd.table("t").indexes().get(0))
                        .isEqualTo(
                                IndexDefinition.of("i00", "b", "a").unique(true).asNullsNotDistinct());
            }
        }
    }

    @Test
    void whatIsNotFinishedOrExcludesIsAnIndex() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TABLE t (r int4range, a integer, CONSTRAINT x EXCLUDE USING gist (r WITH &&))",
                    "INSERT INTO t (a) VALUES (1), (1)");
            try {
                odd.run("CREATE UNIQUE INDEX CONCURRENTLY broken ON t (a)");
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("23505");
            }
            assertThat(odd.table("t").indexes())
                    .containsExactly(
                            IndexDefinition.of("broken", "a").unique(true).visible(false),
                            IndexDefinition.of("x", "r").method("gist"));
        }
    }

    @Test
    void triggersViewsAndExtensions() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TABLE t (a integer PRIMARY KEY)",
                    "CREATE TABLE r (a integer REFERENCES t)",
                    "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                    "CREATE TRIGGER \"On change\" BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION nothing()",
                    "CREATE VIEW \"the view\" AS SELECT a, 'x;' AS x FROM t WHERE a > 1",
                    "CREATE MATERIALIZED VIEW kept AS SELECT count(*) AS n FROM t",
                    "CREATE EXTENSION IF NOT EXISTS citext SCHEMA public",
                    "SET search_path TO " + OddSchema.QUOTED + ", public",
                    "CREATE TABLE \"of extension\" (a citext, b citext[])");
            SchemaDefinition schema = odd.read();
            assertThat(schema.tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("of extension", "r", "t");
            assertThat(odd.table("t").triggers())
                    .containsExactly(new TriggerDefinition(
                            "On change",
                            "CREATE TRIGGER \"On change\" BEFORE UPDATE ON \"odd \"\"Schema\"\" é\".t"
                                    + " FOR EACH ROW EXECUTE FUNCTION nothing()"));
            assertThat(odd.table("r").triggers()).isEmpty();
            assertThat(schema.views())
                    .containsExactly(
                            new ViewDefinition(TableName.of("kept"), "SELECT count(*) AS n\n   FROM t", true),
                            new ViewDefinition(
                                    TableName.of("the view"),
                                    "SELECT a,\n    'x;'::text AS x\n   FROM t\n  WHERE (a > 1)",
                                    false));
            assertThat(schema.extensions()).contains("citext").doesNotContain("plpgsql");
            assertThat(schema.sequences()).isEmpty();
            assertThat(odd.table("of extension").columns())
                    .extracting(ColumnDefinition::storage)
                    .containsExactly("CITEXT", "CITEXT[]");
        }
    }

    @Test
    void partitionsAreTheirParentsAndHeirsTheirOwn() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TABLE whole (id integer, at date, CHECK (id > 0), PRIMARY KEY (id, at))"
                            + " PARTITION BY RANGE (at)",
                    "CREATE INDEX whole_at ON whole (at)",
                    "CREATE TABLE part PARTITION OF whole FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
                    "CREATE TABLE parent (a integer NOT NULL CONSTRAINT positive CHECK (a > 0))",
                    "CREATE TABLE heir (b integer) INHERITS (parent)");
            SchemaDefinition schema = odd.read();
            assertThat(schema.tables())
                    .extracting(table -> table.name().name())
                    .containsExactly("heir", "parent", "whole");
            assertThat(odd.table("whole").primaryKey()).isEqualTo(new KeyDefinition("whole_pkey", List.of("id", "at")));
            assertThat(odd.table("whole").indexes()).containsExactly(IndexDefinition.of("whole_at", "at"));
            assertThat(odd.table("heir").columns())
                    .extracting(ColumnDefinition::name)
                    .containsExactly("a", "b");
            assertThat(odd.table("heir").checks()).containsExactly(new CheckDefinition("positive", "a > 0"));
            Introspector introspector = odd.database().dialect().introspector();
            assertThat(introspector.tables(odd.database().connection(), null))
                    .contains(TableName.of("part"), TableName.of("whole"));
        }
    }

    @Test
    void anotherSchemaIsReadByItsName() throws SQLException {
        try (OddSchema odd = OddSchema.open()) {
            odd.run(
                    "CREATE TYPE \"odd other\".mood AS ENUM ('x')",
                    "CREATE TABLE near (id integer PRIMARY KEY)",
                    "CREATE TABLE \"odd other\".far (id serial PRIMARY KEY, near integer REFERENCES near)");
            Introspector introspector = odd.database().dialect().introspector();
            SchemaDefinition far = introspector.read(odd.database().connection(), "odd other");
            assertThat(far.tables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.name()).isEqualTo(new TableName("odd other", "far")))
                    .satisfies(table ->
                            assertThat(table.columns().get(0).identity()).isNotNull())
                    .satisfies(table -> assertThat(table.foreignKeys().get(0).target())
                            .isEqualTo(new TableName(OddSchema.NAME, "near")));
            assertThat(far.enums())
                    .singleElement()
                    .satisfies(type -> assertThat(type.name()).isEqualTo(new TableName("odd other", "mood")));
            assertThat(introspector
                            .read(odd.database().connection(), OddSchema.NAME)
                            .tables())
                    .extracting(table -> table.name().schema())
                    .containsExactly(OddSchema.NAME);
            assertThat(introspector.read(odd.database().connection(), "not there"))
                    .isEqualTo(SchemaDefinition.EMPTY);
            assertThat(introspector.schemas(odd.database().connection()))
                    .contains("odd other", OddSchema.NAME, "public")
                    .noneMatch(name -> name.startsWith("pg_") || name.equals("information_schema"));
            assertThat(introspector.databases(odd.database().connection()))
                    .contains(odd.database().connection().getCatalog())
                    .doesNotContain("template0", "template1");
        }
    }
}
