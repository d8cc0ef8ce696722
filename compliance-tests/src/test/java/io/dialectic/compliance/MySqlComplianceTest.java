package io.dialectic.compliance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

@Order(1)
@ResourceLock("mysql")
class MySqlComplianceTest extends ComplianceSuite {
    MySqlComplianceTest() {
        super("mysql");
    }
}
