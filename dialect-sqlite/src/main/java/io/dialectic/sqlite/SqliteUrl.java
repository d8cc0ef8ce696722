package io.dialectic.sqlite;

import java.util.Locale;

/** What the text of a JDBC URL tells about its database. */
final class SqliteUrl {
    private static final String PREFIX = "jdbc:sqlite:";

    private final String location;

    private SqliteUrl(String location) {
        this.location = location;
    }

    static boolean isSqlite(String url) {
        return url.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    static SqliteUrl parse(String url) {
        return new SqliteUrl(isSqlite(url) ? url.substring(PREFIX.length()).toLowerCase(Locale.ROOT) : url);
    }

    /**
     * Whether each connection has a database of its own, which ends with it: in memory, or the temporary file of an empty
     * name. A database in memory with a shared cache ends with its last connection, so it is counted here too.
     */
    boolean endsWithItsConnection() {
        return location.isEmpty()
                || location.startsWith("?")
                || location.startsWith(":memory:")
                || location.startsWith("file::memory:")
                || hasOption("mode", "memory");
    }

    /** Whether it is opened for reading only, so that its journal mode cannot be changed. */
    boolean readOnly() {
        return location.startsWith(":resource:")
                || hasOption("mode", "ro")
                || hasOption("immutable", "1")
                || hasOption("open_mode", "1");
    }

    boolean names(String option) {
        return location.contains("?" + option + "=") || location.contains("&" + option + "=");
    }

    private boolean hasOption(String option, String value) {
        String text = option + "=" + value;
        for (int at = location.indexOf(text); at > 0; at = location.indexOf(text, at + 1)) {
            int end = at + text.length();
            boolean begins = location.charAt(at - 1) == '?' || location.charAt(at - 1) == '&';
            if (begins && (end == location.length() || location.charAt(end) == '&')) {
                return true;
            }
        }
        return false;
    }
}
