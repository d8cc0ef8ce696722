package io.dialectic.sqlite;

import io.dialectic.type.Codec;
import io.dialectic.type.StandardCodecs;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How values go through SQLite's driver. {@code wasNull} is a call into native code, so numbers ask it only when they are
 * 0, which is what the driver gives for NULL. Whole numbers are read as 64 bits and checked, since the driver cuts them.
 */
final class SqliteCodecs {
    static final Codec<Boolean> BOOLEAN = StandardCodecs.codec(
            Types.INTEGER, (statement, index, value) -> statement.setInt(index, value ? 1 : 0), (rows, index) -> {
                int value = rows.getInt(index);
                return value == 0 && rows.wasNull() ? null : value != 0;
            });
    static final Codec<Byte> BYTE = StandardCodecs.codec(
            Types.INTEGER, (statement, index, value) -> statement.setInt(index, value), (rows, index) -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : (byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
            });
    static final Codec<Short> SHORT = StandardCodecs.codec(
            Types.INTEGER, (statement, index, value) -> statement.setInt(index, value), (rows, index) -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : (short) within(value, Short.MIN_VALUE, Short.MAX_VALUE);
            });
    static final Codec<Integer> INTEGER = StandardCodecs.codec(
            Types.INTEGER, (statement, index, value) -> statement.setInt(index, value), (rows, index) -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : (int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            });
    static final Codec<Long> LONG = StandardCodecs.codec(
            Types.INTEGER, (statement, index, value) -> statement.setLong(index, value), (rows, index) -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : value;
            });
    static final Codec<Float> FLOAT = StandardCodecs.codec(
            Types.REAL, (statement, index, value) -> statement.setDouble(index, value), (rows, index) -> {
                double value = rows.getDouble(index);
                return value == 0 && rows.wasNull() ? null : (float) value;
            });
    static final Codec<Double> DOUBLE = StandardCodecs.codec(
            Types.REAL, (statement, index, value) -> statement.setDouble(index, value), (rows, index) -> {
                double value = rows.getDouble(index);
                return value == 0 && rows.wasNull() ? null : value;
            });
    static final Codec<LocalDate> DATE = text(IsoText::write, IsoText::readDate);

    private SqliteCodecs() {}

    static Codec<LocalTime> time(int digits) {
        int unit = nanosOfUnit(digits);
        return text(value -> IsoText.write(value.withNano(cut(value.getNano(), unit))), IsoText::readTime);
    }

    static Codec<LocalDateTime> dateTime(int digits) {
        int unit = nanosOfUnit(digits);
        return text(value -> IsoText.write(value.withNano(cut(value.getNano(), unit))), IsoText::readDateTime);
    }

    static Codec<Instant> instant(int digits) {
        int unit = nanosOfUnit(digits);
        return text(
                value -> IsoText.write(Instant.ofEpochSecond(value.getEpochSecond(), cut(value.getNano(), unit))),
                IsoText::readInstant);
    }

    private static int cut(int nanos, int unit) {
        return nanos - nanos % unit;
    }

    private static int nanosOfUnit(int digits) {
        int unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        return unit;
    }

    private interface Writer<J> {
        String write(J value);
    }

    private interface Reader<J> {
        J read(String text) throws SQLException;
    }

    private static <J> Codec<J> text(Writer<J> writer, Reader<J> reader) {
        return StandardCodecs.codec(
                Types.VARCHAR,
                (statement, index, value) -> statement.setString(index, writer.write(value)),
                (rows, index) -> SqliteCodecs.<J>parse(rows, index, reader));
    }

    private static <J> @Nullable J parse(ResultSet rows, int index, Reader<J> reader) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : reader.read(text);
    }

    private static long within(long value, long min, long max) throws SQLException {
        if (value < min || value > max) {
            throw new SQLDataException(
                    "the number " + value + " in the column is not within " + min + " and " + max, "22003");
        }
        return value;
    }
}
