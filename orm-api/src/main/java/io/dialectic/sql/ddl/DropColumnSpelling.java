package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;

/** What has to be done before a column is dropped. */
public interface DropColumnSpelling {
    /** Nothing: the database drops what is declared over the column by itself. */
    DropColumnSpelling ALONE = new DropColumnSpelling() {};

    /** Keys and indexes over the column are dropped first. */
    DropColumnSpelling KEYS_FIRST = new DropColumnSpelling() {
        @Override
        public boolean dropsWhatIsOverIt() {
            return true;
        }
    };

    /** Whether keys and indexes over the column have to be dropped first; by default not. */
    default boolean dropsWhatIsOverIt() {
        return false;
    }

    /** Further statements that come first; by default none. */
    default void before(DdlSteps steps, TableName table, String column) {}
}
