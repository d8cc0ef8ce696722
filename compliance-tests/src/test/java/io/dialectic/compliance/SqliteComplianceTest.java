package io.dialectic.compliance;

class SqliteComplianceTest extends ComplianceSuite {
    SqliteComplianceTest() {
        super("sqlite");
    }
}
