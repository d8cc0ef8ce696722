package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilySyntax;
import io.dialectic.sql.ExplainSpelling;
import io.dialectic.sql.ValueRowsSpelling;

/** How MySQL spells queries and changes. */
final class MySqlSyntax extends FamilySyntax {
    /**
     * Without the hint the server may make a semi-join of an EXISTS in the condition of an outer join and materialize it, and
     * then takes rows for partners that are none. Seen with 9.7.4 in random queries of the compliance suite (seeds 6 and 11) of
     * the form {@code a LEFT JOIN b ON a.b_id = b.id AND EXISTS (SELECT 1 FROM a AS x WHERE x.b_id = b.id AND x.id IN (...))};
     * the hint or {@code optimizer_switch='semijoin=off'} gives the right rows. Others found the same of this optimizer:
     * https://github.com/alibaba/AliSQL/issues/186, https://github.com/vitessio/vitess/issues/20846.
     */
    @Override
    public String subQueryOfOuterJoin() {
        return "/*+ NO_SEMIJOIN() */ ";
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/explain.html. */
    @Override
    public ExplainSpelling explain() {
        return (json, analyzed) -> "EXPLAIN " + (analyzed ? "ANALYZE " : "") + "FORMAT=" + (json ? "JSON " : "TREE ");
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/values.html */
    @Override
    public ValueRowsSpelling valueRows() {
        return ValueRowsSpelling.VALUES_ROW;
    }
}
