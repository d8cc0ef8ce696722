package io.dialectic.schema;

/**
 * One part of an index: a column or an expression, and how it is kept.
 *
 * @param column the column; empty for an expression
 * @param expression SQL over the table's columns, trusted; empty for a column
 * @param descending whether the greatest value comes first
 * @param length characters or bytes of the value that are kept; 0 for all
 * @param collation the collation; empty for the column's
 * @param operatorClass the operator class; empty for the default
 */
public record IndexPart(
        String column, String expression, boolean descending, int length, String collation, String operatorClass) {
    /** A whole column, ascending. */
    public static IndexPart column(String name) {
        return new IndexPart(name, "", false, 0, "", "");
    }

    /** An expression, ascending. */
    public static IndexPart expression(String sql) {
        return new IndexPart("", sql, false, 0, "", "");
    }

    /** Whether it is a column; else an expression. */
    public boolean isColumn() {
        return !column.isEmpty();
    }

    /** The same over another column. */
    public IndexPart over(String other) {
        return new IndexPart(other, expression, descending, length, collation, operatorClass);
    }

    /** The same with the greatest value first. */
    public IndexPart desc() {
        return new IndexPart(column, expression, true, length, collation, operatorClass);
    }

    /** The same keeping only the first {@code units} characters or bytes. */
    public IndexPart length(int units) {
        return new IndexPart(column, expression, descending, units, collation, operatorClass);
    }

    /** The same with a collation of its own. */
    public IndexPart collation(String name) {
        return new IndexPart(column, expression, descending, length, name, operatorClass);
    }

    /** The same with an operator class. */
    public IndexPart operatorClass(String name) {
        return new IndexPart(column, expression, descending, length, collation, name);
    }
}
