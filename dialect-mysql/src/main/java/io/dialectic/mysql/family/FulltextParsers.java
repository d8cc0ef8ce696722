package io.dialectic.mysql.family;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parsers of full-text indexes, which no catalogue tells: only the statement that makes the table does. */
final class FulltextParsers {
    private static final String PLUGINS =
            "SELECT plugin_name FROM information_schema.plugins WHERE plugin_type = 'FTPARSER'";
    private static final String NAME = "`((?:[^`]|``)+)`";
    private static final Pattern INDEX =
            Pattern.compile("(?m)^  FULLTEXT KEY " + NAME + " \\(.*\\) /\\*!50100 WITH PARSER " + NAME);

    private FulltextParsers() {}

    /** Whether the server has any parser but its own. */
    static boolean there(Connection connection) throws SQLException {
        AtomicBoolean there = new AtomicBoolean();
        Catalog.each(connection, PLUGINS, rows -> there.set(true));
        return there.get();
    }

    /** The parsers of a table's indexes, by index. */
    static Map<String, String> of(Catalog catalog, String table) throws SQLException {
        String sql = "SHOW CREATE TABLE " + catalog.qualified(table);
        Map<String, String> parsers = new HashMap<>();
        try (PreparedStatement statement = catalog.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            Matcher index = INDEX.matcher(rows.getString(2));
            while (index.find()) {
                parsers.put(name(index.group(1)), name(index.group(2)));
            }
        }
        return parsers;
    }

    private static String name(String quoted) {
        return quoted.replace("``", "`");
    }
}
