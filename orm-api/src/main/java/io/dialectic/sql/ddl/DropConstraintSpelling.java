package io.dialectic.sql.ddl;

import io.dialectic.sql.SqlWriter;

/** What stands behind ALTER TABLE … DROP for a constraint. */
public interface DropConstraintSpelling {
    /** The standard: every constraint by its name. */
    DropConstraintSpelling BY_NAME =
            (writer, kind, name) -> writer.sql("CONSTRAINT ").identifier(name);

    /** MySQL's and MariaDB's: the primary key has no name of its own. */
    DropConstraintSpelling BY_KIND = byKind(false);

    /** The same where a check that was written with its column is part of the column, and has its name. */
    DropConstraintSpelling BY_KIND_AND_COLUMN = byKind(true);

    private static DropConstraintSpelling byKind(boolean checksOfColumns) {
        return new DropConstraintSpelling() {
            @Override
            public void write(SqlWriter writer, DropConstraint.Kind kind, String name) {
                switch (kind) {
                    case PRIMARY_KEY -> writer.sql("PRIMARY KEY");
                    case UNIQUE -> writer.sql("INDEX ").identifier(name);
                    case FOREIGN_KEY -> writer.sql("FOREIGN KEY ").identifier(name);
                    case CHECK -> writer.sql("CONSTRAINT ").identifier(name);
                }
            }

            @Override
            public boolean namesPrimaryKey() {
                return false;
            }

            @Override
            public boolean foreignKeyMakesIndex() {
                return true;
            }

            @Override
            public boolean checksOfColumns() {
                return checksOfColumns;
            }
        };
    }

    /** Writes it. */
    void write(SqlWriter writer, DropConstraint.Kind kind, String name);

    /** Whether a foreign key over columns without an index makes one of its own name, which stays behind; by default not. */
    default boolean foreignKeyMakesIndex() {
        return false;
    }

    /** Whether a primary key is dropped by its name; by default it is. */
    default boolean namesPrimaryKey() {
        return true;
    }

    /** Whether a check with the name of a column may be part of that column's definition; by default not. */
    default boolean checksOfColumns() {
        return false;
    }
}
