package io.dialectic.spi;

import io.dialectic.error.Failure;
import java.sql.SQLException;

/** What a database's errors mean: by SQLSTATE and vendor code; the message text is used for names only. */
@FunctionalInterface
public interface FailureClassifier {
    /** What was going on. */
    enum Phase {
        CONNECT,
        STATEMENT,
        COMMIT,
        DDL
    }

    /** The meaning of an error; {@code Failure.of(UNCLASSIFIED)} when it is not known. */
    Failure classify(SQLException error, Phase phase);
}
