package io.dialectic.schema;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes of a schema, gathered one after the other and then planned and run together. Immutable: every step gives another
 * editor. What a column says of its type may leave out the database's own words: they are those of its logical type.
 *
 * <p>What a database cannot do is refused by {@link #plan}, before anything is sent.
 */
public interface SchemaEditor {
    /** Creates a table with its keys, checks, indexes and comments. */
    SchemaEditor createTable(TableDefinition table);

    /** Drops a table; a missing one is passed over. */
    SchemaEditor dropTable(TableName table);

    /** Drops a table and what depends on it: foreign keys, views. */
    SchemaEditor dropTableCascade(TableName table);

    /** Drops all tables of the connection's schema, and the views over them. */
    SchemaEditor dropAllTables();

    /** Renames a table; with another schema in the new name, moves it there. */
    SchemaEditor renameTable(TableName table, TableName to);

    /** Sets the comment of a table; an empty one takes it away. */
    SchemaEditor commentOnTable(TableName table, String comment);

    /** Changes storage engine, character set, collation or row format; what is left empty is left to the database. */
    SchemaEditor alterTableOptions(TableName table, TableOptions options);

    /** Adds a column; rows that are there get its default, or null. */
    SchemaEditor addColumn(TableName table, ColumnDefinition column);

    /** Drops a column, and the keys and indexes over it. */
    SchemaEditor dropColumn(TableName table, String column);

    /** Drops a column and what depends on it. */
    SchemaEditor dropColumnCascade(TableName table, String column);

    /** Renames a column; keys and indexes follow. */
    SchemaEditor renameColumn(TableName table, String column, String to);

    /** Changes a column: {@code alterColumn(people, "age", age -> age.notNull())}. */
    SchemaEditor alterColumn(TableName table, String column, UnaryOperator<ColumnDefinition> to);

    /** Adds a primary key. */
    SchemaEditor addPrimaryKey(TableName table, KeyDefinition key);

    /** Drops the primary key. */
    SchemaEditor dropPrimaryKey(TableName table);

    /** Adds a unique constraint. */
    SchemaEditor addUnique(TableName table, UniqueDefinition unique);

    /** Drops a unique constraint. */
    SchemaEditor dropUnique(TableName table, String name);

    /** Adds a check. */
    SchemaEditor addCheck(TableName table, CheckDefinition check);

    /** Drops a check. */
    SchemaEditor dropCheck(TableName table, String name);

    /** Adds a foreign key. */
    SchemaEditor addForeignKey(TableName table, ForeignKeyDefinition key);

    /** Drops a foreign key. */
    SchemaEditor dropForeignKey(TableName table, String name);

    /** Creates an index. */
    SchemaEditor createIndex(TableName table, IndexDefinition index);

    /** Creates an index while writes to the table go on. */
    SchemaEditor createIndexConcurrently(TableName table, IndexDefinition index);

    /** Drops an index. */
    SchemaEditor dropIndex(TableName table, String index);

    /** Drops an index while writes to the table go on. */
    SchemaEditor dropIndexConcurrently(TableName table, String index);

    /** Renames an index. */
    SchemaEditor renameIndex(TableName table, String index, String to);

    /** Creates a view. */
    SchemaEditor createView(ViewDefinition view);

    /** Drops a view; a missing one is passed over. */
    SchemaEditor dropView(TableName view);

    /** Drops a materialized view; a missing one is passed over. */
    SchemaEditor dropMaterializedView(TableName view);

    /** Creates a sequence. */
    SchemaEditor createSequence(SequenceDefinition sequence);

    /** Changes the options of a sequence; the number that comes next stays. */
    SchemaEditor alterSequence(SequenceDefinition sequence);

    /** Drops a sequence; a missing one is passed over. */
    SchemaEditor dropSequence(TableName sequence);

    /** Creates an enum type. */
    SchemaEditor createEnum(EnumDefinition type);

    /** Adds a value at the end of an enum type. */
    SchemaEditor addEnumValue(TableName type, String value);

    /** Adds a value to an enum type in front of another. */
    SchemaEditor addEnumValueBefore(TableName type, String value, String before);

    /** Renames a value of an enum type; rows that have it have the new one. */
    SchemaEditor renameEnumValue(TableName type, String value, String to);

    /** Drops an enum type; a missing one is passed over. */
    SchemaEditor dropEnum(TableName type);

    /** Creates an extension; one that is there is passed over. */
    SchemaEditor createExtension(String name);

    /** Drops an extension; a missing one is passed over. */
    SchemaEditor dropExtension(String name);

    /** Creates a schema. */
    SchemaEditor createSchema(String name);

    /** Drops an empty schema; a missing one is passed over. */
    SchemaEditor dropSchema(String name);

    /** Drops a schema and all that is in it. */
    SchemaEditor dropSchemaCascade(String name);

    /** Creates a database. */
    SchemaEditor createDatabase(String name);

    /** Drops a database; a missing one is passed over. */
    SchemaEditor dropDatabase(String name);

    /** Creates a trigger by its statement. */
    SchemaEditor createTrigger(TableName table, TriggerDefinition trigger);

    /** Drops a trigger. */
    SchemaEditor dropTrigger(TableName table, String trigger);

    /**
     * A statement of the application's own, for what has no change: functions, domains, grants, row security.
     *
     * @param sql the statement, trusted
     * @param words what it does, in words that follow "to"
     */
    SchemaEditor sql(String sql, String words);

    /** Changes that a comparison found. */
    SchemaEditor changes(List<? extends SchemaChange> changes);

    /** The steps, not run. What was named by the caller may lose data. */
    SchemaPlan plan();

    /** Plans and runs. */
    default void run() {
        plan().run();
    }
}
