package io.dialectic.sql.ddl;

/** Names in an expression: words and quoted names that are not called as functions. */
final class SqlNames {
    private SqlNames() {}

    /** Whether an expression uses a name. */
    static boolean has(String sql, String name) {
        return !renamed(sql, name, name + '_').equals(sql);
    }

    /** The expression with a name in place of another, between the quotes that the other had. */
    static String renamed(String sql, String from, String to) {
        StringBuilder text = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end = at + 1;
            String put = null;
            if (c == '\'') {
                end = SqlText.quoted(sql, at, c);
            } else if (c == '"' || c == '`' || c == '[' && sql.indexOf(']', at) > 0) {
                char close = c == '[' ? ']' : c;
                end = SqlText.quoted(sql, at, close);
                if (unquoted(sql.substring(at + 1, Math.max(at + 1, end - 1)), close)
                        .equals(from)) {
                    put = quoted(to, c, close);
                }
            } else if (SqlText.isWord(c)) {
                while (end < sql.length() && SqlText.isWord(sql.charAt(end))) {
                    end++;
                }
                boolean called = sql.substring(end).stripLeading().startsWith("(");
                if (!called && sql.substring(at, end).equalsIgnoreCase(from)) {
                    put = to.matches("[a-z_][a-z0-9_]*") ? to : quoted(to, '"', '"');
                }
            }
            text.append(put == null ? sql.substring(at, end) : put);
            at = end;
        }
        return text.toString();
    }

    private static String unquoted(String inside, char quote) {
        return inside.replace("" + quote + quote, "" + quote);
    }

    private static String quoted(String name, char open, char close) {
        return open + name.replace("" + close, "" + close + close) + close;
    }
}
