package io.dialectic.schema;

/**
 * One statement of a plan.
 *
 * @param kind how it is run
 * @param sql the statement
 * @param words what it does, in words
 * @param losesData whether rows or values that are there can be lost by it
 * @param undo of a {@code SETTING}, the statement that undoes it, run whatever happens; else empty
 */
public record SchemaStep(Kind kind, String sql, String words, boolean losesData, String undo) {
    /** How a step is run. */
    public enum Kind {
        /** In one transaction with the changes before and after it, where the database's DDL has transactions. */
        CHANGE,
        /** By itself, outside of any transaction, because the database asks for that. */
        CHANGE_ALONE,
        /** A setting of the session, outside of any transaction; undone after the changes that follow it. */
        SETTING,
        /** A query within the transaction that must find nothing; else everything is rolled back. */
        CHECK
    }

    /** A step within a transaction. */
    public static SchemaStep change(String sql, String words, boolean losesData) {
        return new SchemaStep(Kind.CHANGE, sql, words, losesData, "");
    }

    /** A step outside of transactions. */
    public static SchemaStep alone(String sql, String words, boolean losesData) {
        return new SchemaStep(Kind.CHANGE_ALONE, sql, words, losesData, "");
    }

    /** A setting that lasts for the changes that follow it. */
    public static SchemaStep setting(String sql, String undo, String words) {
        return new SchemaStep(Kind.SETTING, sql, words, false, undo);
    }

    /** A query that must find nothing. */
    public static SchemaStep check(String sql, String words) {
        return new SchemaStep(Kind.CHECK, sql, words, false, "");
    }

    /** Whether it cannot run inside a transaction of the caller's. */
    public boolean outsideTransactions() {
        return kind == Kind.CHANGE_ALONE || kind == Kind.SETTING;
    }
}
