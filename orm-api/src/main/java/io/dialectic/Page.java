package io.dialectic;

import java.util.List;

/**
 * Some rows and how many there are in all.
 *
 * @param rows the rows of this page
 * @param total the rows of the query without limit and offset; rows of the model, never joined rows
 */
public record Page<M>(List<M> rows, long total) {
    /** Keeps its own copy of the rows. */
    public Page {
        rows = List.copyOf(rows);
    }
}
