package io.dialectic;

/**
 * How tables are made what models want.
 *
 * @param mode what may be done
 * @param database for {@code FORCE}, the name of the database whose tables may be dropped; else empty
 */
public record Sync(Mode mode, String database) {
    /** What may be done. */
    public enum Mode {
        /** Missing tables and indexes are made, nothing else. */
        CREATE_MISSING,
        /** Everything that cannot lose data. */
        ALTER_SAFE,
        /** The tables are dropped and made anew. */
        FORCE
    }

    /** Makes missing tables and missing indexes of tables that are there; changes nothing else. */
    public static final Sync CREATE_MISSING = new Sync(Mode.CREATE_MISSING, "");

    /** Makes every change that cannot lose data, and reports those that could. */
    public static final Sync ALTER_SAFE = new Sync(Mode.ALTER_SAFE, "");

    /**
     * Drops the tables with all their rows and makes them anew.
     *
     * @param database the name of the database, to confirm that it is the one that is meant
     */
    public static Sync force(String database) {
        return new Sync(Mode.FORCE, database);
    }
}
