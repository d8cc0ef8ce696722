package io.dialectic.postgres;

import io.dialectic.error.Failure;
import io.dialectic.spi.FailureClassifier;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
final class PostgresFailures implements FailureClassifier {
    /** Names stand in quotes whatever the language of the message: the constraint last, the table first if it is there. */
    private static final Pattern QUOTED = Pattern.compile("[\"«„“]([^\"»“”]+)[\"»“”]");

    private static final Pattern KEY = Pattern.compile("\\(([^()]+)\\)=\\(");

    @Override
    public Failure classify(SQLException error, Phase phase) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case "23505", "23P01" -> constraint(Failure.Kind.UNIQUE, error);
            case "23503", "23001" -> constraint(Failure.Kind.FOREIGN_KEY, error);
            case "23502" -> notNull(error);
            case "23514" -> constraint(Failure.Kind.CHECK, error);
            case "40P01" -> Failure.of(Failure.Kind.DEADLOCK);
            case "40001" -> Failure.of(Failure.Kind.SERIALIZATION);
            case "55P03" -> Failure.of(Failure.Kind.LOCK_TIMEOUT);
            case "57014" -> Failure.of(Failure.Kind.CANCELLED);
            case "57P01", "57P02", "57P03" -> Failure.of(connection(phase));
            case "28P01", "28000", "42501", "3D000" -> Failure.of(Failure.Kind.ACCESS_DENIED);
            case "25006" -> Failure.of(Failure.Kind.INVALID_SQL);
            default -> Failure.of(byClass(state, phase));
        };
    }

    private static Failure.Kind byClass(String state, Phase phase) {
        String codeClass = state.length() == 5 ? state.substring(0, 2) : "";
        return switch (codeClass) {
            case "08" -> connection(phase);
            case "22" -> Failure.Kind.INVALID_DATA;
            case "42", "25", "0A", "26", "34" -> Failure.Kind.INVALID_SQL;
            default -> Failure.Kind.UNCLASSIFIED;
        };
    }

    private static Failure.Kind connection(Phase phase) {
        return phase == Phase.CONNECT ? Failure.Kind.CONNECTION_REFUSED : Failure.Kind.CONNECTION_LOST;
    }

    private static Failure constraint(Failure.Kind kind, SQLException error) {
        String message = String.valueOf(error.getMessage());
        String first = message.lines().findFirst().orElse("");
        Matcher key = KEY.matcher(message);
        List<String> columns = key.find() ? List.of(key.group(1).split(",\\s*", -1)) : List.of();
        return Failure.constraint(kind, lastQuoted(first), null).withColumns(columns);
    }

    private static Failure notNull(SQLException error) {
        Matcher matcher = QUOTED.matcher(String.valueOf(error.getMessage()));
        return matcher.find()
                ? Failure.of(Failure.Kind.NOT_NULL).withColumns(List.of(matcher.group(1)))
                : Failure.of(Failure.Kind.NOT_NULL);
    }

    private static @Nullable String lastQuoted(String line) {
        String last = null;
        Matcher matcher = QUOTED.matcher(line);
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
