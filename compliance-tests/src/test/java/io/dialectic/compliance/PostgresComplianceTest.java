package io.dialectic.compliance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

@Order(2)
@ResourceLock("postgres")
class PostgresComplianceTest extends ComplianceSuite {
    PostgresComplianceTest() {
        super("postgres");
    }
}
