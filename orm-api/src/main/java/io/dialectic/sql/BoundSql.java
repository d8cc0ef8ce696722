package io.dialectic.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text and bind values, travelling together. Printed without the values. */
public final class BoundSql {
    private final RenderedSql rendered;
    private final @Nullable Object[] values;

    BoundSql(RenderedSql rendered, @Nullable Object[] values) {
        this.rendered = rendered;
        this.values = values;
    }

    /** The text with {@code ?} placeholders. */
    public String text() {
        return rendered.text();
    }

    /** The values in the order of the placeholders. */
    public List<@Nullable Object> values() {
        @Nullable Object[] ordered = new Object[rendered.parameters().size()];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = values[rendered.parameters().get(i).slot()];
        }
        return Collections.unmodifiableList(Arrays.asList(ordered));
    }

    /** Binds every value with its column type. */
    public void bindTo(PreparedStatement statement) throws SQLException {
        List<Parameter> parameters = rendered.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            parameter.type().bind(statement, i + 1, values[parameter.slot()]);
        }
    }

    /** The same statement behind other words: a comment, or a request to explain it. */
    public BoundSql behind(String words) {
        return new BoundSql(new RenderedSql(words + rendered.text(), rendered.parameters()), values);
    }

    @Override
    public String toString() {
        return text();
    }
}
