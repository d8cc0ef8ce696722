package io.dialectic.schema;

/**
 * What belongs to a table as a whole; empty text leaves it to the database.
 *
 * @param engine the storage engine
 * @param charset the character set of its text columns
 * @param collation the collation of its text columns
 * @param rowFormat how rows are stored
 */
public record TableOptions(String engine, String charset, String collation, String rowFormat) {
    /** Everything as the database has it by default. */
    public static final TableOptions DEFAULT = new TableOptions("", "", "", "");

    /** The same with a storage engine. */
    public TableOptions engine(String name) {
        return new TableOptions(name, charset, collation, rowFormat);
    }

    /** The same with a character set. */
    public TableOptions charset(String name) {
        return new TableOptions(engine, name, collation, rowFormat);
    }

    /** The same with a collation. */
    public TableOptions collation(String name) {
        return new TableOptions(engine, charset, name, rowFormat);
    }

    /** The same with a row format. */
    public TableOptions rowFormat(String name) {
        return new TableOptions(engine, charset, collation, name);
    }
}
