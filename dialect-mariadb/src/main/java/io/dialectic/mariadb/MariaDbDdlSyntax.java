package io.dialectic.mariadb;

import io.dialectic.mysql.family.FamilyDdlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.DropConstraintSpelling;
import io.dialectic.sql.ddl.LivingUniqueSpelling;
import io.dialectic.sql.ddl.SequenceSpelling;

/** How MariaDB spells table definitions. */
final class MariaDbDdlSyntax {
    /** https://mariadb.com/kb/en/create-sequence/: NOCYCLE is one word, and the greatest maximum is one less. */
    private static final SequenceSpelling SEQUENCES = new SequenceSpelling(" NOCYCLE", Long.MAX_VALUE - 1);

    private MariaDbDdlSyntax() {}

    /** There are neither partial indexes nor functional key parts, but indexes over generated columns. */
    static DdlSyntax create() {
        return new FamilyDdlSyntax(
                LivingUniqueSpelling.GENERATED_COLUMN, "IGNORED", SEQUENCES, DropConstraintSpelling.BY_KIND_AND_COLUMN);
    }
}
