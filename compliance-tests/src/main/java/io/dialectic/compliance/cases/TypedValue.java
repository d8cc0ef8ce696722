package io.dialectic.compliance.cases;

import io.dialectic.Attr;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.ModelBuilder.Column;
import io.dialectic.Row;
import io.dialectic.type.LogicalType;
import io.dialectic.type.NaturalTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A row of a table of types: a value of a logical type, in the Java class that is natural for it.
 *
 * @param type the logical type
 * @param value the value
 */
public record TypedValue(LogicalType type, Object value) {
    static final Attr<Row, Object> VALUE = Attr.named("v");
    static final Attr<Row, Integer> ID = Attr.named("id");

    static List<TypedValue> of(LogicalType type, Object... values) {
        List<TypedValue> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(new TypedValue(type, value));
        }
        return rows;
    }

    /**
     * A table for each type: drivers keep prepared statements with the types of their columns, and would take those of a
     * table that was there before under the same name.
     */
    static String table(LogicalType type) {
        return "typed_" + words(type).replace(' ', '_') + type.name().toLowerCase(Locale.ROOT);
    }

    /** A model of a table with a key of the application's own and one column of the type. */
    static Model<Row> model(Database database, LogicalType type, UnaryOperator<Column> more) {
        return database.define(
                table(type),
                t -> t.integer("id", Column::primaryKey).attribute("v", type, NaturalTypes.javaType(type), more));
    }

    @Override
    public String toString() {
        String shown = value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : value instanceof float[] floats ? Arrays.toString(floats) : String.valueOf(value);
        return words(type) + " " + (shown.length() > 40 ? shown.length() + " characters" : shown);
    }

    static String words(LogicalType type) {
        LogicalType element = type.element();
        String numbers = type.length() > 0
                ? " " + type.length()
                : type.precision() > 0 ? " " + type.precision() + (type.scale() > 0 ? " " + type.scale() : "") : "";
        return (type.unsigned() ? "unsigned " : "")
                + type.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + numbers
                + (element == null ? "" : " of " + words(element));
    }
}
