package io.dialectic.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.error.Failure;
import io.dialectic.error.Failure.Kind;
import io.dialectic.spi.FailureClassifier.Phase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as the server documents them: https://learn.microsoft.com/sql/relational-databases/errors-events. */
class MssqlFailuresTest {
    private final MssqlFailures failures = new MssqlFailures();

    @Test
    void tellsUniqueKeys() {
        assertThat(failure(
                        2627,
                        "Violation of UNIQUE KEY constraint 'users_email_key'. Cannot insert duplicate key in object"
                                + " 'dbo.users'. The duplicate key value is (it's 'me')."))
                .isEqualTo(Failure.constraint(Kind.UNIQUE, "users_email_key", "users"));
        assertThat(failure(
                        2601,
                        "Cannot insert duplicate key row in object 'dbo.users' with unique index 'users_name_key'. The"
                                + " duplicate key value is (<NULL>)."))
                .isEqualTo(Failure.constraint(Kind.UNIQUE, "users_name_key", "users"));
    }

    @Test
    void tellsForeignKeysFromChecks() {
        assertThat(failure(
                        547,
                        "The INSERT statement conflicted with the FOREIGN KEY constraint \"CHECK_of_author\". The conflict"
                                + " occurred in database \"blog\", table \"dbo.users\", column 'id'."))
                .isEqualTo(Failure.constraint(Kind.FOREIGN_KEY, "CHECK_of_author", null));
        assertThat(failure(
                        547,
                        "The DELETE statement conflicted with the REFERENCE constraint \"posts_author_fk\". The conflict"
                                + " occurred in database \"blog\", table \"dbo.posts\", column 'author_id'."))
                .isEqualTo(Failure.constraint(Kind.FOREIGN_KEY, "posts_author_fk", null));
        assertThat(failure(
                        547,
                        "The UPDATE statement conflicted with the CHECK constraint \"adult\". The conflict occurred in"
                                + " database \"blog\", table \"dbo.users\", column 'age'."))
                .isEqualTo(Failure.constraint(Kind.CHECK, "adult", "users"));
    }

    @Test
    void tellsTheColumnThatMayNotBeNull() {
        assertThat(failure(
                        515,
                        "Cannot insert the value NULL into column 'email', table 'blog.dbo.users'; column does not allow"
                                + " nulls. INSERT fails."))
                .isEqualTo(new Failure(Kind.NOT_NULL, null, "users", List.of("email")));
    }

    @Test
    void readsNamesInOtherLanguages() {
        assertThat(failure(
                        2627,
                        "Violation de la contrainte UNIQUE KEY \u00ab\u00a0users_email_key\u00a0\u00bb. Impossible d'ins\u00e9rer une"
                                + " cl\u00e9 en double dans l'objet \u00ab\u00a0dbo.users\u00a0\u00bb."))
                .isEqualTo(Failure.constraint(Kind.UNIQUE, "users_email_key", "users"));
        assertThat(failure(
                        2627,
                        "Verletzung der UNIQUE KEY-Einschr\u00e4nkung \"users_email_key\". Ein doppelter Schl\u00fcssel kann in"
                                + " das dbo.users-Objekt nicht eingef\u00fcgt werden."))
                .isEqualTo(Failure.constraint(Kind.UNIQUE, "users_email_key", null));
    }

    @ParameterizedTest
    @CsvSource({
        "1205, 40001, DEADLOCK",
        "1222, S0051, LOCK_TIMEOUT",
        "3960, S0001, SERIALIZATION",
        "41302, S0001, SERIALIZATION",
        "18456, S0001, ACCESS_DENIED",
        "4060, S0001, ACCESS_DENIED",
        "229, S0005, ACCESS_DENIED",
        "2628, S0001, INVALID_DATA",
        "8152, 22001, INVALID_DATA",
        "8115, S0002, INVALID_DATA",
        "245, S0001, INVALID_DATA",
        "8134, S0001, INVALID_DATA",
        "102, S0001, INVALID_SQL",
        "156, S0001, INVALID_SQL",
        "207, S0001, INVALID_SQL",
        "208, S0002, INVALID_SQL",
        "334, S0001, INVALID_SQL",
        "1785, S0000, INVALID_SQL",
        "2714, S0006, INVALID_SQL",
        "40197, S0001, CONNECTION_LOST",
        "0, 08S01, CONNECTION_LOST",
        "0, HY008, CANCELLED",
        "0, HYT00, CANCELLED",
        "0, 22008, INVALID_DATA",
        "50000, S0001, UNCLASSIFIED",
        "0, , UNCLASSIFIED"
    })
    void tellsKindsByNumberThenState(int number, String state, Kind kind) {
        SQLException error = new SQLException("not read", state, number);
        assertThat(failures.classify(error, Phase.STATEMENT)).isEqualTo(Failure.of(kind));
    }

    @ParameterizedTest
    @CsvSource({"0, 08S01", "0, 08001", "40613, S0001"})
    void tellsThatNoConnectionCouldBeMade(int number, String state) {
        SQLException error = new SQLException("not read", state, number);
        assertThat(failures.classify(error, Phase.CONNECT)).isEqualTo(Failure.of(Kind.CONNECTION_REFUSED));
    }

    @Test
    void bearsMessagesWithoutNames() {
        assertThat(failures.classify(new SQLException(null, "23000", 2627), Phase.STATEMENT))
                .isEqualTo(Failure.of(Kind.UNIQUE));
        assertThat(failure(515, "?")).isEqualTo(Failure.of(Kind.NOT_NULL));
    }

    private Failure failure(int number, String message) {
        return failures.classify(new SQLException(message, "23000", number), Phase.STATEMENT);
    }
}
