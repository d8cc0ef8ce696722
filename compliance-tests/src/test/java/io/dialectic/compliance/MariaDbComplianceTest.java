package io.dialectic.compliance;

class MariaDbComplianceTest extends ComplianceSuite {
    MariaDbComplianceTest() {
        super("mariadb");
    }
}
