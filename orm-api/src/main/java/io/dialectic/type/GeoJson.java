package io.dialectic.type;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shape as GeoJSON (RFC 7946): {@code {"type":"Point","coordinates":[13.4,52.5]}}. Positions have two numbers; other
 * members than type, coordinates and geometries are refused, since no column would keep them.
 */
public final class GeoJson {
    /** The shapes, each at the number that well-known binary gives it; the depth of coordinates in front. */
    enum Shape {
        POINT("Point", 0),
        LINE_STRING("LineString", 1),
        POLYGON("Polygon", 2),
        MULTI_POINT("MultiPoint", 1),
        MULTI_LINE_STRING("MultiLineString", 2),
        MULTI_POLYGON("MultiPolygon", 3),
        GEOMETRY_COLLECTION("GeometryCollection", -1);

        final String text;
        final int depth;

        Shape(String text, int depth) {
            this.text = text;
            this.depth = depth;
        }
    }

    private final Shape shape;
    /** A double[] of a position, or a list of the next level; of a collection the shapes. */
    private final Object parts;

    GeoJson(Shape shape, Object parts) {
        this.shape = shape;
        this.parts = parts;
    }

    /**
     * A shape of its text.
     *
     * @throws QueryException {@code INVALID_OPERAND} if the text is no shape in GeoJSON
     */
    public static GeoJson of(String text) {
        try {
            return shape(JsonText.parse(text));
        } catch (IllegalArgumentException e) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "A text is no shape in GeoJSON: " + e.getMessage()
                            + ". Write one such as {\"type\":\"Point\",\"coordinates\":[13.4,52.5]}.",
                    e);
        }
    }

    /** A point; for places on the globe longitude and latitude in degrees. */
    public static GeoJson point(double x, double y) {
        return new GeoJson(Shape.POINT, new double[] {x, y});
    }

    private static GeoJson shape(@Nullable Object value) {
        if (value instanceof Map<?, ?> members && members.size() == 2) {
            for (Shape shape : Shape.values()) {
                if (shape.text.equals(members.get("type"))) {
                    String name = shape == Shape.GEOMETRY_COLLECTION ? "geometries" : "coordinates";
                    return new GeoJson(shape, coordinates(members.get(name), shape.depth));
                }
            }
        }
        throw new IllegalArgumentException("it must have a known type and coordinates or geometries, and nothing else");
    }

    private static Object coordinates(@Nullable Object value, int depth) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("a list is missing");
        }
        if (depth == 0) {
            if (list.size() == 2 && list.get(0) instanceof BigDecimal x && list.get(1) instanceof BigDecimal y) {
                return new double[] {x.doubleValue(), y.doubleValue()};
            }
            throw new IllegalArgumentException("a position must have two numbers");
        }
        List<Object> parts = new ArrayList<>();
        for (Object one : list) {
            parts.add(depth < 0 ? shape(one) : coordinates(one, depth - 1));
        }
        return List.copyOf(parts);
    }

    Shape shape() {
        return shape;
    }

    double[] position() {
        return (double[]) parts;
    }

    @SuppressWarnings("unchecked")
    List<Object> parts() {
        return (List<Object>) parts;
    }

    /** The shape's type as RFC 7946 calls it, such as {@code Point}. */
    public String type() {
        return shape.text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeoJson that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The text, type first and without white space. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{\"type\":\"").append(shape.text);
        text.append(shape == Shape.GEOMETRY_COLLECTION ? "\",\"geometries\":" : "\",\"coordinates\":");
        write(parts, text);
        return text.append('}').toString();
    }

    private static void write(Object part, StringBuilder text) {
        if (part instanceof double[] position) {
            text.append('[')
                    .append(number(position[0]))
                    .append(',')
                    .append(number(position[1]))
                    .append(']');
        } else if (part instanceof List<?> list) {
            String before = "[";
            for (Object one : list) {
                write(one, text.append(before));
                before = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else {
            text.append(part);
        }
    }

    private static String number(double value) {
        String text = Double.toString(value + 0.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
