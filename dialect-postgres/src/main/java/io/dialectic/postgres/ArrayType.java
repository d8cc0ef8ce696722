package io.dialectic.postgres;

import io.dialectic.type.Bits;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a collection of values of one Java type is bound as an array (https://www.postgresql.org/docs/current/arrays.html).
 * Elements go as what the driver sends in binary, or as text where it knows nothing better.
 *
 * @param name the element's type as the server calls it
 * @param allocate makes the array that the driver takes
 * @param element a value as an element of that array
 */
record ArrayType(String name, IntFunction<Object[]> allocate, Function<Object, Object> element) {
    private static final Map<Class<?>, ArrayType> BY_CLASS = Map.ofEntries(
            Map.entry(String.class, new ArrayType("text", String[]::new, value -> value)),
            Map.entry(Boolean.class, new ArrayType("bool", Boolean[]::new, value -> value)),
            Map.entry(Byte.class, new ArrayType("int2", Short[]::new, value -> ((Byte) value).shortValue())),
            Map.entry(Short.class, new ArrayType("int2", Short[]::new, value -> value)),
            Map.entry(Integer.class, new ArrayType("int4", Integer[]::new, value -> value)),
            Map.entry(Long.class, new ArrayType("int8", Long[]::new, value -> value)),
            Map.entry(Float.class, new ArrayType("float4", Float[]::new, value -> value)),
            Map.entry(Double.class, new ArrayType("float8", Double[]::new, value -> value)),
            Map.entry(BigInteger.class, new ArrayType("numeric", String[]::new, Object::toString)),
            Map.entry(BigDecimal.class, new ArrayType("numeric", String[]::new, Object::toString)),
            Map.entry(UUID.class, new ArrayType("uuid", String[]::new, Object::toString)),
            Map.entry(LocalDate.class, new ArrayType("date", String[]::new, v -> TimeText.of((LocalDate) v))),
            Map.entry(LocalTime.class, new ArrayType("time", String[]::new, v -> TimeText.of((LocalTime) v))),
            Map.entry(
                    LocalDateTime.class,
                    new ArrayType("timestamp", String[]::new, v -> TimeText.of((LocalDateTime) v))),
            Map.entry(Instant.class, new ArrayType("timestamptz", String[]::new, v -> TimeText.of((Instant) v))),
            Map.entry(byte[].class, new ArrayType("bytea", byte[][]::new, value -> value)));

    /** The array of a column's values; a converted column's values go as it stores them. */
    @SuppressWarnings("unchecked")
    static Optional<ColumnType<Collection<?>>> of(ColumnType<?> column) {
        ArrayType type = byKind(column);
        if (type == null) {
            return Optional.empty();
        }
        return Optional.of(ColumnType.of(
                        column.logicalType(),
                        (Class<Collection<?>>) (Class<?>) Collection.class,
                        type.name + "[]",
                        StandardCodecs.codec(
                                Types.ARRAY,
                                (statement, index, values) -> type.bind(statement, index, values, column),
                                (rows, index) -> read(rows, index, column)))
                .withPlaceholder(placeholder(column))
                .withLiteral(values -> type.literal(values, column)));
    }

    /** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO: elements between double quotes, backslashes doubled. */
    private String literal(Collection<?> values, ColumnType<?> column) {
        StringJoiner elements = new StringJoiner(",", "{", "}");
        for (Object value : values) {
            elements.add(value == null ? "NULL" : quoted(element.apply(column.stored(value))));
        }
        return "CAST('" + elements.toString().replace("'", "''") + "' AS " + column.ddl() + "[])";
    }

    private static String quoted(Object element) {
        String text = element instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : element.toString();
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The driver keeps what it found of a type's name, and an enum may be dropped and made again; so the server casts. */
    private static String placeholder(ColumnType<?> column) {
        LogicalType type = column.logicalType();
        boolean cast = type.kind() == LogicalType.Kind.MONEY
                || type.kind() == LogicalType.Kind.ENUM && !type.name().isEmpty();
        return cast ? "CAST(? AS " + column.ddl() + "[])" : column.placeholder();
    }

    /** Types of which the Java type does not tell the server's. */
    private static @Nullable ArrayType byKind(ColumnType<?> column) {
        LogicalType type = column.logicalType();
        return switch (type.kind()) {
            case CASE_INSENSITIVE_TEXT -> text("citext", Object::toString);
            case CHAR -> text("bpchar", Object::toString);
            case ENUM -> BY_CLASS.get(String.class);
            case DURATION -> text("interval", value -> IntervalText.write((Duration) value));
            case YEAR -> new ArrayType("int4", Integer[]::new, value -> ((Year) value).getValue());
            case BITS -> text("bit", value -> Bits.text((BitSet) value, type.length()));
            case JSON -> text("jsonb", value -> ((Json) value).text());
            case JSON_TEXT -> text("json", value -> ((Json) value).text());
            case HSTORE -> text("hstore", value -> HstoreText.write((Map<?, ?>) value));
            case XML, TEXT_SEARCH, INET, CIDR, MACADDR, MACADDR8 ->
                text(column.ddl().toLowerCase(Locale.ROOT), Object::toString);
            case RANGE -> text(column.ddl().toLowerCase(Locale.ROOT), value -> range(type, value));
            case OTHER -> text(type.name(), Object::toString);
            default -> BY_CLASS.get(column.storedType());
        };
    }

    private static String range(LogicalType type, Object value) {
        LogicalType element = type.element();
        RangeText<?> text = element == null ? null : RangeText.of(element);
        if (text == null) {
            throw new IllegalStateException("there are no ranges of " + element);
        }
        return text.ofAny(value);
    }

    private static ArrayType text(String name, Function<Object, Object> element) {
        return new ArrayType(name, String[]::new, element);
    }

    private void bind(PreparedStatement statement, int index, Collection<?> values, ColumnType<?> column)
            throws SQLException {
        Object[] elements = allocate.apply(values.size());
        int i = 0;
        for (Object value : values) {
            if (value != null) {
                elements[i] = element.apply(column.stored(value));
            }
            i++;
        }
        statement.setArray(index, statement.getConnection().createArrayOf(name, elements));
    }

    /** An array's elements as rows, whose second column is the value: so they are read as columns are. */
    private static @Nullable Collection<?> read(ResultSet rows, int index, ColumnType<?> column) throws SQLException {
        Array array = rows.getArray(index);
        if (array == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        try (ResultSet elements = array.getResultSet()) {
            while (elements.next()) {
                values.add(column.read(elements, 2));
            }
        }
        return values;
    }
}
