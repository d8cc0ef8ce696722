package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilyFailures;
import io.dialectic.spi.FailureClassifier;

/** What MySQL's errors mean: as in its family. */
final class MySqlFailures {
    private MySqlFailures() {}

    static FailureClassifier create() {
        return new FamilyFailures();
    }
}
