package io.dialectic.compliance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

@Order(5)
@ResourceLock("sqlserver")
class MssqlComplianceTest extends ComplianceSuite {
    MssqlComplianceTest() {
        super("sqlserver");
    }
}
