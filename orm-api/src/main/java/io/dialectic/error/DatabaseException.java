package io.dialectic.error;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database refused or failed. The cause is the driver's exception; {@link #failure()} says what it means, the
 * subclass is what one catches.
 */
public abstract sealed class DatabaseException extends DialecticException
        permits ConcurrencyException, ConnectionException, ConstraintViolationException, StatementException {
    private static final long serialVersionUID = 1L;

    /** What stands before a value in the words of databases: "Duplicate entry 'a'", "value is (a)", "syntax for type integer: "a"". */
    private static final Pattern VALUE = Pattern.compile("(entry|value|value is|:) ?['\"(]");

    private final transient Failure failure;
    private final @Nullable String sql;

    DatabaseException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(failure.kind().code(), message, cause);
        this.failure = failure;
        this.sql = sql;
    }

    /** What the error means, with the names the database told. */
    public final Failure failure() {
        return failure;
    }

    /** The statement that failed, without its values; null when no statement was running. */
    public final @Nullable String sql() {
        return sql;
    }

    /**
     * The exception for a failure.
     *
     * @param doing what was being done, such as {@code "insert into users"}
     * @param sql the statement without its values, or null
     */
    public static DatabaseException of(Failure failure, String doing, @Nullable String sql, SQLException cause) {
        String message = describe(failure, doing) + said(failure, cause) + (sql == null ? "" : " [SQL: " + sql + "]");
        return switch (failure.kind()) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK -> new ConstraintViolationException(failure, message, sql, cause);
            case DEADLOCK, SERIALIZATION, LOCK_TIMEOUT, BUSY -> new ConcurrencyException(failure, message, sql, cause);
            case CONNECTION_LOST, CONNECTION_REFUSED, ACCESS_DENIED ->
                new ConnectionException(failure, message, sql, cause);
            case CANCELLED, INVALID_DATA, INVALID_SQL, UNCLASSIFIED ->
                new StatementException(failure, message, sql, cause);
        };
    }

    private static String describe(Failure failure, String doing) {
        String constraint = name(failure);
        return "Could not " + doing + ": "
                + switch (failure.kind()) {
                    case UNIQUE ->
                        "another row has the same value for the unique key" + constraint
                                + ". Use a different value, or findOrCreate to take the row that is there.";
                    case FOREIGN_KEY ->
                        "the foreign key" + constraint
                                + " is broken. Write the row it refers to first, or delete the rows that refer to it first.";
                    case NOT_NULL -> "a value is missing for a NOT NULL column" + constraint + ". Set it.";
                    case CHECK -> "the check" + constraint + " refused the values. Correct them.";
                    case DEADLOCK -> "the database ended a deadlock by refusing this transaction. Run it again.";
                    case SERIALIZATION -> "another transaction changed the same rows. Run this transaction again.";
                    case LOCK_TIMEOUT -> "a lock was not granted in time. Run the transaction again, or wait longer.";
                    case BUSY ->
                        "another connection is writing to the database. Run the transaction again, or wait longer.";
                    case CANCELLED ->
                        "the statement was cancelled or took too long. Raise the time limit or narrow it.";
                    case CONNECTION_REFUSED ->
                        "no connection could be made. Check that the server runs and the URL's host and port are right.";
                    case CONNECTION_LOST ->
                        "the connection broke. What was not committed is undone; if this was a commit, its outcome is"
                                + " unknown.";
                    case ACCESS_DENIED -> "the database denied access. Check user, password and privileges.";
                    case INVALID_DATA -> "a value does not fit its column. Correct the value.";
                    case INVALID_SQL ->
                        "the database does not accept the statement. Check that the schema matches the models.";
                    case UNCLASSIFIED -> "the database reported an error that the dialect does not know.";
                };
    }

    private static String name(Failure failure) {
        if (failure.constraint() != null) {
            return " '" + failure.constraint() + "'";
        }
        return failure.columns().isEmpty() ? "" : " '" + String.join("', '", failure.columns()) + "'";
    }

    /**
     * The words of the database, without what is or follows a value: some say which value is there twice, or which does not fit.
     * The cause has all of them.
     */
    private static String said(Failure failure, SQLException cause) {
        String words = firstLine(cause);
        boolean tells = failure.kind() == Failure.Kind.UNIQUE || failure.kind() == Failure.Kind.INVALID_DATA;
        Matcher value = VALUE.matcher(words);
        return " The database said: " + (tells && value.find() ? words.substring(0, value.end(1)) + " …" : words);
    }

    /** The message of a failed batch holds the values, that of the failure behind it does not. */
    private static String firstLine(SQLException cause) {
        boolean batch = cause instanceof BatchUpdateException && cause.getNextException() != null;
        String text = batch ? cause.getNextException().getMessage() : cause.getMessage();
        if (text == null) {
            return "SQLSTATE " + cause.getSQLState();
        }
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
