package io.dialectic.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of databases as their drivers give them, which hold values now and then. */
class DatabaseExceptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "UNIQUE | Duplicate entry 'secret' for key 'users.users_email_key' | Duplicate entry …",
                "UNIQUE | Violation of UNIQUE KEY constraint 'k'. The duplicate key value is (secret). | Violation of UNIQUE"
                        + " KEY constraint 'k'. The duplicate key value is …",
                "UNIQUE | ERROR: duplicate key value violates unique constraint \"k\" | ERROR: duplicate key value violates"
                        + " unique constraint \"k\"",
                "INVALID_DATA | Incorrect integer value: 'secret' for column 'n' at row 1 | Incorrect integer value: …",
                "INVALID_DATA | ERROR: invalid input syntax for type integer: \"secret\" | ERROR: invalid input syntax for"
                        + " type integer: …",
                "INVALID_DATA | ERROR: value \"secret\" is out of range for type integer | ERROR: value …",
                "INVALID_DATA | Conversion failed when converting the varchar value 'secret' to data type int. | Conversion"
                        + " failed when converting the varchar value …",
                "INVALID_DATA | Data truncation: Out of range value for column 'n' at row 1 | Data truncation: Out of range"
                        + " value for column 'n' at row 1",
                "INVALID_SQL | Unknown column 'x' in 'field list' | Unknown column 'x' in 'field list'"
            })
    void theWordsOfTheDatabaseEndBeforeAValue(Failure.Kind kind, String said, String shown) {
        DatabaseException e = DatabaseException.of(
                Failure.of(kind), "insert into User", "INSERT INTO users VALUES (?)", new SQLException(said));
        assertThat(e)
                .hasMessageContaining(" The database said: " + shown + " [SQL: INSERT INTO users VALUES (?)]")
                .hasRootCauseMessage(said);
        assertThat(e.getMessage()).doesNotContain("secret");
    }

    @Test
    void columnsAreNamedWhereTheKeyIsNot() {
        Failure failure = Failure.of(Failure.Kind.UNIQUE).withColumns(List.of("name", "city"));
        assertThat(DatabaseException.of(failure, "update User", null, new SQLException("no")))
                .hasMessageContaining("the unique key 'name', 'city'. Use a different value");
    }
}
