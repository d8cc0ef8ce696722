package io.dialectic.mysql.family;

import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.IdentitySpelling;
import io.dialectic.sql.ddl.LiteralSpelling;
import io.dialectic.sql.ddl.LivingUniqueSpelling;

/** How the family spells table definitions; how deleted rows leave a unique key is each member's own. */
public final class FamilyDdlSyntax implements DdlSyntax {
    static final LiteralSpelling LITERALS = new LiteralSpelling("TRUE", "FALSE", "", true);

    private final LivingUniqueSpelling livingUnique;

    /** With a member's way to make a unique key ignore deleted rows. */
    public FamilyDdlSyntax(LivingUniqueSpelling livingUnique) {
        this.livingUnique = livingUnique;
    }

    @Override
    public IdentitySpelling identity() {
        return IdentitySpelling.AUTO_INCREMENT;
    }

    @Override
    public LiteralSpelling literals() {
        return LITERALS;
    }

    @Override
    public LivingUniqueSpelling livingUnique() {
        return livingUnique;
    }

    /** Tables need a transactional engine and four-byte text whatever the server's defaults are. */
    @Override
    public String tableOptions() {
        return " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4";
    }
}
