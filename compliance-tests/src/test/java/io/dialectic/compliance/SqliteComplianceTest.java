package io.dialectic.compliance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

@Order(4)
@ResourceLock("sqlite")
class SqliteComplianceTest extends ComplianceSuite {
    SqliteComplianceTest() {
        super("sqlite");
    }
}
