package io.dialectic.mysql.family;

import io.dialectic.sql.EmptyInsertSpelling;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.NullOrderSpelling;
import io.dialectic.sql.Quoting;
import io.dialectic.sql.SqlSyntax;

/** How the family spells queries and changes. */
public class FamilySyntax implements SqlSyntax {
    /** For the members of the family. */
    public FamilySyntax() {}

    @Override
    public Quoting quoting() {
        return Quoting.BACKTICKS;
    }

    @Override
    public LimitSpelling limit() {
        // The number the manual itself gives for "all rows": https://dev.mysql.com/doc/refman/8.4/en/select.html
        return LimitSpelling.limitBeforeOffset("18446744073709551615");
    }

    @Override
    public NullOrderSpelling nullOrder() {
        return NullOrderSpelling.CASE_KEY;
    }

    @Override
    public EmptyInsertSpelling emptyInsert() {
        return EmptyInsertSpelling.EMPTY_LISTS;
    }
}
