package io.dialectic.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database's error means, made by a dialect's {@code FailureClassifier} from SQLSTATE and vendor code. The message
 * text of the database is used for names only.
 *
 * @param kind what happened
 * @param constraint the name of the violated constraint or index, if the database told
 * @param table the table, if the database told
 * @param columns the columns, if the database told; else empty
 */
public record Failure(
        Kind kind, @Nullable String constraint, @Nullable String table, List<String> columns) {
    /** What may be tried again, and how. */
    public enum Retry {
        NEVER,
        STATEMENT,
        TRANSACTION,
        NEW_CONNECTION
    }

    /** What happened. */
    public enum Kind {
        UNIQUE(ErrorCode.UNIQUE_VIOLATION, Retry.NEVER),
        FOREIGN_KEY(ErrorCode.FOREIGN_KEY_VIOLATION, Retry.NEVER),
        NOT_NULL(ErrorCode.NOT_NULL_VIOLATION, Retry.NEVER),
        CHECK(ErrorCode.CHECK_VIOLATION, Retry.NEVER),
        DEADLOCK(ErrorCode.DEADLOCK, Retry.TRANSACTION),
        SERIALIZATION(ErrorCode.SERIALIZATION_FAILURE, Retry.TRANSACTION),
        LOCK_TIMEOUT(ErrorCode.LOCK_TIMEOUT, Retry.TRANSACTION),
        BUSY(ErrorCode.DATABASE_BUSY, Retry.TRANSACTION),
        CANCELLED(ErrorCode.STATEMENT_CANCELLED, Retry.NEVER),
        CONNECTION_REFUSED(ErrorCode.CONNECTION_REFUSED, Retry.NEW_CONNECTION),
        CONNECTION_LOST(ErrorCode.CONNECTION_LOST, Retry.NEW_CONNECTION),
        ACCESS_DENIED(ErrorCode.ACCESS_DENIED, Retry.NEVER),
        INVALID_DATA(ErrorCode.INVALID_DATA, Retry.NEVER),
        INVALID_SQL(ErrorCode.INVALID_SQL, Retry.NEVER),
        UNCLASSIFIED(ErrorCode.UNCLASSIFIED, Retry.NEVER);

        private final ErrorCode code;
        private final Retry retry;

        Kind(ErrorCode code, Retry retry) {
            this.code = code;
            this.retry = retry;
        }

        /** The code of the exception this kind is raised as. */
        public ErrorCode code() {
            return code;
        }

        /** What may be tried again. */
        public Retry retry() {
            return retry;
        }
    }

    /** Keeps its own copy of the columns. */
    public Failure {
        columns = List.copyOf(columns);
    }

    /** A failure of which nothing but the kind is known. */
    public static Failure of(Kind kind) {
        return new Failure(kind, null, null, List.of());
    }

    /** A violated constraint of which the database told the name, and perhaps the table. */
    public static Failure constraint(Kind kind, @Nullable String constraint, @Nullable String table) {
        return new Failure(kind, constraint, table, List.of());
    }

    /** The same failure with the columns the database told. */
    public Failure withColumns(List<String> names) {
        return new Failure(kind, constraint, table, names);
    }
}
