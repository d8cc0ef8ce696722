package io.dialectic.compliance;

class MssqlComplianceTest extends ComplianceSuite {
    MssqlComplianceTest() {
        super("sqlserver");
    }
}
