package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dialectic.error.Failure;
import io.dialectic.error.Failure.Kind;
import io.dialectic.spi.FailureClassifier.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFailuresTest {
    private final SqliteFailures failures = new SqliteFailures();
    private Connection connection;

    @BeforeEach
    void makeTables() throws SQLException {
        connection = Sqlite.memory();
        Sqlite.run(
                connection,
                "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, age INTEGER,"
                        + " CONSTRAINT adult CHECK (age > 17))",
                "CREATE UNIQUE INDEX one_email ON users (email)",
                "CREATE UNIQUE INDEX one_age ON users (age, email)",
                "CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES users (id))",
                "CREATE TABLE words (word TEXT)",
                "CREATE UNIQUE INDEX one_word ON words (lower(word))",
                "CREATE TRIGGER no_words BEFORE DELETE ON words BEGIN SELECT RAISE(ABORT, 'words stay'); END",
                "INSERT INTO users VALUES (1, 'a', 20)",
                "INSERT INTO words VALUES ('x')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void tellsTheColumnsOfAUniqueKey() {
        assertThat(failure("INSERT INTO users (email) VALUES ('a')"))
                .isEqualTo(new Failure(Kind.UNIQUE, null, "users", List.of("email")));
        assertThat(failure("INSERT INTO users VALUES (1, 'b', 30)"))
                .isEqualTo(new Failure(Kind.UNIQUE, null, "users", List.of("id")));
    }

    @Test
    void tellsAllColumnsOfAUniqueKey() throws SQLException {
        Sqlite.run(connection, "DROP INDEX one_email");
        assertThat(failure("INSERT INTO users VALUES (2, 'a', 20)"))
                .isEqualTo(new Failure(Kind.UNIQUE, null, "users", List.of("age", "email")));
    }

    @Test
    void tellsTheNameOfAnIndexOverExpressions() {
        assertThat(failure("INSERT INTO words VALUES ('X')"))
                .isEqualTo(Failure.constraint(Kind.UNIQUE, "one_word", null));
    }

    @Test
    void tellsTheOtherConstraints() {
        assertThat(failure("INSERT INTO users (age) VALUES (20)"))
                .isEqualTo(new Failure(Kind.NOT_NULL, null, "users", List.of("email")));
        assertThat(failure("INSERT INTO users VALUES (2, 'b', 3)"))
                .isEqualTo(Failure.constraint(Kind.CHECK, "adult", null));
        assertThat(failure("INSERT INTO posts VALUES (1, 99)")).isEqualTo(Failure.of(Kind.FOREIGN_KEY));
        assertThat(failure("DELETE FROM words")).isEqualTo(Failure.of(Kind.CHECK));
    }

    @Test
    void tellsBadDataFromBadSql() {
        assertThat(kind("INSERT INTO users (id, email) VALUES ('one', 'b')")).isEqualTo(Kind.INVALID_DATA);
        assertThat(kind("SELEC")).isEqualTo(Kind.INVALID_SQL);
        assertThat(kind("SELECT * FROM nowhere")).isEqualTo(Kind.INVALID_SQL);
        assertThat(kind("SELECT nothing FROM users")).isEqualTo(Kind.INVALID_SQL);
    }

    @Test
    void tellsTextsThatAreNoTimes() {
        SQLException unreadable = catchThrowableOfType(SQLException.class, () -> IsoText.readInstant("noon"));
        assertThat(failures.classify(unreadable, Phase.STATEMENT).kind()).isEqualTo(Kind.INVALID_DATA);
    }

    @Test
    void tellsAnInterruptedStatement() throws Exception {
        String endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";
        try (Statement statement = connection.createStatement()) {
            Thread canceller = new Thread(() -> {
                try {
                    Thread.sleep(100);
                    statement.cancel();
                } catch (InterruptedException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            canceller.start();
            SQLException cancelled = catchThrowableOfType(SQLException.class, () -> statement.executeQuery(endless));
            canceller.join();
            assertThat(failures.classify(cancelled, Phase.STATEMENT).kind()).isEqualTo(Kind.CANCELLED);
        }
    }

    @Test
    void tellsWriters(@TempDir Path directory) throws SQLException {
        String url = "jdbc:sqlite:" + directory.resolve("writers.db") + "?busy_timeout=10";
        try (Connection first = Sqlite.open(url);
                Connection second = Sqlite.open(url)) {
            Sqlite.run(first, "CREATE TABLE t (v)", "BEGIN IMMEDIATE");
            assertThat(kind(second, "INSERT INTO t VALUES (1)")).isEqualTo(Kind.BUSY);
            Sqlite.run(first, "COMMIT");
            Sqlite.run(second, "BEGIN");
            assertThat(Sqlite.ask(second, "SELECT COUNT(*) FROM t")).isEqualTo("0");
            Sqlite.run(first, "INSERT INTO t VALUES (1)");
            assertThat(kind(second, "INSERT INTO t VALUES (2)")).isEqualTo(Kind.SERIALIZATION);
            Sqlite.run(second, "ROLLBACK");
        }
    }

    @Test
    void tellsFilesThatCannotBeOpenedOrWritten(@TempDir Path directory) throws Exception {
        Path text = Files.writeString(directory.resolve("text.db"), "no database ".repeat(100));
        assertThat(connectKind("jdbc:sqlite:" + directory.resolve("missing/a.db")))
                .isEqualTo(Kind.CONNECTION_REFUSED);
        assertThat(connectKind("jdbc:sqlite:" + text)).isEqualTo(Kind.CONNECTION_REFUSED);
        Sqlite.run(connection, "PRAGMA query_only = 1");
        assertThat(kind("INSERT INTO words VALUES ('y')")).isEqualTo(Kind.ACCESS_DENIED);
    }

    private Kind connectKind(String url) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> Sqlite.open(url));
        return failures.classify(error, Phase.CONNECT).kind();
    }

    private Kind kind(String sql) {
        return failure(sql).kind();
    }

    private Kind kind(Connection on, String sql) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> Sqlite.run(on, sql));
        return failures.classify(error, Phase.STATEMENT).kind();
    }

    private Failure failure(String sql) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> Sqlite.run(connection, sql));
        return failures.classify(error, Phase.STATEMENT);
    }
}
