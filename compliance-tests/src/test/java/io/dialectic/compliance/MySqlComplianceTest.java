package io.dialectic.compliance;

class MySqlComplianceTest extends ComplianceSuite {
    MySqlComplianceTest() {
        super("mysql");
    }
}
