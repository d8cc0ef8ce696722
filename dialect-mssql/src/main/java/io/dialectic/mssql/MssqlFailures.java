package io.dialectic.mssql;

import io.dialectic.error.Failure;
import io.dialectic.error.Failure.Kind;
import io.dialectic.spi.FailureClassifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SQL Server's error numbers mean:
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors. They are the same in
 * all languages of the server, and so is the order of the names in the texts, which are used for nothing else.
 */
final class MssqlFailures implements FailureClassifier {
    /** A name in the quotes of the server's language; an apostrophe behind a letter is none of them. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])['\"]([^'\"]+)['\"]|\u00ab[\\s\u00a0]*([^\u00bb]+?)[\\s\u00a0]*\u00bb");

    @Override
    public Failure classify(SQLException error, Phase phase) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        return switch (error.getErrorCode()) {
            // A key or constraint quotes the constraint and the table, an index the table and the index.
            case 2627 -> unique(message, 0, 1);
            case 2601 -> unique(message, 1, 0);
            case 547 -> reference(message);
            case 515 -> notNull(message);
            default -> Failure.of(kind(error.getErrorCode(), String.valueOf(error.getSQLState()), phase));
        };
    }

    private static Kind kind(int number, String state, Phase phase) {
        return switch (number) {
            case 1205 -> Kind.DEADLOCK;
            // 1204 is the lack of memory for one more lock.
            case 1204, 1222 -> Kind.LOCK_TIMEOUT;
            // Snapshots, then the validation of memory-optimized tables.
            case 3960, 3961, 41301, 41302, 41305, 41325 -> Kind.SERIALIZATION;
            // Logins, then rights, then a database that is read-only.
            case 4060, 4064, 18452, 18456, 18470, 18486, 18487, 18488 -> Kind.ACCESS_DENIED;
            case 229, 230, 262, 297, 300, 916, 15247, 3906 -> Kind.ACCESS_DENIED;
            // Too long, then out of range, then no such number, time or identifier.
            case 2628, 8152 -> Kind.INVALID_DATA;
            case 220, 232, 235, 248, 517, 535, 8023, 8115, 8134 -> Kind.INVALID_DATA;
            case 210, 241, 242, 245, 295, 8114, 8169, 8170, 13608, 13609 -> Kind.INVALID_DATA;
            // Grammar, then names, then the number and types of operands.
            case 102, 105, 130, 145, 147, 156, 164, 169, 170, 319, 1033, 4145, 10741 -> Kind.INVALID_SQL;
            case 137, 195, 201, 207, 208, 209, 264, 1087, 2812, 4104, 4121, 8155, 8156 -> Kind.INVALID_SQL;
            case 109, 110, 205, 206, 213, 257, 260, 306, 402, 8116, 8117, 8120, 8127, 8144 -> Kind.INVALID_SQL;
            // Columns the server fills itself, OUTPUT on a table with triggers, limits of one statement.
            case 271, 272, 273, 334, 544, 545, 8101, 8102, 8003, 10738, 10744 -> Kind.INVALID_SQL;
            // Definitions: there already, not there, in use, not allowed.
            case 1505, 1750, 1767, 1769, 1776, 1778, 1779, 1781, 1785, 1913, 1919, 2705, 2714, 2715 -> Kind.INVALID_SQL;
            case 1712, 1801, 1911, 2716, 2744, 2749, 2750, 2760 -> Kind.INVALID_SQL;
            case 3701, 3702, 3723, 3725, 3726, 3727, 3728, 3729 -> Kind.INVALID_SQL;
            case 4701, 4712, 4901, 4902, 4922, 4923, 4924, 5074 -> Kind.INVALID_SQL;
            // Of the procedures that rename and that keep comments.
            case 15217, 15225, 15233, 15248, 15335 -> Kind.INVALID_SQL;
            // Killed or shutting down, then what Azure says while it moves a database or has too much to do:
            // https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues.
            case 596, 6005, 17142, 40197, 40501, 40613, 10928, 10929, 49918, 49919, 49920 -> connection(phase);
            default -> byState(state, phase);
        };
    }

    /** The driver's own errors have no number, but a SQLSTATE. */
    private static Kind byState(String state, Phase phase) {
        if (state.equals("HY008") || state.equals("HYT00")) {
            return Kind.CANCELLED;
        }
        if (state.startsWith("08")) {
            return connection(phase);
        }
        return state.startsWith("22") ? Kind.INVALID_DATA : Kind.UNCLASSIFIED;
    }

    private static Kind connection(Phase phase) {
        return phase == Phase.CONNECT ? Kind.CONNECTION_REFUSED : Kind.CONNECTION_LOST;
    }

    private static Failure unique(String message, int constraint, int table) {
        List<String> names = names(message);
        return Failure.constraint(Kind.UNIQUE, at(names, constraint), table(at(names, table)));
    }

    /**
     * One number for foreign keys and checks, told apart by the keyword in front of the name, which is never translated. The
     * table is told for a check only: for a foreign key it is the one at the other end.
     */
    private static Failure reference(String message) {
        List<String> names = names(message);
        Matcher first = QUOTED.matcher(message);
        String before = first.find() ? message.substring(0, first.start()) : message;
        if (before.contains("CHECK")) {
            return Failure.constraint(Kind.CHECK, at(names, 0), table(at(names, 2)));
        }
        return Failure.constraint(Kind.FOREIGN_KEY, at(names, 0), null);
    }

    private static Failure notNull(String message) {
        List<String> names = names(message);
        String column = at(names, 0);
        Failure failure = Failure.constraint(Kind.NOT_NULL, null, table(at(names, 1)));
        return column == null ? failure : failure.withColumns(List.of(column));
    }

    /** Without the database and the schema in front. */
    private static @Nullable String table(@Nullable String qualified) {
        return qualified == null ? null : qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static @Nullable String at(List<String> names, int index) {
        return index < names.size() ? names.get(index) : null;
    }

    private static List<String> names(String message) {
        List<String> names = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(message);
        while (matcher.find()) {
            names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return names;
    }
}
