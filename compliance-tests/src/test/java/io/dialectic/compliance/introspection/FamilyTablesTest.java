package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexDefinition.Kind;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.ViewDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of MySQL and MariaDB with everything that belongs to them, and what is read of them. */
@ResourceLock("mysql")
@ResourceLock("mariadb")
class FamilyTablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void keysAndActions(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP TABLE IF EXISTS h_child, h_parent",
                    "CREATE TABLE h_parent (b INT, id BIGINT UNSIGNED AUTO_INCREMENT, a INT NOT NULL, PRIMARY KEY (id,"
                            + " a), UNIQUE KEY back (a, b))",
                    "CREATE TABLE h_child (id INT PRIMARY KEY, p BIGINT UNSIGNED, pa INT, b INT, own INT,"
                            + " CONSTRAINT `both``of them` FOREIGN KEY (p, pa) REFERENCES h_parent (id, a)"
                            + " ON DELETE CASCADE ON UPDATE SET NULL,"
                            + " CONSTRAINT backwards FOREIGN KEY (pa, b) REFERENCES h_parent (a, b),"
                            + " CONSTRAINT itself FOREIGN KEY (own) REFERENCES h_child (id) ON DELETE NO ACTION,"
                            + " KEY of_its_own (own, b))");
            TableDefinition parent = database.table("h_parent");
            TableDefinition child = database.table("h_child");
            assertThat(parent.primaryKey()).isEqualTo(KeyDefinition.of("id", "a"));
            assertThat(parent.column("id").orElseThrow().identity()).isEqualTo(Identity.DEFAULT);
            assertThat(parent.indexes())
                    .containsExactly(IndexDefinition.of("back", "a", "b").unique(true));
            assertThat(child.foreignKeys())
                    .containsExactlyInAnyOrder(
                            ForeignKeyDefinition.of(
                                            "both`of them",
                                            List.of("p", "pa"),
                                            TableName.of("h_parent"),
                                            List.of("id", "a"))
                                    .onDelete(Action.CASCADE)
                                    .onUpdate(Action.SET_NULL),
                            ForeignKeyDefinition.of(
                                    "backwards", List.of("pa", "b"), TableName.of("h_parent"), List.of("a", "b")),
                            ForeignKeyDefinition.of("itself", List.of("own"), TableName.of("h_child"), List.of("id")));
            assertThat(child.indexes()).containsExactly(IndexDefinition.of("of_its_own", "own", "b"));
            database.run("DROP TABLE h_child, h_parent");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void indexesWithAllTheirOptions(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP TABLE IF EXISTS h_indexes",
                    "CREATE TABLE h_indexes (a INT, b VARCHAR(100), t TEXT, p POINT NOT NULL, UNIQUE KEY prefix"
                            + " (b(10), a), KEY down (a DESC, b), FULLTEXT KEY words (b, t), SPATIAL KEY places (p), KEY"
                            + " `odd ``name 漢` (t(20)))");
            assertThat(database.table("h_indexes").indexes())
                    .containsExactlyInAnyOrder(
                            IndexDefinition.of(
                                            "prefix",
                                            List.of(IndexPart.column("b").length(10), IndexPart.column("a")))
                                    .unique(true),
                            IndexDefinition.of(
                                    "down", List.of(IndexPart.column("a").desc(), IndexPart.column("b"))),
                            IndexDefinition.of("words", "b", "t").kind(Kind.FULLTEXT),
                            IndexDefinition.of("places", "p").kind(Kind.SPATIAL),
                            IndexDefinition.of(
                                    "odd `name 漢", List.of(IndexPart.column("t").length(20))));
            database.run("DROP TABLE h_indexes");
        }
    }

    @Test
    void indexesOnlyMySqlHas() throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open("mysql")) {
            database.run(
                    "DROP TABLE IF EXISTS h_indexes",
                    "CREATE TABLE h_indexes (id INT, a VARCHAR(100), `gone at` DATETIME, t TEXT,"
                            + " FULLTEXT KEY pairs (t) WITH PARSER ngram, FULLTEXT KEY `a ``b` (a) WITH PARSER ngram,"
                            + " FULLTEXT KEY words (a),"
                            + " KEY hidden (a) INVISIBLE,"
                            + " KEY worked_out ((lower(a)) DESC, (concat(a, 'ü''漢')), id),"
                            + " UNIQUE KEY living (id, (CASE WHEN `gone at` IS NULL THEN 1 END)),"
                            + " UNIQUE KEY not_living (id, (CASE WHEN `gone at` IS NULL THEN 2 END)))");
            assertThat(database.table("h_indexes").indexes())
                    .containsExactlyInAnyOrder(
                            IndexDefinition.of("pairs", "t").kind(Kind.FULLTEXT).parser("ngram"),
                            IndexDefinition.of("a `b", "a").kind(Kind.FULLTEXT).parser("ngram"),
                            IndexDefinition.of("words", "a").kind(Kind.FULLTEXT),
                            IndexDefinition.of("hidden", "a").visible(false),
                            IndexDefinition.of(
                                    "worked_out",
                                    List.of(
                                            IndexPart.expression("lower(`a`)").desc(),
                                            IndexPart.expression("concat(`a`,'ü''漢')"),
                                            IndexPart.column("id"))),
                            IndexDefinition.of("living", "id").unique(true).amongTheLiving("gone at"),
                            IndexDefinition.of(
                                            "not_living",
                                            List.of(
                                                    IndexPart.column("id"),
                                                    IndexPart.expression("case when (`gone at` is null) then 2 end")))
                                    .unique(true));
            database.run("DROP TABLE h_indexes");
        }
    }

    @Test
    void indexesOnlyMariaDbHas() throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open("mariadb")) {
            database.run(
                    "DROP TABLE IF EXISTS h_indexes",
                    "CREATE TABLE h_indexes (id INT, a VARCHAR(100), `gone at` DATETIME, other DATETIME, `gone"
                            + " at_living` TINYINT GENERATED ALWAYS AS (CASE WHEN `gone at` IS NULL THEN 1 END) VIRTUAL,"
                            + " other_living TINYINT GENERATED ALWAYS AS (CASE WHEN other IS NULL THEN 1 END) VIRTUAL, KEY"
                            + " hidden (a) IGNORED, UNIQUE KEY living (id, `gone at_living`), UNIQUE KEY living_too (a,"
                            + " `gone at_living`))");
            TableDefinition table = database.table("h_indexes");
            assertThat(table.indexes())
                    .containsExactlyInAnyOrder(
                            IndexDefinition.of("hidden", "a").visible(false),
                            IndexDefinition.of("living", "id").unique(true).amongTheLiving("gone at"),
                            IndexDefinition.of("living_too", "a").unique(true).amongTheLiving("gone at"));
            // A column that serves no key is a column.
            assertThat(table.columns().stream().map(ColumnDefinition::name))
                    .containsExactly("id", "a", "gone at", "other", "other_living");
            database.run("DROP TABLE h_indexes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void generatedColumnsChecksAndComments(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP TABLE IF EXISTS h_rules",
                    "CREATE TABLE h_rules (`naïve 漢` VARCHAR(40) COMMENT 'it''s \\\\ \"so\" 漢', n INT NOT NULL,"
                            + " g VARCHAR(99) GENERATED ALWAYS AS (concat(`naïve 漢`, 'ü''s \\\\ 漢')) VIRTUAL,"
                            + " s INT GENERATED ALWAYS AS (n + 1) STORED COMMENT 'kept',"
                            + " j JSON,"
                            + " CONSTRAINT `positive ``n` CHECK (n > 0),"
                            + " CONSTRAINT words CHECK (`naïve 漢` <> 'it''s ü \\\\ 漢'))"
                            + " COMMENT 'table''s \\\\ \"words\" 漢' DEFAULT CHARSET=utf8mb4");
            TableDefinition table = database.table("h_rules");
            assertThat(table.comment()).isEqualTo("table's \\ \"words\" 漢");
            ColumnDefinition odd = table.column("naïve 漢").orElseThrow();
            assertThat(odd.comment()).isEqualTo("it's \\ \"so\" 漢");
            assertThat(odd.nullable()).isTrue();
            assertThat(table.column("n").orElseThrow().nullable()).isFalse();
            assertThat(table.column("g").orElseThrow().generated())
                    .isEqualTo(new GeneratedValue("concat(`naïve 漢`,'ü''s \\\\ 漢')", false));
            assertThat(table.column("s").orElseThrow().generated()).isEqualTo(new GeneratedValue("`n` + 1", true));
            assertThat(table.column("s").orElseThrow().comment()).isEqualTo("kept");
            assertThat(table.checks())
                    .containsExactlyInAnyOrder(
                            new CheckDefinition("positive `n", "`n` > 0"),
                            new CheckDefinition("words", "`naïve 漢` <> 'it''s ü \\\\ 漢'"));
            database.run("DROP TABLE h_rules");
        }
    }

    @Test
    void checksOfColumnsOfMariaDb() throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open("mariadb")) {
            database.run(
                    "DROP TABLE IF EXISTS h_rules",
                    "CREATE TABLE h_rules (a INT CHECK (a > 1), j LONGTEXT CHECK (json_valid(j) AND j <> '1'),"
                            + " k JSON COLLATE utf8mb4_bin)");
            TableDefinition table = database.table("h_rules");
            assertThat(table.checks())
                    .containsExactlyInAnyOrder(
                            new CheckDefinition("a", "`a` > 1"),
                            new CheckDefinition("j", "json_valid(`j`) and `j` <> '1'"));
            assertThat(table.column("j").orElseThrow().storage()).isEqualTo("LONGTEXT");
            assertThat(table.column("k").orElseThrow().storage()).isEqualTo("JSON");
            database.run("DROP TABLE h_rules");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void optionsThatDifferFromOurs(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP TABLE IF EXISTS h_plain, h_latin, h_binary, h_memory",
                    "CREATE TABLE h_plain (a VARCHAR(9), b VARCHAR(9) COLLATE utf8mb4_bin)"
                            + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
                    "CREATE TABLE h_latin (a VARCHAR(9), b VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin)"
                            + " DEFAULT CHARSET=latin1 ROW_FORMAT=COMPRESSED",
                    "CREATE TABLE h_binary (a VARCHAR(9), b VARCHAR(9) CHARACTER SET latin1) COLLATE=utf8mb4_bin",
                    "CREATE TABLE h_memory (a INT, KEY quick (a)) ENGINE=MEMORY DEFAULT CHARSET=utf8mb4");
            TableDefinition plain = database.table("h_plain");
            assertThat(plain.options()).isEqualTo(TableOptions.DEFAULT);
            assertThat(collations(plain)).containsExactly("", "utf8mb4_bin");
            TableDefinition latin = database.table("h_latin");
            assertThat(latin.options())
                    .isEqualTo(TableOptions.DEFAULT.charset("latin1").rowFormat("COMPRESSED"));
            assertThat(collations(latin)).containsExactly("", "utf8mb4_bin");
            TableDefinition binary = database.table("h_binary");
            assertThat(binary.options()).isEqualTo(TableOptions.DEFAULT.collation("utf8mb4_bin"));
            assertThat(collations(binary)).containsExactly("", "latin1_swedish_ci");
            TableDefinition memory = database.table("h_memory");
            assertThat(memory.options()).isEqualTo(TableOptions.DEFAULT.engine("MEMORY"));
            assertThat(memory.indexes())
                    .containsExactly(IndexDefinition.of("quick", "a").method("HASH"));
            database.run("DROP TABLE h_plain, h_latin, h_binary, h_memory");
        }
    }

    private static List<String> collations(TableDefinition table) {
        return table.columns().stream().map(ColumnDefinition::collation).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void triggersAndViews(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP VIEW IF EXISTS h_view, h_checked",
                    "DROP TABLE IF EXISTS h_watched",
                    "CREATE TABLE h_watched (id INT PRIMARY KEY, a VARCHAR(20))",
                    "CREATE TRIGGER h_plain BEFORE UPDATE ON h_watched FOR EACH ROW SET NEW.id = OLD.id + 1",
                    "CREATE TRIGGER `h_odd ``one` AFTER INSERT ON h_watched FOR EACH ROW"
                            + " BEGIN DECLARE x VARCHAR(20); SET x = concat('it''s', \"a\", '\\\\'); END",
                    "CREATE VIEW h_view AS SELECT id, 'it''s `h_watched`.' AS `odd ``one` FROM h_watched WHERE a <>"
                            + " 'q'",
                    "CREATE VIEW h_checked AS SELECT id FROM h_watched WHERE id > 1 WITH LOCAL CHECK OPTION");
            TableDefinition table = database.table("h_watched");
            List<ViewDefinition> views = database.read().views();
            assertThat(table.triggers().stream().map(TriggerDefinition::name)).containsExactly("h_odd `one", "h_plain");
            ViewDefinition checked = views.stream()
                    .filter(view -> view.name().name().equals("h_checked"))
                    .findFirst()
                    .orElseThrow();
            assertThat(checked.query())
                    .startsWith("select `h_watched`.`id` AS `id` from `h_watched` where ")
                    .endsWith(" WITH LOCAL CHECK OPTION");
            // What was read makes the same again.
            database.run("DROP TRIGGER h_plain", "DROP TRIGGER `h_odd ``one`", "DROP VIEW h_view, h_checked");
            for (TriggerDefinition trigger : table.triggers()) {
                database.run(trigger.definition());
            }
            for (ViewDefinition view : views) {
                if (List.of("h_view", "h_checked").contains(view.name().name())) {
                    database.run("CREATE VIEW `" + view.name().name() + "` AS " + view.query());
                }
            }
            assertThat(database.table("h_watched").triggers()).isEqualTo(table.triggers());
            assertThat(database.read().views()).isEqualTo(views);
            database.run("DROP VIEW h_view, h_checked", "DROP TABLE h_watched");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void viewsWithNamesOfTheirOwnAndLongCharacters(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP VIEW IF EXISTS h_named",
                    "CREATE VIEW h_named (`a, ``x`, b) AS WITH c AS (SELECT 1 AS n) SELECT concat('🎉?, ', n), n FROM c"
                            + " UNION SELECT 'x', 4");
            assertThat(query(database))
                    .contains("'🎉?, '")
                    .contains(" AS `a, ``x`,")
                    .contains(" AS `b`");
            String first = query(database);
            database.run("DROP VIEW h_named", "CREATE VIEW h_named AS " + first);
            assertThat(query(database)).isEqualTo(first);
            database.run("DROP VIEW h_named");
        }
    }

    private static String query(ForeignDatabase database) throws SQLException {
        return database.read().views().stream()
                .filter(view -> view.name().name().equals("h_named"))
                .findFirst()
                .orElseThrow()
                .query();
    }

    @Test
    void sequencesOfMariaDb() throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open("mariadb")) {
            database.run(
                    "DROP SEQUENCE IF EXISTS h_plain",
                    "DROP SEQUENCE IF EXISTS `h_odd ``one`",
                    "CREATE SEQUENCE h_plain",
                    "CREATE SEQUENCE `h_odd ``one` START WITH 5 INCREMENT BY -2 MINVALUE -100 MAXVALUE 10 CYCLE");
            assertThat(database.read().sequences())
                    .contains(
                            new SequenceDefinition(TableName.of("h_plain"), 1, 1, 1, Long.MAX_VALUE, false),
                            new SequenceDefinition(TableName.of("h_odd `one"), 5, -2, -100, 10, true));
            assertThat(database.dialect().introspector().tables(database.connection(), null))
                    .doesNotContain(TableName.of("h_plain"));
            database.run("DROP SEQUENCE h_plain", "DROP SEQUENCE `h_odd ``one`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void anotherSchemaIsReadUnderItsName(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run(
                    "DROP DATABASE IF EXISTS `h other ``one`",
                    "CREATE DATABASE `h other ``one`",
                    "DROP TABLE IF EXISTS h_here",
                    "CREATE TABLE h_here (id INT PRIMARY KEY)",
                    "CREATE TABLE `h other ``one`.t (id INT PRIMARY KEY, a INT, b INT,"
                            + " CONSTRAINT within FOREIGN KEY (a) REFERENCES t (id))");
            String here = database.connection().getCatalog();
            database.run("ALTER TABLE `h other ``one`.t ADD CONSTRAINT beyond FOREIGN KEY (b) REFERENCES " + here
                    + ".h_here (id)");
            var introspector = database.dialect().introspector();
            TableName t = new TableName("h other `one", "t");
            assertThat(introspector.tables(database.connection(), "h other `one"))
                    .isEqualTo(Set.of(t));
            List<TableDefinition> read =
                    introspector.read(database.connection(), "h other `one").tables();
            assertThat(read.stream().map(TableDefinition::name)).containsExactly(t);
            assertThat(read.get(0).foreignKeys())
                    .containsExactlyInAnyOrder(
                            ForeignKeyDefinition.of("within", List.of("a"), t, List.of("id")),
                            ForeignKeyDefinition.of(
                                    "beyond", List.of("b"), new TableName(here, "h_here"), List.of("id")));
            assertThat(introspector.schemas(database.connection()))
                    .contains("h other `one", here)
                    .doesNotContain("mysql", "information_schema", "performance_schema", "sys");
            assertThat(introspector.databases(database.connection())).contains("h other `one");
            database.run("DROP DATABASE `h other ``one`", "DROP TABLE h_here");
        }
    }
}
