package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;

/** The spellings in which databases differ when they make and change tables; the default of every method is the standard's. */
public interface DdlSyntax {
    /** How a column whose value the database makes is declared. */
    default IdentitySpelling identity() {
        return IdentitySpelling.BY_DEFAULT_AS_IDENTITY;
    }

    /** How a column that is worked out from others is declared. */
    default GeneratedSpelling generated() {
        return GeneratedSpelling.GENERATED_ALWAYS;
    }

    /** How constants are written in defaults. */
    default LiteralSpelling literals() {
        return LiteralSpelling.STANDARD;
    }

    /** Whether the default of a column may be a literal; else the literal is put in parentheses. By default it may. */
    default boolean literalDefault(ColumnDefinition column) {
        return true;
    }

    /**
     * What stands behind the default of a column that is added and may be NULL, so that the rows there get it, with a leading
     * space; by default nothing.
     */
    default String defaultOfRowsThere() {
        return "";
    }

    /** How the name of a collation is written. */
    default CollationSpelling collations() {
        return CollationSpelling.QUOTED;
    }

    /** How comments are made. */
    default CommentSpelling comments() {
        return CommentSpelling.COMMENT_ON;
    }

    /** What stands behind the closing parenthesis of CREATE TABLE; by default nothing. */
    default TableOptionsSpelling tableOptions() {
        return TableOptionsSpelling.NONE;
    }

    /** How a unique key is made to ignore deleted rows. */
    default LivingUniqueSpelling livingUnique() {
        return LivingUniqueSpelling.PARTIAL_INDEX;
    }

    /** How a unique constraint says whether NULLs are equal. */
    default UniqueSpelling uniques() {
        return UniqueSpelling.STANDARD;
    }

    /** How a unique index is made to let several rows be NULL in its key. */
    default DistinctNullsSpelling distinctNulls() {
        return DistinctNullsSpelling.BY_ITSELF;
    }

    /** How the options of indexes are spelled. */
    default IndexSpelling indexes() {
        return IndexSpelling.COMMON;
    }

    /** How the options of sequences are spelled. */
    default SequenceSpelling sequences() {
        return SequenceSpelling.STANDARD;
    }

    /** How tables, columns and indexes are renamed. */
    default RenameSpelling renames() {
        return RenameSpelling.ALTER_RENAME;
    }

    /** How a column is changed. */
    default AlterColumnSpelling alterColumn() {
        return AlterColumnSpelling.ALTER_COLUMN;
    }

    /** What has to be done before a column is dropped. */
    default DropColumnSpelling dropColumn() {
        return DropColumnSpelling.ALONE;
    }

    /** How a constraint is dropped. */
    default DropConstraintSpelling dropConstraint() {
        return DropConstraintSpelling.BY_NAME;
    }

    /** Whether a trigger is dropped from its table; else by its name alone, as the standard has it. */
    default boolean triggersOfTables() {
        return false;
    }

    /**
     * The statement after which foreign keys are checked when the transaction ends. Asked only of a database that cannot add or
     * drop a foreign key of a table that is there; by default the standard's.
     */
    default String deferForeignKeys() {
        return "SET CONSTRAINTS ALL DEFERRED";
    }

    /** Which changes need the table to be made anew, and what that needs. */
    default RebuildSpelling rebuild() {
        return RebuildSpelling.NEVER;
    }
}
