package io.dialectic.engine.read;

/**
 * A read of a page and of the number of all rows that is ready to run.
 *
 * @param read the statement, and where its entities stand
 * @param totalOffset the count of columns in front of the number of all rows
 */
record PreparedPage(PreparedRead read, int totalOffset) {}
