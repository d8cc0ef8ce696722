package io.dialectic.sqlite;

import io.dialectic.sql.KeysSpelling;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.LimitSpelling;
import io.dialectic.sql.SqlSyntax;

/** How SQLite spells queries and changes. */
final class SqliteSyntax implements SqlSyntax {
    private static final Lexical LEXICAL =
            Lexical.with(Lexical.Rule.BACKTICK_NAMES, Lexical.Rule.BRACKET_NAMES, Lexical.Rule.OWN_PARAMETERS);

    /** A negative limit is none: https://sqlite.org/lang_select.html#limitoffset. */
    private static final LimitSpelling LIMIT = LimitSpelling.limitBeforeOffset("-1");

    @Override
    public LimitSpelling limit() {
        return LIMIT;
    }

    /** https://sqlite.org/lang_keywords.html for the quotes, https://sqlite.org/lang_expr.html#parameters. */
    @Override
    public Lexical lexical() {
        return LEXICAL;
    }

    @Override
    public KeysSpelling keys() {
        return KeysSpelling.RETURNING;
    }
}
