package io.dialectic.compliance;

class PostgresComplianceTest extends ComplianceSuite {
    PostgresComplianceTest() {
        super("postgres");
    }
}
