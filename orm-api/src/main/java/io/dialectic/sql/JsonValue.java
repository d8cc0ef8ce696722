package io.dialectic.sql;

import io.dialectic.function.JsonRead;
import io.dialectic.type.LogicalType;
import java.util.List;

/**
 * A value inside a JSON document.
 *
 * @param kind how the document is held
 * @param path bound to what {@link JsonSpelling#path} makes of the steps
 */
public record JsonValue(Expression document, LogicalType.Kind kind, Parameter path, JsonRead read)
        implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.syntax().json().read(read, kind).write(writer, List.of(document, path));
    }
}
