package io.dialectic.sqlite;

import io.dialectic.error.Failure;
import io.dialectic.spi.FailureClassifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SQLite's result codes mean: https://www.sqlite.org/rescode.html. */
final class SqliteFailures implements FailureClassifier {
    /** The driver puts the name of the extended code in front of the message. */
    private static final Pattern NAME = Pattern.compile("^\\[(SQLITE_[A-Z_]+)]");

    private static final Pattern COLUMNS = Pattern.compile("constraint failed: (.+?)\\)?$");

    @Override
    public Failure classify(SQLException error, Phase phase) {
        String message = String.valueOf(error.getMessage());
        Matcher named = NAME.matcher(message);
        String name = named.find() ? named.group(1) : "";
        return switch (name) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                columns(Failure.Kind.UNIQUE, message);
            case "SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER" -> Failure.of(Failure.Kind.FOREIGN_KEY);
            case "SQLITE_CONSTRAINT_NOTNULL" -> columns(Failure.Kind.NOT_NULL, message);
            case "SQLITE_CONSTRAINT_CHECK" -> check(message);
            default -> Failure.of(primary(error.getErrorCode() & 0xff, error, phase));
        };
    }

    private static Failure.Kind primary(int code, SQLException error, Phase phase) {
        return switch (code) {
            case 5, 6 -> Failure.Kind.BUSY;
            case 9 -> Failure.Kind.CANCELLED;
            case 19, 20, 18 -> code == 19 ? Failure.Kind.CHECK : Failure.Kind.INVALID_DATA;
            case 14 -> Failure.Kind.CONNECTION_REFUSED;
            case 3, 8, 23 -> Failure.Kind.ACCESS_DENIED;
            case 10, 11, 13, 26 -> phase == Phase.CONNECT ? Failure.Kind.CONNECTION_REFUSED : Failure.Kind.UNCLASSIFIED;
            case 1, 21, 25 -> Failure.Kind.INVALID_SQL;
            default -> "22003".equals(error.getSQLState()) ? Failure.Kind.INVALID_DATA : other(phase);
        };
    }

    private static Failure.Kind other(FailureClassifier.Phase phase) {
        return phase == Phase.CONNECT ? Failure.Kind.CONNECTION_REFUSED : Failure.Kind.UNCLASSIFIED;
    }

    /** "UNIQUE constraint failed: users.email, users.name", or the name of an index over expressions. */
    private static Failure columns(Failure.Kind kind, String message) {
        Matcher matcher = COLUMNS.matcher(message);
        if (!matcher.find()) {
            return Failure.of(kind);
        }
        String table = null;
        List<String> columns = new ArrayList<>();
        for (String part : matcher.group(1).split(",\\s*", -1)) {
            int dot = part.indexOf('.');
            if (dot > 0) {
                table = part.substring(0, dot);
                columns.add(part.substring(dot + 1));
            }
        }
        return new Failure(kind, columns.isEmpty() ? matcher.group(1) : null, table, columns);
    }

    private static Failure check(String message) {
        Matcher matcher = COLUMNS.matcher(message);
        return Failure.constraint(Failure.Kind.CHECK, matcher.find() ? matcher.group(1) : null, null);
    }
}
