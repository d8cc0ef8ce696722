package io.dialectic.mssql;

import io.dialectic.error.Failure;
import io.dialectic.spi.FailureClassifier;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SQL Server's error numbers mean:
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors.
 */
final class MssqlFailures implements FailureClassifier {
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    @Override
    public Failure classify(SQLException error, Phase phase) {
        String message = String.valueOf(error.getMessage());
        return switch (error.getErrorCode()) {
            // 2627 quotes the constraint first, 2601 the table first and then the index.
            case 2627 -> Failure.constraint(Failure.Kind.UNIQUE, quoted(message, 0), null);
            case 2601 -> Failure.constraint(Failure.Kind.UNIQUE, quoted(message, 1), quoted(message, 0));
            // One number for foreign keys and checks; the word CHECK is a keyword in every language of the message.
            case 547 ->
                Failure.constraint(
                        message.contains("CHECK") ? Failure.Kind.CHECK : Failure.Kind.FOREIGN_KEY,
                        quoted(message, 0),
                        null);
            case 515 -> notNull(message);
            case 1205 -> Failure.of(Failure.Kind.DEADLOCK);
            case 1222 -> Failure.of(Failure.Kind.LOCK_TIMEOUT);
            case 3960, 3961 -> Failure.of(Failure.Kind.SERIALIZATION);
            case 18456, 4060, 229, 230, 262, 916 -> Failure.of(Failure.Kind.ACCESS_DENIED);
            case 8152, 2628, 8115, 220, 245, 241, 242, 8114, 8169, 232, 235 -> Failure.of(Failure.Kind.INVALID_DATA);
            case 102, 105, 156, 170, 207, 208, 209, 137, 4104, 2714, 1913, 3701, 544, 271 ->
                Failure.of(Failure.Kind.INVALID_SQL);
            default -> Failure.of(byState(String.valueOf(error.getSQLState()), phase));
        };
    }

    private static Failure.Kind byState(String state, Phase phase) {
        return switch (state) {
            case "HY008", "HYT00" -> Failure.Kind.CANCELLED;
            default ->
                state.startsWith("08")
                        ? phase == Phase.CONNECT ? Failure.Kind.CONNECTION_REFUSED : Failure.Kind.CONNECTION_LOST
                        : Failure.Kind.UNCLASSIFIED;
        };
    }

    private static Failure notNull(String message) {
        String column = quoted(message, 0);
        Failure failure = Failure.of(Failure.Kind.NOT_NULL);
        return column == null ? failure : failure.withColumns(List.of(column));
    }

    private static @Nullable String quoted(String message, int index) {
        Matcher matcher = QUOTED.matcher(message);
        for (int i = 0; matcher.find(); i++) {
            if (i == index) {
                return matcher.group(1);
            }
        }
        return null;
    }
}
