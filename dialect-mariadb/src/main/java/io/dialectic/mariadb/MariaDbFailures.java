package io.dialectic.mariadb;

import io.dialectic.mysql.family.FamilyFailures;
import io.dialectic.spi.FailureClassifier;

/** What MariaDB's errors mean: as in its family. */
final class MariaDbFailures {
    private MariaDbFailures() {}

    static FailureClassifier create() {
        return new FamilyFailures();
    }
}
