package io.dialectic.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codecs that JDBC 4.2 itself defines; a dialect names these and writes only those its driver does otherwise. */
public final class StandardCodecs {
    public static final Codec<String> STRING = codec(Types.VARCHAR, PreparedStatement::setString, ResultSet::getString);
    public static final Codec<Boolean> BOOLEAN = codec(
            Types.BOOLEAN, PreparedStatement::setBoolean, (rows, index) -> nullable(rows, rows.getBoolean(index)));
    public static final Codec<Byte> BYTE =
            codec(Types.SMALLINT, PreparedStatement::setByte, (rows, index) -> nullable(rows, rows.getByte(index)));
    public static final Codec<Short> SHORT =
            codec(Types.SMALLINT, PreparedStatement::setShort, (rows, index) -> nullable(rows, rows.getShort(index)));
    public static final Codec<Integer> INTEGER =
            codec(Types.INTEGER, PreparedStatement::setInt, (rows, index) -> nullable(rows, rows.getInt(index)));
    public static final Codec<Long> LONG =
            codec(Types.BIGINT, PreparedStatement::setLong, (rows, index) -> nullable(rows, rows.getLong(index)));
    public static final Codec<Float> FLOAT =
            codec(Types.REAL, PreparedStatement::setFloat, (rows, index) -> nullable(rows, rows.getFloat(index)));
    public static final Codec<Double> DOUBLE =
            codec(Types.DOUBLE, PreparedStatement::setDouble, (rows, index) -> nullable(rows, rows.getDouble(index)));
    public static final Codec<BigDecimal> DECIMAL =
            codec(Types.DECIMAL, PreparedStatement::setBigDecimal, ResultSet::getBigDecimal);
    /** A whole number of any size as a decimal without fraction. */
    public static final Codec<BigInteger> BIG_INTEGER = codec(
            Types.DECIMAL,
            (statement, index, value) -> statement.setBigDecimal(index, new BigDecimal(value)),
            (rows, index) -> {
                BigDecimal value = rows.getBigDecimal(index);
                return value == null ? null : value.toBigIntegerExact();
            });
    /** Text without the spaces at its end, which columns of a fixed length add. */
    public static final Codec<String> TRIMMED =
            codec(Types.CHAR, (statement, index, value) -> statement.setString(index, value), (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : value.stripTrailing();
            });
    /** A length of time as microseconds in 64 bits. */
    public static final Codec<Duration> MICROSECONDS = codec(
            Types.BIGINT,
            (statement, index, value) -> statement.setLong(index, Durations.microseconds(value)),
            (rows, index) -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : Durations.ofMicroseconds(value);
            });
    /** A year as a number. */
    public static final Codec<Year> YEAR = codec(
            Types.INTEGER, (statement, index, value) -> statement.setInt(index, value.getValue()), (rows, index) -> {
                int value = rows.getInt(index);
                return value == 0 && rows.wasNull() ? null : Year.of(value);
            });

    public static final Codec<byte[]> BYTES = codec(Types.VARBINARY, PreparedStatement::setBytes, ResultSet::getBytes);
    public static final Codec<LocalDate> LOCAL_DATE = object(Types.DATE, LocalDate.class);
    public static final Codec<LocalTime> LOCAL_TIME = object(Types.TIME, LocalTime.class);
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = object(Types.TIMESTAMP, LocalDateTime.class);
    /** An instant as a timestamp with time zone, always at UTC. */
    public static final Codec<Instant> INSTANT = codec(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (statement, index, value) -> statement.setObject(index, value.atOffset(ZoneOffset.UTC)),
            (rows, index) -> {
                OffsetDateTime value = rows.getObject(index, OffsetDateTime.class);
                return value == null ? null : value.toInstant();
            });
    /** An instant as a timestamp without zone that holds UTC. */
    public static final Codec<Instant> INSTANT_AS_UTC_DATE_TIME = codec(
            Types.TIMESTAMP,
            (statement, index, value) -> statement.setObject(index, LocalDateTime.ofInstant(value, ZoneOffset.UTC)),
            (rows, index) -> {
                LocalDateTime value = rows.getObject(index, LocalDateTime.class);
                return value == null ? null : value.toInstant(ZoneOffset.UTC);
            });

    public static final Codec<UUID> UUID_OBJECT = object(Types.OTHER, UUID.class);
    /** A UUID as its 36 characters. */
    public static final Codec<UUID> UUID_TEXT = codec(
            Types.CHAR, (statement, index, value) -> statement.setString(index, value.toString()), (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : UUID.fromString(value);
            });

    /** As the driver gives it, for columns of SQL of the application's own, whose type nobody declared. */
    public static final Codec<Object> UNDECLARED =
            codec(Types.OTHER, PreparedStatement::setObject, ResultSet::getObject);

    private StandardCodecs() {}

    /** How a value that is not null is bound. */
    @FunctionalInterface
    public interface Binder<J> {
        /** Binds {@code value} at the position {@code index}, from 1. */
        void bind(PreparedStatement statement, int index, J value) throws SQLException;
    }

    /** How a column is read. */
    @FunctionalInterface
    public interface Reader<J> {
        /** Reads the column at the position {@code index}, from 1; null for SQL NULL. */
        @Nullable
        J read(ResultSet rows, int index) throws SQLException;
    }

    /** A codec put together from its two halves. */
    public static <J> Codec<J> codec(int jdbcType, Binder<J> binder, Reader<J> reader) {
        return new Codec<>() {
            @Override
            public void bind(PreparedStatement statement, int index, J value) throws SQLException {
                binder.bind(statement, index, value);
            }

            @Override
            public @Nullable J read(ResultSet rows, int index) throws SQLException {
                return reader.read(rows, index);
            }

            @Override
            public int jdbcType() {
                return jdbcType;
            }
        };
    }

    /** A codec that uses {@code setObject} and {@code getObject} with a class, as JDBC 4.2 defines for java.time. */
    public static <J> Codec<J> object(int jdbcType, Class<J> type) {
        return codec(
                jdbcType,
                (statement, index, value) -> statement.setObject(index, value),
                (rows, index) -> rows.getObject(index, type));
    }

    private static <V> @Nullable V nullable(ResultSet rows, V value) throws SQLException {
        return rows.wasNull() ? null : value;
    }
}
