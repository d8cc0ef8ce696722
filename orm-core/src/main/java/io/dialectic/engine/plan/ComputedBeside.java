package io.dialectic.engine.plan;

import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.ComputedRow;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Join;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are computed once beside each row of a source, for places in which a database takes columns only. */
final class ComputedBeside {
    private final Source source;
    private final Draft draft;
    private final List<SelectItem> values = new ArrayList<>();
    private @Nullable String alias;

    ComputedBeside(Source source, Draft draft) {
        this.source = source;
        this.draft = draft;
    }

    /** Adds a value; gives the column that stands for it. */
    ColumnReference add(Expression value) {
        String table = alias == null ? draft.alias() : alias;
        alias = table;
        String name = Tables.column(values.size());
        values.add(new SelectItem(value, name));
        return new ColumnReference(table, name);
    }

    /** Joins the values, if there are any, to the rows of the source. */
    void join() {
        if (alias != null) {
            DerivedTable beside = new DerivedTable(new ComputedRow(values), alias, true);
            source.joinedBy(new Join(true, beside, List.of(), new Truth(true)), draft);
        }
    }
}
