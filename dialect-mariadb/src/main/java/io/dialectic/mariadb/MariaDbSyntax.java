package io.dialectic.mariadb;

import io.dialectic.function.JsonRead;
import io.dialectic.mysql.family.FamilySyntax;
import io.dialectic.sql.ExplainSpelling;
import io.dialectic.sql.FunctionSpelling;
import io.dialectic.sql.JsonSpelling;
import io.dialectic.sql.LockSpelling;
import io.dialectic.sql.SelectLock;
import io.dialectic.sql.SqlWriter;
import io.dialectic.sql.ValueRowsSpelling;

/** How MariaDB spells queries and changes: as its family does, but for shared locks. */
final class MariaDbSyntax extends FamilySyntax {
    /** https://mariadb.com/kb/en/lock-in-share-mode/; there is no FOR SHARE. */
    private static final LockSpelling LOCK = new LockSpelling() {
        @Override
        public void atEnd(SqlWriter writer, SelectLock lock) {
            writer.sql(
                    switch (lock.strength()) {
                        case UPDATE -> " FOR UPDATE";
                        case SHARE -> " LOCK IN SHARE MODE";
                        case NO_KEY_UPDATE, KEY_SHARE ->
                            throw new IllegalStateException("the profile has no lock " + lock.strength());
                    });
            writer.sql(
                    switch (lock.waiting()) {
                        case WAIT -> "";
                        case NO_WAIT -> " NOWAIT";
                        case SKIP_LOCKED -> " SKIP LOCKED";
                    });
        }
    };

    @Override
    public LockSpelling lock() {
        return LOCK;
    }

    /** JSON_EXTRACT puts blanks between values (11.8); JSON_QUERY leaves them as they are: https://mariadb.com/kb/en/json_query/. */
    @Override
    public JsonSpelling json() {
        JsonSpelling others = super.json();
        return (read, kind) ->
                read == JsonRead.DOCUMENT ? FunctionSpelling.pattern("JSON_QUERY({0}, {1})") : others.read(read, kind);
    }

    /** https://mariadb.com/kb/en/explain/ and analyze-statement/. */
    @Override
    public ExplainSpelling explain() {
        return (json, analyzed) -> (analyzed ? "ANALYZE " : "EXPLAIN ") + (json ? "FORMAT=JSON " : "");
    }

    /** PCRE, whose options go in front: https://mariadb.com/kb/en/pcre/. By default case counts as in the collation. */
    @Override
    public FunctionSpelling regularExpression(boolean negated, boolean anyCase) {
        return FunctionSpelling.pattern("({0} " + (negated ? "NOT REGEXP" : "REGEXP") + " CONCAT('"
                + (anyCase ? "(?i)" : "(?-i)") + "', {1}))");
    }

    /**
     * Conditions on rows of VALUES that are parameters find nothing (11.8.9): the condition is moved into them before they
     * have values. Rows of SELECT are not affected.
     */
    @Override
    public ValueRowsSpelling valueRows() {
        return ValueRowsSpelling.SELECTS;
    }
}
