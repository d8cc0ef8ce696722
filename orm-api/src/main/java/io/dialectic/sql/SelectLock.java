package io.dialectic.sql;

import io.dialectic.transaction.RowLock;
import java.util.List;

/**
 * The lock of a SELECT.
 *
 * @param tables the aliases of the tables whose rows are locked, at least one
 * @param named whether the statement has other tables too, so that these must be named
 */
public record SelectLock(RowLock.Strength strength, RowLock.Waiting waiting, List<String> tables, boolean named) {
    /** Keeps its own copy of the aliases. */
    public SelectLock {
        tables = List.copyOf(tables);
    }
}
