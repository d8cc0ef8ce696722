package io.dialectic.mysql.family;

import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.GeoJson;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import io.dialectic.type.WellKnownBinary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLDataException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of the family, and what it holds in forms of its own. */
public final class FamilyText {
    private static final int REFERENCE = Integer.BYTES;

    private FamilyText() {}

    /** Text of a type whose default must be an expression. */
    public static ColumnType<String> column(LogicalType type, String ddl) {
        return ColumnType.of(type, String.class, ddl, StandardCodecs.STRING).withLiteral(FamilyText::quoted);
    }

    /** With a name the database's enum, which is a part of the column; else text with a check. */
    static @Nullable ColumnType<String> enumeration(LogicalType type) {
        List<String> values = type.values();
        if (values.isEmpty()) {
            return null;
        }
        String list = values.stream().map(FamilyText::quoted).collect(Collectors.joining(",", "(", ")"));
        int longest = values.stream().mapToInt(String::length).max().orElse(1);
        ColumnType<String> column = type.name().isEmpty()
                ? ColumnType.of(type, String.class, "VARCHAR(" + longest + ")", StandardCodecs.STRING)
                        .withCheck(ColumnType.COLUMN + " IN " + list)
                : ColumnType.of(type, String.class, "ENUM" + list, StandardCodecs.STRING);
        return column.refusing(value -> values.contains(value) ? null : "must be one of " + values);
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * Shapes in the form in which the family keeps them: the number of the spatial reference and well-known binary
     * (https://dev.mysql.com/doc/refman/8.4/en/gis-data-formats.html).
     *
     * @param attribute how a column names its spatial reference, in front of the number
     */
    public static ColumnType<GeoJson> shapes(LogicalType type, String attribute) {
        String shape = type.name().isEmpty() ? "GEOMETRY" : type.name();
        String ddl = type.scale() == 0 ? shape : shape + " " + attribute + type.scale();
        return ColumnType.of(
                        type,
                        GeoJson.class,
                        ddl,
                        StandardCodecs.codec(
                                Types.BINARY,
                                (statement, index, value) -> statement.setBytes(index, bytes(value, type.scale())),
                                (rows, index) -> {
                                    byte[] bytes = rows.getBytes(index);
                                    return bytes == null ? null : WellKnownBinary.read(bytes, REFERENCE);
                                }))
                .withLiteral(value -> hexadecimal(bytes(value, type.scale())))
                .withFidelity(Fidelity.lossy("coordinates beyond the second are refused"));
    }

    private static byte[] bytes(GeoJson shape, int reference) {
        byte[] binary = WellKnownBinary.write(shape);
        return ByteBuffer.allocate(REFERENCE + binary.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(reference)
                .put(binary)
                .array();
    }

    private static String hexadecimal(byte[] bytes) {
        return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }

    /** Lists of 32-bit floating point numbers in the form in which the family keeps them, little end first. */
    public static @Nullable ColumnType<float[]> vector(LogicalType type) {
        int length = type.length();
        if (length < 1) {
            return null;
        }
        return ColumnType.of(
                        type,
                        float[].class,
                        "VECTOR(" + length + ")",
                        StandardCodecs.codec(
                                Types.BINARY,
                                (statement, index, value) -> statement.setBytes(index, bytes(value)),
                                (rows, index) -> floats(rows.getBytes(index))))
                .withLiteral(value -> hexadecimal(bytes(value)))
                .refusing(value -> refusal(value, length));
    }

    private static byte[] bytes(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float one : numbers) {
            bytes.putFloat(one);
        }
        return bytes.array();
    }

    private static @Nullable String refusal(float[] value, int length) {
        if (value.length != length) {
            return "must have " + length + " numbers, and has " + value.length;
        }
        float squares = 0;
        for (float one : value) {
            squares += one * one;
        }
        return Float.isFinite(squares) ? null : "must have finite numbers, and so must be the sum of their squares";
    }

    private static float @Nullable [] floats(byte @Nullable [] bytes) throws SQLDataException {
        if (bytes == null) {
            return null;
        }
        if (bytes.length % Float.BYTES != 0) {
            throw new SQLDataException("the column has " + bytes.length + " bytes, which is no vector", "22000");
        }
        float[] value = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(value);
        return value;
    }
}
