package io.dialectic.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.error.Failure;
import io.dialectic.error.Failure.Kind;
import io.dialectic.spi.FailureClassifier.Phase;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages are those of PostgreSQL 18 and its driver, except where another language is named. */
class PostgresFailuresTest {
    private final PostgresFailures failures = new PostgresFailures();

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE",
        "23P01, UNIQUE",
        "23503, FOREIGN_KEY",
        "23001, FOREIGN_KEY",
        "23502, NOT_NULL",
        "23514, CHECK",
        "44000, CHECK",
        "40001, SERIALIZATION",
        "40P01, DEADLOCK",
        "55P03, LOCK_TIMEOUT",
        "57014, CANCELLED",
        "28P01, ACCESS_DENIED",
        "28000, ACCESS_DENIED",
        "3D000, ACCESS_DENIED",
        "42501, ACCESS_DENIED",
        "53300, CONNECTION_REFUSED",
        "57P03, CONNECTION_REFUSED",
        "08001, CONNECTION_REFUSED",
        "08004, CONNECTION_REFUSED",
        "08003, CONNECTION_LOST",
        "08006, CONNECTION_LOST",
        "57P01, CONNECTION_LOST",
        "57P02, CONNECTION_LOST",
        "57P05, CONNECTION_LOST",
        "25P03, CONNECTION_LOST",
        "25P04, CONNECTION_LOST",
        "22001, INVALID_DATA",
        "22003, INVALID_DATA",
        "22P02, INVALID_DATA",
        "25006, INVALID_SQL",
        "25P02, INVALID_SQL",
        "42601, INVALID_SQL",
        "42P01, INVALID_SQL",
        "2BP01, INVALID_SQL",
        "3F000, INVALID_SQL",
        "0A000, INVALID_SQL",
        "P0001, UNCLASSIFIED",
        "XX000, UNCLASSIFIED",
        "'', UNCLASSIFIED"
    })
    void tellsTheKindByState(String state, Kind kind) {
        assertThat(failures.classify(new SQLException("ERROR: something", state), Phase.STATEMENT)
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void doesNotKnowAnErrorWithoutState() {
        assertThat(failures.classify(new SQLException("something"), Phase.STATEMENT))
                .isEqualTo(Failure.of(Kind.UNCLASSIFIED));
    }

    @ParameterizedTest
    @CsvSource({"08006", "57P01"})
    void takesALostConnectionForARefusedOneWhileConnecting(String state) {
        assertThat(failures.classify(new SQLException("x", state), Phase.CONNECT))
                .isEqualTo(Failure.of(Kind.CONNECTION_REFUSED));
    }

    @Test
    void tellsTheUniqueKeyAndItsColumns() {
        assertThat(failure("23505", """
                        ERROR: duplicate key value violates unique constraint "users_email_key"
                          Detail: Key (email)=(a) already exists."""))
                .isEqualTo(new Failure(Kind.UNIQUE, "users_email_key", null, List.of("email")));
    }

    @Test
    void tellsColumnsThatNeedQuotes() {
        assertThat(failure("23505", """
                        ERROR: duplicate key value violates unique constraint "k"
                          Detail: Key ("Odd, ""Name\""", b)=(x)=("y", 2) already exists.""")).isEqualTo(new Failure(Kind.UNIQUE, "k", null, List.of("Odd, \"Name\"", "b")));
    }

    @Test
    void tellsTheKeyWithoutTheDetailLine() {
        assertThat(failure("23505", "ERROR: duplicate key value violates unique constraint \"users_email_key\""))
                .isEqualTo(new Failure(Kind.UNIQUE, "users_email_key", null, List.of()));
    }

    /** From the server's German translation. */
    @Test
    void tellsNamesInOtherLanguages() {
        assertThat(failure("23505", """
                        FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »users_email_key«
                          Detail: Schlüssel »(email)=(a)« existiert bereits."""))
                .isEqualTo(new Failure(Kind.UNIQUE, "users_email_key", null, List.of("email")));
    }

    @Test
    void tellsTheForeignKeyAndItsTable() {
        assertThat(failure("23503", """
                        ERROR: insert or update on table "posts" violates foreign key constraint "posts_author_id_fkey"
                          Detail: Key (author_id)=(99) is not present in table "users"."""))
                .isEqualTo(new Failure(Kind.FOREIGN_KEY, "posts_author_id_fkey", "posts", List.of("author_id")));
    }

    /** The columns told are those of the other table. */
    @Test
    void tellsTheForeignKeyOfTheRowsThatRefer() {
        assertThat(failure("23503", """
                        ERROR: update or delete on table "users" violates foreign key constraint "posts_author_id_fkey" \
                        on table "posts"
                          Detail: Key (id)=(1) is still referenced from table "posts"."""))
                .isEqualTo(new Failure(Kind.FOREIGN_KEY, "posts_author_id_fkey", "posts", List.of()));
    }

    @Test
    void tellsTheColumnThatMustNotBeNull() {
        assertThat(failure("23502", """
                        ERROR: null value in column "email" of relation "users" violates not-null constraint
                          Detail: Failing row contains (1, null, "x").""")).isEqualTo(new Failure(Kind.NOT_NULL, null, "users", List.of("email")));
    }

    @Test
    void tellsTheCheck() {
        assertThat(failure("23514", "ERROR: new row for relation \"users\" violates check constraint \"users_age\""))
                .isEqualTo(new Failure(Kind.CHECK, "users_age", "users", List.of()));
    }

    /** A batch's own message holds the statement, whose quotes are no names of the violation. */
    @Test
    void readsPastTheStatementOfABatch() {
        BatchUpdateException batch = new BatchUpdateException(
                "Batch entry 0 insert into \"f\" values(('\"q\"')) was aborted: ERROR: duplicate key …",
                "23505",
                new int[0]);
        batch.setNextException(
                new SQLException("ERROR: duplicate key value violates unique constraint \"f_email\"", "23505"));
        assertThat(failures.classify(batch, Phase.STATEMENT))
                .isEqualTo(Failure.constraint(Kind.UNIQUE, "f_email", null));
    }

    @Test
    void namesWhatAbortedTheTransaction() {
        SQLException first = new SQLException("ERROR: canceling statement due to lock timeout", "55P03");
        SQLException aborted = new SQLException("ERROR: current transaction is aborted", "25P02", first);
        assertThat(failures.classify(aborted, Phase.STATEMENT)).isEqualTo(Failure.of(Kind.LOCK_TIMEOUT));
    }

    private Failure failure(String state, String message) {
        return failures.classify(new SQLException(message, state), Phase.STATEMENT);
    }
}
