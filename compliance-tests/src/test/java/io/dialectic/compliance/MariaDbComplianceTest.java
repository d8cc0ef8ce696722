package io.dialectic.compliance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

@Order(3)
@ResourceLock("mariadb")
class MariaDbComplianceTest extends ComplianceSuite {
    MariaDbComplianceTest() {
        super("mariadb");
    }
}
