package io.dialectic.engine;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.read.Keyset;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query with its position worked into condition and order.
 *
 * @param reversed whether its rows come against the order that was asked for
 */
record Placed(QueryDescription query, boolean reversed) {
    static <M> Placed of(Engine engine, BoundModel<M> model, QueryDescription query) {
        ReadOptions.Position position = query.options().position();
        if (position == null) {
            return new Placed(query, false);
        }
        if (query.offset() > 0) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The query begins behind a row and leaves out " + query.offset()
                            + " more. Take offset out, or after and before.");
        }
        Keyset<M> keyset = Keyset.of(model, query, engine.dialect.profile().behaviour());
        List<@Nullable Object> place = keyset.parse(position.cursor(), engine.cursors);
        QueryDescription placed = keyset.ordered(query, position.before())
                .and(keyset.behind(place, position.before()))
                .options(query.options().position(null).meantToRepeat());
        return new Placed(placed, position.before());
    }

    <T extends @Nullable Object> List<T> rows(List<T> found) {
        if (!reversed) {
            return found;
        }
        List<T> rows = new ArrayList<>(found);
        Collections.reverse(rows);
        return rows;
    }
}
