package io.dialectic.engine.read;

import io.dialectic.engine.lifecycle.Work;
import io.dialectic.engine.map.RowKey;
import io.dialectic.engine.metadata.EntityAccess;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.Planner;
import io.dialectic.model.Attribute;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are to be locked, chosen by a limit or ordered by what is computed, and read together with others that are joined to
 * them. No statement does all of it: they are chosen and locked first, and then, since nobody changes them any more, read by their
 * keys.
 */
record LockedRows(Reader reader, ColumnReader columns, Planner planner, Keys keys) {
    /** What chooses the rows. What the second statement would be refused for is refused before this one is sent. */
    Reading choice(Work work, BoundModel<?> model, QueryDescription query) {
        reader.prepare(work, model, every(query));
        List<ValueExpression> key = new ArrayList<>();
        for (Attribute attribute : query.model().primaryKey()) {
            key.add(ValueExpression.Property.of(attribute));
        }
        return Reading.Columns.of(planner.choice(query), key);
    }

    <M> List<M> read(Work work, BoundModel<M> model, QueryDescription query) {
        List<Attribute> key = model.definition().primaryKey();
        int attributes = model.types().size();
        List<@Nullable Object[]> chosen =
                columns.read(work, choice(work, model, query), null, types -> (row, results) -> {
                    @Nullable Object[] values = new Object[attributes];
                    for (int i = 0; i < key.size(); i++) {
                        values[key.get(i).ordinal()] = types.get(i).read(row, i + 1);
                    }
                    results.add(values);
                });
        QueryDescription every = every(query);
        EntityAccess<M> access = model.mapped().access();
        Map<@Nullable Object, M> found = new HashMap<>();
        for (List<@Nullable Object[]> some : keys.chunks(chosen, key.size())) {
            QueryDescription these = every.and(Keys.in(key, key, some, (values, ordinal) -> values[ordinal]));
            for (M row : reader.findAll(work, model, these)) {
                found.put(RowKey.of(key, ordinal -> access.value(row, ordinal)), row);
            }
        }
        List<M> rows = new ArrayList<>(found.size());
        for (@Nullable Object[] values : chosen) {
            M row = found.get(RowKey.of(key, ordinal -> values[ordinal]));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The rows without a choice. Their order is that of the choice, but the attributes in it are read, for cursors. */
    private static QueryDescription every(QueryDescription query) {
        List<OrderBy> attributes = query.order().stream()
                .filter(key -> key.value() instanceof ValueExpression.Property property
                        && property.path().isEmpty())
                .toList();
        return query.limit(-1).offset(0).order(attributes);
    }
}
