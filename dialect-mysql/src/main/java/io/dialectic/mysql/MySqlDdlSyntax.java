package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilyDdlSyntax;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.DropConstraintSpelling;
import io.dialectic.sql.ddl.LivingUniqueSpelling;
import io.dialectic.sql.ddl.SequenceSpelling;

/** How MySQL spells table definitions. */
final class MySqlDdlSyntax {
    private MySqlDdlSyntax() {}

    /**
     * Functional key parts came with 8.0.13: https://dev.mysql.com/doc/refman/8.4/en/create-index.html. There are no
     * sequences.
     */
    static DdlSyntax create() {
        return new FamilyDdlSyntax(
                LivingUniqueSpelling.FUNCTIONAL_KEY_PART,
                "INVISIBLE",
                SequenceSpelling.STANDARD,
                DropConstraintSpelling.BY_KIND);
    }
}
