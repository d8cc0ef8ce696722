package io.dialectic.engine.plan;

import io.dialectic.engine.raw.RawBinder;
import io.dialectic.query.Sql;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.Fragment;
import io.dialectic.sql.Node;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts SQL of the application's own among ours: its values are bound, and its expressions written in their places. */
final class FragmentPlanner {
    private final RawBinder binder;
    private final ValuePlanner values;

    FragmentPlanner(Dialect dialect, ValuePlanner values) {
        this.binder = new RawBinder(dialect);
        this.values = values;
    }

    Fragment plan(Sql sql, Source source, Draft draft) {
        List<Node> pieces = new ArrayList<>();
        binder.take(sql, new RawBinder.Pieces() {
            @Override
            public void sql(String text) {
                draft.token(text);
                pieces.add(new Fragment.Text(text));
            }

            @Override
            public void value(ColumnType<?> type, @Nullable Object value) {
                draft.token(type);
                pieces.add(draft.value(type, value));
            }

            @Override
            public boolean expression(@Nullable Object value) {
                if (!(value instanceof ValueExpression expression)) {
                    return false;
                }
                pieces.add(values.plan(expression, source, draft, null).node());
                return true;
            }
        });
        draft.end();
        return new Fragment(pieces);
    }
}
