package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays when SQLite makes a table anew: triggers of the table and of others, rows that refer to it, settings. */
class SqliteRebuildTest {
    private static final TableName TEAMS = TableName.of("teams");

    private static Database opened() {
        Database db = Database.connect("jdbc:sqlite::memory:");
        for (String sql : List.of(
                "CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT, size INTEGER)",
                "CREATE TABLE members (id INTEGER PRIMARY KEY, team INTEGER REFERENCES teams (id) ON DELETE CASCADE)",
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER renamed AFTER UPDATE OF name ON teams BEGIN INSERT INTO log VALUES (new.name); END",
                "CREATE TRIGGER joined AFTER INSERT ON members BEGIN UPDATE teams SET size = size + 1; END",
                "INSERT INTO teams VALUES (1, 'a', 0)",
                "INSERT INTO members VALUES (1, 1)")) {
            db.sql(sql).execute();
        }
        return db;
    }

    /** A count. */
    record Count(long n) {}

    private static long count(Database db, String from) {
        return db.sql("SELECT COUNT(*) AS n FROM " + from)
                .list(Count.class)
                .get(0)
                .n();
    }

    @Test
    void triggersAndRowsThatReferStay() {
        try (Database db = opened()) {
            db.schema()
                    .editor()
                    .alterColumn(TEAMS, "name", ColumnDefinition::notNull)
                    .run();
            TableDefinition teams = db.schema().read().table(TEAMS).orElseThrow();
            assertThat(teams.triggers()).extracting(TriggerDefinition::name).containsExactly("renamed");
            assertThat(count(db, "members")).isEqualTo(1);
            db.sql("UPDATE teams SET name = 'b'").execute();
            db.sql("INSERT INTO members VALUES (2, 1)").execute();
            assertThat(count(db, "log WHERE what = 'b'")).isEqualTo(1);
            assertThat(count(db, "teams WHERE size = 2")).isEqualTo(1);
            assertThatThrownBy(() -> db.sql("INSERT INTO members VALUES (3, 9)").execute())
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void rowsThatReferToNothingUndoTheRebuild() {
        try (Database db = opened()) {
            db.sql("PRAGMA foreign_keys = OFF").execute();
            db.sql("INSERT INTO members VALUES (3, 9)").execute();
            db.sql("PRAGMA foreign_keys = ON").execute();
            assertThatThrownBy(() -> db.schema()
                            .editor()
                            .alterColumn(TEAMS, "name", ColumnDefinition::notNull)
                            .run())
                    .isInstanceOfSatisfying(
                            SchemaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_CHANGE_UNDONE));
            assertThat(db.schema()
                            .read()
                            .table(TEAMS)
                            .orElseThrow()
                            .column("name")
                            .orElseThrow()
                            .nullable())
                    .isTrue();
            assertThat(count(db, "members")).isEqualTo(2);
        }
    }

    @Test
    void aTransactionOfTheCallersRefusesARebuild() {
        try (Database db = opened()) {
            assertThatThrownBy(() -> db.transaction(tx -> {
                        tx.schema()
                                .editor()
                                .alterColumn(TEAMS, "name", ColumnDefinition::notNull)
                                .run();
                        return 1;
                    }))
                    .isInstanceOfSatisfying(
                            SchemaException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_CHANGE_IN_TRANSACTION));
            assertThat(count(db, "teams")).isEqualTo(1);
        }
    }
}
