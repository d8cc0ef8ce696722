package io.dialectic.postgres;

import io.dialectic.error.Failure;
import io.dialectic.error.Failure.Kind;
import io.dialectic.spi.FailureClassifier;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** What PostgreSQL's errors mean, by SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
final class PostgresFailures implements FailureClassifier {
    @Override
    public Failure classify(SQLException error, Phase phase) {
        SQLException told = told(error);
        String state = told.getSQLState() == null ? "" : told.getSQLState();
        if (state.equals("25P02") && told.getCause() instanceof SQLException first) {
            // The transaction is aborted; the driver names the statement that aborted it.
            return classify(first, phase);
        }
        Kind kind = kind(state, phase);
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK -> ViolationText.of(told).failure(kind);
            default -> Failure.of(kind);
        };
    }

    /** A batch's error begins with the statement's text, values included; what the server told is the next one. */
    private static SQLException told(SQLException error) {
        SQLException told = error;
        while (told instanceof BatchUpdateException && told.getNextException() != null) {
            told = told.getNextException();
        }
        return told;
    }

    private static Kind kind(String state, Phase phase) {
        return switch (state) {
            // An exclusion is a unique key with another operator than equality.
            case "23505", "23P01" -> Kind.UNIQUE;
            case "23503", "23001" -> Kind.FOREIGN_KEY;
            case "23502" -> Kind.NOT_NULL;
            case "23514", "44000" -> Kind.CHECK;
            case "40001" -> Kind.SERIALIZATION;
            case "40P01" -> Kind.DEADLOCK;
            case "55P03" -> Kind.LOCK_TIMEOUT;
            case "57014" -> Kind.CANCELLED;
            // Wrong password, unknown user or no line in pg_hba.conf, no such database, no privilege.
            case "28P01", "28000", "3D000", "42501" -> Kind.ACCESS_DENIED;
            // Too many connections, starting up or shutting down, unreachable, refused by the server.
            case "53300", "57P03", "08001", "08004" -> Kind.CONNECTION_REFUSED;
            // Ended by the administrator, a crash, a dropped database, or a limit to idling or to the transaction.
            case "57P01", "57P02", "57P04", "57P05", "25P03", "25P04" -> lost(phase);
            default -> kindOfClass(state, phase);
        };
    }

    private static Kind kindOfClass(String state, Phase phase) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> lost(phase);
            case "22" -> Kind.INVALID_DATA;
            // Syntax, unknown names, types; not supported; transaction states, such as a write in a read-only one;
            // cursors, statement names, savepoints; dependent objects, unknown schemas; a statement's size.
            case "42", "0A", "21", "24", "25", "26", "2B", "34", "3B", "3F", "54" -> Kind.INVALID_SQL;
            default -> Kind.UNCLASSIFIED;
        };
    }

    private static Kind lost(Phase phase) {
        return phase == Phase.CONNECT ? Kind.CONNECTION_REFUSED : Kind.CONNECTION_LOST;
    }
}
