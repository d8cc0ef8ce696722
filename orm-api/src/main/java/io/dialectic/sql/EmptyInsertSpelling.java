package io.dialectic.sql;

/**
 * How a row of defaults alone is inserted.
 *
 * @param columns what stands behind the table, with a leading space, or nothing
 * @param values what stands where VALUES stands, with a leading space
 */
public record EmptyInsertSpelling(String columns, String values) {
    /** The standard. */
    public static final EmptyInsertSpelling DEFAULT_VALUES = new EmptyInsertSpelling("", " DEFAULT VALUES");
    /** MySQL's form. */
    public static final EmptyInsertSpelling EMPTY_LISTS = new EmptyInsertSpelling(" ()", " VALUES ()");
}
