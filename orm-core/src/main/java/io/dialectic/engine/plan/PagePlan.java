package io.dialectic.engine.plan;

/**
 * A read of a page and of the number of all rows.
 *
 * @param rows the statement, and where its entities stand in the rows
 * @param totalOffset the count of columns in front of the number of all rows, which is the same in each
 */
public record PagePlan(SelectPlan rows, int totalOffset) {}
