package io.dialectic.mysql.family;

import io.dialectic.sql.EmptyInsertSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.NullOrderSpelling;
import io.dialectic.sql.Quoting;
import io.dialectic.sql.SqlSyntax;

/** How the family spells queries and changes. */
public class FamilySyntax implements SqlSyntax {
    private static final Lexical LEXICAL = Lexical.with(
            Lexical.Rule.HASH_COMMENTS,
            Lexical.Rule.SPACE_AFTER_DASHES,
            Lexical.Rule.BACKSLASH_ESCAPES,
            Lexical.Rule.BACKTICK_NAMES);

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

    /** https://dev.mysql.com/doc/refman/8.4/en/string-literals.html and comments.html. */
    @Override
    public Lexical lexical() {
        return LEXICAL;
    }

    @Override
    public String inNothing(boolean negated) {
        return (negated ? "NOT IN" : "IN") + " (SELECT NULL FROM DUAL WHERE 1 = 0)";
    }
}
