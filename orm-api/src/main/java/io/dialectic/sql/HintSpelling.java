package io.dialectic.sql;

import java.util.List;

/** How hints are spelled, each with a leading space. Asked only for kinds that the profile has. */
public interface HintSpelling {
    /** For databases without hints. */
    HintSpelling NONE = new HintSpelling() {};

    /** Writes what stands behind the word SELECT; by default nothing. */
    default void afterSelect(SqlWriter writer, List<SelectHint> hints) {}

    /**
     * Writes what stands behind the table; by default nothing.
     *
     * @param locked whether a lock stands there already
     */
    default void afterTable(SqlWriter writer, List<SelectHint> hints, boolean locked) {}

    /** Writes what stands at the end of the statement; by default nothing. */
    default void atEnd(SqlWriter writer, TableExpression table, List<SelectHint> hints, boolean locked) {}
}
