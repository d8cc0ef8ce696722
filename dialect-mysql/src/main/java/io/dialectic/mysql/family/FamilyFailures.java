package io.dialectic.mysql.family;

import io.dialectic.error.Failure;
import io.dialectic.spi.FailureClassifier;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the family's error numbers mean: https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html and
 * https://mariadb.com/kb/en/mariadb-error-code-reference/.
 */
public final class FamilyFailures implements FailureClassifier {
    private static final Pattern LAST_QUOTED = Pattern.compile("'([^']+)'[^']*$");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT [`\"]?([^`\"' ]+)[`\"]?");
    private static final Pattern FIRST_QUOTED = Pattern.compile("['`]([^'`]+)['`]");

    /** For the members of the family. */
    public FamilyFailures() {}

    @Override
    public Failure classify(SQLException error, Phase phase) {
        String message = String.valueOf(error.getMessage());
        return switch (error.getErrorCode()) {
            case 1062, 1169, 1586 -> Failure.constraint(Failure.Kind.UNIQUE, keyName(message), null);
            case 1451, 1452, 1216, 1217 ->
                Failure.constraint(Failure.Kind.FOREIGN_KEY, found(CONSTRAINT, message), null);
            case 1048, 1364 -> notNull(message);
            case 3819, 4025 -> Failure.constraint(Failure.Kind.CHECK, checkName(message), null);
            case 1213 -> Failure.of(Failure.Kind.DEADLOCK);
            case 1205, 3572 -> Failure.of(Failure.Kind.LOCK_TIMEOUT);
            case 1020 -> Failure.of(Failure.Kind.SERIALIZATION);
            case 1317, 3024, 1969 -> Failure.of(Failure.Kind.CANCELLED);
            case 1044, 1045, 1142, 1143, 1227, 1698, 1049, 1370 -> Failure.of(Failure.Kind.ACCESS_DENIED);
            case 1406, 1264, 1366, 1265, 1292, 1690, 1411, 1367, 3140, 1365 -> Failure.of(Failure.Kind.INVALID_DATA);
            case 1064, 1054, 1146, 1051, 1050, 1060, 1061, 1091, 1109, 1136, 1149, 1305, 1792 ->
                Failure.of(Failure.Kind.INVALID_SQL);
            case 1053, 2006, 2013 -> Failure.of(connection(phase));
            default -> Failure.of(byState(String.valueOf(error.getSQLState()), phase));
        };
    }

    private static Failure.Kind byState(String state, Phase phase) {
        if (state.startsWith("08")) {
            return connection(phase);
        }
        if (state.startsWith("28")) {
            return Failure.Kind.ACCESS_DENIED;
        }
        return state.startsWith("22") ? Failure.Kind.INVALID_DATA : Failure.Kind.UNCLASSIFIED;
    }

    private static Failure.Kind connection(Phase phase) {
        return phase == Phase.CONNECT ? Failure.Kind.CONNECTION_REFUSED : Failure.Kind.CONNECTION_LOST;
    }

    /** "Duplicate entry 'a' for key 'users.users_email_key'": the value may hold quotes, so the name is the last one. */
    private static @Nullable String keyName(String message) {
        String name = found(LAST_QUOTED, message);
        return name == null ? null : name.substring(name.indexOf('.') + 1);
    }

    /** One member quotes the name, the other writes {@code CONSTRAINT `name`}. */
    private static @Nullable String checkName(String message) {
        String name = found(CONSTRAINT, message);
        return name == null ? found(FIRST_QUOTED, message) : name;
    }

    private static Failure notNull(String message) {
        String column = found(FIRST_QUOTED, message);
        Failure failure = Failure.of(Failure.Kind.NOT_NULL);
        return column == null ? failure : failure.withColumns(List.of(column));
    }

    private static @Nullable String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
