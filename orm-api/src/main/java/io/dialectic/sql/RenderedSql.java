package io.dialectic.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text and what is bound to its placeholders, without the values: what a plan keeps.
 *
 * @param text the text with {@code ?} placeholders
 * @param parameters one for each placeholder, in order
 */
public record RenderedSql(String text, List<Parameter> parameters) {
    /** Keeps its own copy of the parameters. */
    public RenderedSql {
        parameters = List.copyOf(parameters);
    }

    /** The statement with values; {@code values} is indexed by {@link Parameter#slot()}. */
    public BoundSql bind(@Nullable Object... values) {
        return new BoundSql(this, values);
    }
}
