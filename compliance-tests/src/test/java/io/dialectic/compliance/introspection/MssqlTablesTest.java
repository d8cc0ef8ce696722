package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tables of SQL Server with everything that belongs to them, and what is read of them. */
@ResourceLock("sqlserver")
class MssqlTablesTest {
    @SuppressWarnings("NullAway.Init")
    private ForeignDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = ForeignDatabase.open("sqlserver");
        drop();
    }

    @AfterEach
    void close() throws SQLException {
        if (database != null) {
            drop();
            database.close();
        }
    }

    private void drop() throws SQLException {
        database.run(
                "DROP VIEW IF EXISTS m_view",
                "DROP TABLE IF EXISTS m_child",
                "DROP TABLE IF EXISTS m_other.m_there",
                "DROP SCHEMA IF EXISTS m_other",
                "DROP TABLE IF EXISTS m_parent",
                "DROP SEQUENCE IF EXISTS m_counter");
    }

    @Test
    void columnsOfEveryType() throws SQLException {
        database.run("CREATE TABLE m_parent (f BIT NOT NULL, t TINYINT, s SMALLINT, i INT, b BIGINT, d DECIMAL(19,4), r"
                + " REAL, e FLOAT, g UNIQUEIDENTIFIER, n NVARCHAR(20), x NVARCHAR(MAX), v VARCHAR(30), c NCHAR(4),"
                + " w VARBINARY(16), y VARBINARY(MAX), o DATE, p TIME(3), q DATETIME2(6), u DATETIMEOFFSET(6), z"
                + " DATETIME)");
        assertThat(database.table("m_parent").columns())
                .extracting(ColumnDefinition::name, ColumnDefinition::type, ColumnDefinition::storage)
                .containsExactly(
                        tuple("f", LogicalType.of(Kind.BOOLEAN), "BIT"),
                        tuple("t", LogicalType.of(Kind.TINYINT).asUnsigned(), "TINYINT"),
                        tuple("s", LogicalType.of(Kind.SMALLINT), "SMALLINT"),
                        tuple("i", LogicalType.of(Kind.INTEGER), "INT"),
                        tuple("b", LogicalType.of(Kind.BIGINT), "BIGINT"),
                        tuple("d", LogicalType.decimal(19, 4), "DECIMAL(19,4)"),
                        tuple("r", LogicalType.of(Kind.REAL), "REAL"),
                        tuple("e", LogicalType.of(Kind.DOUBLE), "FLOAT(53)"),
                        tuple("g", LogicalType.of(Kind.UUID), "UNIQUEIDENTIFIER"),
                        tuple("n", LogicalType.string(20), "NVARCHAR(20)"),
                        tuple("x", LogicalType.of(Kind.TEXT), "NVARCHAR(MAX)"),
                        tuple("v", LogicalType.string(30), "VARCHAR(30)"),
                        tuple("c", LogicalType.sized(Kind.CHAR, 4), "NCHAR(4)"),
                        tuple("w", LogicalType.sized(Kind.BINARY, 16), "VARBINARY(16)"),
                        tuple("y", LogicalType.of(Kind.BINARY), "VARBINARY(MAX)"),
                        tuple("o", LogicalType.of(Kind.DATE), "DATE"),
                        tuple("p", LogicalType.temporal(Kind.TIME, 3), "TIME(3)"),
                        tuple("q", LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6), "DATETIME2(6)"),
                        tuple("u", LogicalType.temporal(Kind.INSTANT, 6), "DATETIMEOFFSET(6)"),
                        tuple("z", LogicalType.temporal(Kind.LOCAL_DATE_TIME, 3), "DATETIME"));
        assertThat(database.table("m_parent").columns())
                .filteredOn(column -> !column.nullable())
                .extracting(ColumnDefinition::name)
                .containsExactly("f");
    }

    @Test
    void whatAColumnHas() throws SQLException {
        database.run(
                "CREATE TABLE m_parent (id BIGINT IDENTITY(5,2) NOT NULL, active BIT CONSTRAINT m_active DEFAULT 1,"
                        + " price DECIMAL(9,2) DEFAULT 1.5, name NVARCHAR(20) DEFAULT N'it''s', level INT DEFAULT -3,"
                        + " twice AS level * 2 PERSISTED, strict NVARCHAR(9) COLLATE Latin1_General_CS_AS)",
                "EXEC sp_addextendedproperty N'MS_Description', N'all of them', N'SCHEMA', N'dbo', N'TABLE',"
                        + " N'm_parent'",
                "EXEC sp_addextendedproperty N'MS_Description', N'in euros', N'SCHEMA', N'dbo', N'TABLE', N'm_parent',"
                        + " N'COLUMN', N'price'");
        TableDefinition table = database.table("m_parent");
        assertThat(table.comment()).isEqualTo("all of them");
        assertThat(column(table, "id").identity())
                .isEqualTo(Identity.DEFAULT.start(5).increment(2));
        assertThat(column(table, "active").defaultValue()).isEqualTo(new Constant(true));
        assertThat(column(table, "price").defaultValue()).isEqualTo(new Constant(new BigDecimal("1.5")));
        assertThat(column(table, "price").comment()).isEqualTo("in euros");
        assertThat(column(table, "name").defaultValue()).isEqualTo(new Constant("it's"));
        assertThat(column(table, "name").collation()).isEmpty();
        assertThat(column(table, "level").defaultValue()).isEqualTo(new Constant(-3L));
        assertThat(column(table, "strict").collation()).isNotEmpty();
        assertThat(column(table, "twice").generated()).satisfies(generated -> {
            assertThat(generated.stored()).isTrue();
            assertThat(generated.expression()).contains("level").doesNotStartWith("(");
        });
    }

    @Test
    void keysAndActions() throws SQLException {
        database.run(
                "CREATE TABLE m_parent (id INT NOT NULL, part INT NOT NULL, code NVARCHAR(9),"
                        + " CONSTRAINT m_key PRIMARY KEY (part, id), CONSTRAINT m_code UNIQUE (code),"
                        + " CONSTRAINT m_back UNIQUE (id, part))",
                "CREATE TABLE m_child (id INT NOT NULL PRIMARY KEY, a INT, b INT, own INT, code NVARCHAR(9),"
                        + " CONSTRAINT m_both FOREIGN KEY (b, a) REFERENCES m_parent (part, id) ON DELETE CASCADE,"
                        + " CONSTRAINT m_coded FOREIGN KEY (code) REFERENCES m_parent (code) ON UPDATE SET NULL,"
                        + " CONSTRAINT m_own FOREIGN KEY (own) REFERENCES m_child (id), CONSTRAINT m_positive CHECK (a >"
                        + " 0))");
        TableDefinition parent = database.table("m_parent");
        TableDefinition child = database.table("m_child");
        assertThat(parent.primaryKey()).isEqualTo(new KeyDefinition("m_key", List.of("part", "id")));
        assertThat(parent.uniques())
                .containsExactlyInAnyOrder(
                        UniqueDefinition.of("m_code", "code").asNullsNotDistinct(),
                        UniqueDefinition.of("m_back", "id", "part"));
        assertThat(parent.indexes()).isEmpty();
        assertThat(child.primaryKey())
                .satisfies(key -> assertThat(key.columns()).containsExactly("id"));
        TableName target = TableName.of("m_parent");
        assertThat(child.foreignKeys())
                .containsExactly(
                        ForeignKeyDefinition.of("m_both", List.of("b", "a"), target, List.of("part", "id"))
                                .onDelete(Action.CASCADE),
                        ForeignKeyDefinition.of("m_coded", List.of("code"), target, List.of("code"))
                                .onUpdate(Action.SET_NULL),
                        ForeignKeyDefinition.of("m_own", List.of("own"), TableName.of("m_child"), List.of("id")));
        assertThat(child.checks()).extracting(CheckDefinition::name).containsExactly("m_positive");
        assertThat(child.checks().get(0).expression()).contains("a").doesNotStartWith("(");
    }

    @Test
    void indexesWithAllTheirOptions() throws SQLException {
        database.run(
                "CREATE TABLE m_parent (a INT, b INT, n INT NOT NULL, gone DATETIME2, note NVARCHAR(50))",
                "CREATE INDEX m_down ON m_parent (b DESC, a) INCLUDE (note, n)",
                "CREATE INDEX m_some ON m_parent (a) WHERE b IS NOT NULL",
                "CREATE UNIQUE INDEX m_one ON m_parent (a, n)",
                "CREATE UNIQUE INDEX m_many ON m_parent (a, b) WHERE a IS NOT NULL AND b IS NOT NULL",
                "CREATE UNIQUE INDEX m_living ON m_parent (n) WHERE gone IS NULL",
                "CREATE UNIQUE INDEX m_living_many ON m_parent (b) WHERE gone IS NULL AND b IS NOT NULL");
        assertThat(database.table("m_parent").indexes())
                .containsExactlyInAnyOrder(
                        IndexDefinition.of(
                                        "m_down",
                                        List.of(new IndexPart("b", "", true, 0, "", ""), IndexPart.column("a")))
                                .including("note", "n"),
                        IndexDefinition.of("m_some", "a").where("[b] IS NOT NULL"),
                        IndexDefinition.of("m_one", "a", "n").unique(true).asNullsNotDistinct(),
                        IndexDefinition.of("m_many", "a", "b").unique(true),
                        IndexDefinition.of("m_living", "n").unique(true).amongTheLiving("gone"),
                        IndexDefinition.of("m_living_many", "b").unique(true).amongTheLiving("gone"));
    }

    @Test
    void viewsSequencesAndTriggers() throws SQLException {
        String trigger = "CREATE TRIGGER m_watch ON m_parent AFTER INSERT AS SELECT 1";
        database.run(
                "CREATE TABLE m_parent (id INT NOT NULL PRIMARY KEY)",
                "CREATE VIEW m_view AS SELECT id FROM m_parent",
                "CREATE SEQUENCE m_counter AS BIGINT START WITH 3 INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 CYCLE",
                trigger);
        SchemaDefinition schema = database.read();
        assertThat(schema.views())
                .filteredOn(view -> view.name().equals(TableName.of("m_view")))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.query()).isEqualTo("SELECT id FROM m_parent");
                    assertThat(view.materialized()).isFalse();
                });
        assertThat(schema.sequences()).contains(new SequenceDefinition(TableName.of("m_counter"), 3, 2, 1, 99, true));
        assertThat(database.table("m_parent").triggers()).containsExactly(new TriggerDefinition("m_watch", trigger));
    }

    @Test
    void anotherSchema() throws SQLException {
        database.run(
                "CREATE TABLE m_parent (id INT NOT NULL PRIMARY KEY)",
                "CREATE SCHEMA m_other",
                "CREATE TABLE m_other.m_there (id INT NOT NULL PRIMARY KEY, parent INT,"
                        + " CONSTRAINT m_across FOREIGN KEY (parent) REFERENCES dbo.m_parent (id),"
                        + " CONSTRAINT m_within FOREIGN KEY (parent) REFERENCES m_other.m_there (id))");
        SchemaDefinition other = database.dialect().introspector().read(database.connection(), "m_other");
        TableName there = new TableName("m_other", "m_there");
        assertThat(other.tables()).extracting(TableDefinition::name).containsExactly(there);
        assertThat(other.tables().get(0).foreignKeys())
                .extracting(ForeignKeyDefinition::target)
                .containsExactly(new TableName("dbo", "m_parent"), there);
        assertThat(database.dialect().introspector().schemas(database.connection()))
                .contains("dbo", "m_other")
                .doesNotContain("sys", "guest", "INFORMATION_SCHEMA");
        assertThat(database.dialect().introspector().databases(database.connection()))
                .contains(database.connection().getCatalog())
                .doesNotContain("master");
    }

    private static ColumnDefinition column(TableDefinition table, String name) {
        return table.column(name).orElseThrow();
    }
}
