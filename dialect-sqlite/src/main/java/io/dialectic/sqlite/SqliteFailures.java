package io.dialectic.sqlite;

import io.dialectic.error.Failure;
import io.dialectic.error.Failure.Kind;
import io.dialectic.spi.FailureClassifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQLite's result codes mean (https://sqlite.org/rescode.html). The driver gives the primary code as a number and
 * the extended one by its name, in brackets at the start of the message; there are no SQLSTATEs.
 */
final class SqliteFailures implements FailureClassifier {
    private static final Pattern NAME = Pattern.compile("^\\[(SQLITE_[A-Z_]+)]");
    private static final String DETAIL = " constraint failed: ";
    private static final String INDEX = "index '";

    private static final int ERROR = 1;
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int CANTOPEN = 14;
    private static final int TOOBIG = 18;
    private static final int CONSTRAINT = 19;
    private static final int MISMATCH = 20;
    private static final int AUTH = 23;
    private static final int RANGE = 25;
    private static final int NOTADB = 26;
    private static final int PRIMARY_CODE = 0xFF;

    @Override
    public Failure classify(SQLException error, Phase phase) {
        // The SQLSTATE of a text that could not be decoded, see IsoText.
        if (error.getSQLState() != null && error.getSQLState().startsWith("22")) {
            return Failure.of(Kind.INVALID_DATA);
        }
        String message = error.getMessage() == null ? "" : error.getMessage();
        Matcher matcher = NAME.matcher(message);
        String name = matcher.find() ? matcher.group(1) : "";
        return switch (error.getErrorCode() & PRIMARY_CODE) {
            case CONSTRAINT -> constraint(name, detail(message));
            // Another connection wrote after this transaction had begun to read.
            case BUSY -> Failure.of(name.equals("SQLITE_BUSY_SNAPSHOT") ? Kind.SERIALIZATION : Kind.BUSY);
            case LOCKED -> Failure.of(Kind.BUSY);
            case INTERRUPT -> Failure.of(Kind.CANCELLED);
            case CANTOPEN, NOTADB -> Failure.of(Kind.CONNECTION_REFUSED);
            case PERM, READONLY, AUTH -> Failure.of(Kind.ACCESS_DENIED);
            case TOOBIG, MISMATCH -> Failure.of(Kind.INVALID_DATA);
            case ERROR, RANGE -> Failure.of(Kind.INVALID_SQL);
            default -> Failure.of(phase == Phase.CONNECT ? Kind.CONNECTION_REFUSED : Kind.UNCLASSIFIED);
        };
    }

    private static Failure constraint(String name, String detail) {
        return switch (name) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                columns(Kind.UNIQUE, detail);
            case "SQLITE_CONSTRAINT_NOTNULL" -> columns(Kind.NOT_NULL, detail);
            // The name of the check, or its expression if it has none.
            case "SQLITE_CONSTRAINT_CHECK" -> Failure.constraint(Kind.CHECK, detail.isEmpty() ? null : detail, null);
            // RAISE in a trigger is how a rule is written that CHECK cannot express.
            case "SQLITE_CONSTRAINT_TRIGGER" -> Failure.of(Kind.CHECK);
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> Failure.of(Kind.FOREIGN_KEY);
            case "SQLITE_CONSTRAINT_DATATYPE" -> Failure.of(Kind.INVALID_DATA);
            default -> Failure.of(Kind.UNCLASSIFIED);
        };
    }

    /** The detail is {@code table.column, table.column}, or {@code index 'name'} for an index over expressions. */
    private static Failure columns(Kind kind, String detail) {
        if (detail.startsWith(INDEX) && detail.endsWith("'")) {
            return Failure.constraint(kind, detail.substring(INDEX.length(), detail.length() - 1), null);
        }
        String table = null;
        List<String> columns = new ArrayList<>();
        for (String part : detail.split(", ", -1)) {
            int dot = part.lastIndexOf('.');
            if (dot < 0) {
                return Failure.of(kind);
            }
            table = part.substring(0, dot);
            columns.add(part.substring(dot + 1));
        }
        return Failure.constraint(kind, null, table).withColumns(columns);
    }

    /** What stands behind "constraint failed: ", in the parentheses that the driver puts around SQLite's own message. */
    private static String detail(String message) {
        int start = message.indexOf(DETAIL);
        if (start < 0) {
            return "";
        }
        int end = message.endsWith(")") ? message.length() - 1 : message.length();
        return message.substring(start + DETAIL.length(), end);
    }
}
