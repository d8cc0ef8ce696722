package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilySyntax;
import io.dialectic.sql.ExplainSpelling;

/** How MySQL spells queries and changes: as its family does. */
final class MySqlSyntax extends FamilySyntax {
    /** https://dev.mysql.com/doc/refman/8.4/en/explain.html. */
    @Override
    public ExplainSpelling explain() {
        return (json, analyzed) -> "EXPLAIN " + (analyzed ? "ANALYZE " : "") + "FORMAT=" + (json ? "JSON " : "TREE ");
    }
}
