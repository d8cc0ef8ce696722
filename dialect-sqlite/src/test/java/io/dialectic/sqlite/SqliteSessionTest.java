package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.error.Failure;
import io.dialectic.spi.FailureClassifier.Phase;
import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSessionTest {
    private final SqliteSession session = new SqliteSession();

    @TempDir
    private Path directory;

    private String url = "";

    @BeforeEach
    void makeTable() throws SQLException {
        url = "jdbc:sqlite:" + directory.resolve("session.db");
        try (Connection connection = Sqlite.open(url)) {
            Sqlite.run(connection, "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
        }
    }

    @Test
    void opensFilesWithTheOptionsThatMakeThemSafeAndFast() throws SQLException {
        try (Connection connection = Sqlite.open(url)) {
            assertThat(Sqlite.ask(connection, "PRAGMA foreign_keys")).isEqualTo("1");
            assertThat(Sqlite.ask(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(Sqlite.ask(connection, "PRAGMA synchronous")).isEqualTo("1");
            assertThat(Sqlite.ask(connection, "PRAGMA busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void leavesOutWhatTheUrlSays() {
        assertThat(session.driverOptions("jdbc:sqlite:a.db?foreign_keys=off&busy_timeout=10"))
                .containsKeys("journal_mode", "synchronous")
                .doesNotContainKeys("foreign_keys", "busy_timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:%s?mode=ro", "file:%s?immutable=1", "file:%s?cache=private&mode=ro"})
    void opensReadOnlyFiles(String location) throws SQLException {
        String readOnly = "jdbc:sqlite:" + location.formatted(directory.resolve("session.db"));
        try (Connection connection = Sqlite.open(readOnly)) {
            assertThat(Sqlite.ask(connection, "SELECT COUNT(*) FROM t")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::memory:?cache_size=1",
                "jdbc:sqlite:?cache_size=1",
                "jdbc:sqlite:file::memory:?cache=shared",
                "jdbc:sqlite:file:m?mode=memory&cache=shared"
            })
    void bearsOneConnectionToMemory(String memory) {
        assertThat(session.maxConnections(memory)).isOne();
        assertThat(session.driverOptions(memory)).doesNotContainKey("journal_mode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:a.db", "jdbc:sqlite:file:memory.db", "jdbc:sqlite:x?some_mode=memory"})
    void bearsManyConnectionsToFiles(String file) {
        assertThat(session.maxConnections(file)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void commitsAndRollsBack() throws SQLException {
        try (Connection connection = Sqlite.open(url)) {
            session.begin(connection, TransactionOptions.DEFAULT);
            Sqlite.run(connection, "INSERT INTO t VALUES (1, 'kept')");
            connection.commit();
            session.end(connection);
            session.begin(connection, TransactionOptions.DEFAULT.isolation(Isolation.SERIALIZABLE));
            Sqlite.run(connection, "INSERT INTO t VALUES (2, 'undone')");
            connection.rollback();
            session.end(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Sqlite.ask(connection, "SELECT group_concat(v) FROM t")).isEqualTo("kept");
        }
    }

    @Test
    void rollsBackToSavepointsAndForgetsThem() throws SQLException {
        try (Connection connection = Sqlite.open(url)) {
            session.begin(connection, TransactionOptions.DEFAULT);
            Savepoint undone = connection.setSavepoint();
            Sqlite.run(connection, "INSERT INTO t VALUES (1, 'undone')");
            connection.rollback(undone);
            Savepoint kept = connection.setSavepoint();
            Sqlite.run(connection, "INSERT INTO t VALUES (2, 'kept')");
            session.release(connection, kept);
            connection.commit();
            session.end(connection);
            assertThat(Sqlite.ask(connection, "SELECT group_concat(v) FROM t")).isEqualTo("kept");
        }
    }

    @Test
    void takesTheWriteLockWhenItBeginsAndNotAgainAfterTheCommit() throws SQLException {
        try (Connection first = Sqlite.open(url);
                Connection second = Sqlite.open(url + "?busy_timeout=50")) {
            session.begin(first, TransactionOptions.DEFAULT);
            SQLException busy = refusedToBegin(second);
            assertThat(new SqliteFailures().classify(busy, Phase.STATEMENT).kind())
                    .isEqualTo(Failure.Kind.BUSY);

            Sqlite.run(first, "INSERT INTO t VALUES (1, 'first')");
            first.commit();
            session.begin(second, TransactionOptions.DEFAULT);
            Sqlite.run(second, "INSERT INTO t VALUES (2, 'second')");
            second.commit();
            session.end(second);
            session.end(first);
            assertThat(Sqlite.ask(first, "SELECT COUNT(*) FROM t")).isEqualTo("2");
        }
    }

    private SQLException refusedToBegin(Connection connection) throws SQLException {
        try {
            session.begin(connection, TransactionOptions.DEFAULT);
        } catch (SQLException e) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(e.getSuppressed()).isEmpty();
            return e;
        }
        throw new AssertionError("two writers at once");
    }

    @Test
    void readsOnlyWithoutLockAndFromOneSnapshot() throws SQLException {
        try (Connection reader = Sqlite.open(url);
                Connection writer = Sqlite.open(url)) {
            session.begin(writer, TransactionOptions.DEFAULT);
            session.begin(reader, TransactionOptions.DEFAULT.asReadOnly());
            assertThat(Sqlite.ask(reader, "SELECT COUNT(*) FROM t")).isEqualTo("0");
            Sqlite.run(writer, "INSERT INTO t VALUES (1, 'unseen')");
            writer.commit();
            session.end(writer);
            assertThat(Sqlite.ask(reader, "SELECT COUNT(*) FROM t")).isEqualTo("0");
            assertThatThrownBy(() -> Sqlite.run(reader, "INSERT INTO t VALUES (2, 'refused')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("readonly");
            reader.rollback();
            session.end(reader);
            Sqlite.run(reader, "INSERT INTO t VALUES (3, 'allowed again')");
            assertThat(Sqlite.ask(reader, "SELECT COUNT(*) FROM t")).isEqualTo("2");
        }
    }

    @Test
    void keepsPreparedStatementsUsableThroughTransactions() throws SQLException {
        try (Connection connection = Sqlite.open(url);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO t (v) VALUES (?)")) {
            for (int i = 0; i < 3; i++) {
                session.begin(
                        connection, i == 1 ? TransactionOptions.DEFAULT.asReadOnly() : TransactionOptions.DEFAULT);
                if (i != 1) {
                    insert.setString(1, "row " + i);
                    insert.executeUpdate();
                }
                connection.commit();
                session.end(connection);
            }
            assertThat(Sqlite.ask(connection, "SELECT group_concat(v) FROM t")).isEqualTo("row 0,row 2");
        }
    }
}
