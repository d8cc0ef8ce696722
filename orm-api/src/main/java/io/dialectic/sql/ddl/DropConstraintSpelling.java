package io.dialectic.sql.ddl;

import io.dialectic.sql.SqlWriter;

/** What stands behind ALTER TABLE … DROP for a constraint. */
public interface DropConstraintSpelling {
    /** The standard: every constraint by its name. */
    DropConstraintSpelling BY_NAME =
            (writer, kind, name) -> writer.sql("CONSTRAINT ").identifier(name);

    /** MySQL's and MariaDB's: the primary key has no name of its own. */
    DropConstraintSpelling BY_KIND = new DropConstraintSpelling() {
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
    };

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
}
