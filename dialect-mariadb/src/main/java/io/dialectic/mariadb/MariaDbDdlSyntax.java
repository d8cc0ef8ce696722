package io.dialectic.mariadb;

import io.dialectic.mysql.family.FamilyDdlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.LivingUniqueSpelling;

/** How MariaDB spells table definitions. */
final class MariaDbDdlSyntax {
    private MariaDbDdlSyntax() {}

    /** There are neither partial indexes nor functional key parts, but indexes over generated columns. */
    static DdlSyntax create() {
        return new FamilyDdlSyntax(LivingUniqueSpelling.GENERATED_COLUMN);
    }
}
