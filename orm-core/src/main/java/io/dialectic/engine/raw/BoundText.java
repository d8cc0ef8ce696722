package io.dialectic.engine.raw;

import io.dialectic.sql.BoundSql;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.RenderedSql;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text and values of one statement while it is put together. */
final class BoundText implements RawBinder.Pieces {
    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private boolean words;

    @Override
    public void sql(String piece) {
        text.append(piece);
        words |= !piece.isBlank();
    }

    @Override
    public void value(ColumnType<?> type, @Nullable Object value) {
        text.append('?');
        words = true;
        parameters.add(new Parameter(values.size(), type));
        values.add(value);
    }

    @Override
    public boolean expression(@Nullable Object value) {
        return false;
    }

    /** Ends a fragment; the next one is kept out of a comment at its end. */
    void tail(String tail) {
        text.append(tail).append(tail.isBlank() ? " " : "\n");
    }

    /** Whether there is anything but blanks and comments at ends. */
    boolean hasWords() {
        return words;
    }

    BoundSql finish() {
        return new RenderedSql(text.toString().stripTrailing(), parameters).bind(values.toArray());
    }
}
