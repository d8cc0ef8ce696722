package io.dialectic.compliance.database;

/** What came of the wish for a database: one that answers, or the reason why there is none. */
public sealed interface TestDatabase {
    /** The name the database was asked for by, such as {@code postgres}. */
    String name();

    /**
     * A database that answers. Many tests share it at the same time, so each makes and drops tables of its own.
     *
     * @param name the name it was asked for by
     * @param jdbcUrl where it is; without driver options but those a connection needs
     * @param user who may do everything in it; empty if the URL says it or nobody is asked
     * @param password the user's password; may be empty
     * @param origin where it comes from, for the report: a URL, a container, an embedded server
     */
    record Available(String name, String jdbcUrl, String user, String password, String origin) implements TestDatabase {
        /** Leaves the password out: this text goes into the logs of builds. */
        @Override
        public String toString() {
            return name + " at " + jdbcUrl + " (" + origin + ")";
        }
    }

    /**
     * No database.
     *
     * @param name the name it was asked for by
     * @param reason every way that was tried, and why it failed
     */
    record NotRun(String name, String reason) implements TestDatabase {}
}
