package io.dialectic.mssql;

import io.dialectic.type.Codec;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** How values go through Microsoft's driver, where it does otherwise than JDBC's own codecs expect. */
final class MssqlCodecs {
    /**
     * The first day of the calendar that java.util calls Gregorian. The driver sends times through that calendar and shifts
     * those before by up to ten days; so they go as text, which the server reads by the rules of ISO 8601. What that
     * calendar leaves out, the 5th to the 14th of October 1582, no driver call reads as an instant.
     */
    private static final LocalDate GREGORIAN = LocalDate.of(1582, 10, 15);

    private static final long GREGORIAN_SECOND = GREGORIAN.toEpochDay() * 86_400;
    private static final DateTimeFormatter EARLY = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS");

    /** Sent as NVARCHAR. Read as text of either kind: the driver refuses to read VARCHAR by {@code getNString}. */
    static final Codec<String> STRING = StandardCodecs.codec(
            Types.NVARCHAR,
            (statement, index, value) -> statement.setNString(index, value),
            (rows, index) -> rows.getString(index));

    static final Codec<Boolean> BOOLEAN = StandardCodecs.codec(
            Types.BIT,
            (statement, index, value) -> statement.setBoolean(index, value),
            (rows, index) -> StandardCodecs.BOOLEAN.read(rows, index));
    /** Not by {@code setByte}: the driver sends it as TINYINT, which has no sign in T-SQL, so that -1 would become 255. */
    static final Codec<Byte> BYTE = StandardCodecs.codec(
            Types.SMALLINT, (statement, index, value) -> statement.setShort(index, value), (rows, index) -> {
                Short value = StandardCodecs.SHORT.read(rows, index);
                if (value != null && value != value.byteValue()) {
                    throw new SQLDataException("the number " + value + " in the column is no byte", "22003");
                }
                return value == null ? null : value.byteValue();
            });

    /** Text without the spaces at its end, which columns of a fixed length add. */
    static final Codec<String> TRIMMED = StandardCodecs.codec(
            Types.NCHAR, (statement, index, value) -> statement.setNString(index, value), (rows, index) -> {
                String value = rows.getString(index);
                return value == null ? null : value.stripTrailing();
            });

    static final Codec<LocalDate> DATE = StandardCodecs.codec(
            Types.DATE,
            (statement, index, value) -> {
                if (value.isBefore(GREGORIAN)) {
                    statement.setString(index, value.toString());
                } else {
                    statement.setObject(index, value);
                }
            },
            StandardCodecs.LOCAL_DATE::read);
    /** A null is bound by the driver's own code for UNIQUEIDENTIFIER, microsoft.sql.Types.GUID. */
    static final Codec<UUID> GUID = StandardCodecs.codec(
            -145,
            (statement, index, value) -> statement.setObject(index, value),
            (rows, index) -> rows.getObject(index, UUID.class));

    private MssqlCodecs() {}

    /**
     * Decimals of one scale. The driver declares a parameter as DECIMAL(38, scale of the value), and where the rows of VALUES
     * differ, the server takes a common type that may have no fraction digits left: 1 in one row would cut 2.321 in the next
     * (https://github.com/microsoft/mssql-jdbc/issues/2649). A null would be DECIMAL(38, 0), so it goes as INT, which leaves
     * room for the others.
     */
    static Codec<BigDecimal> decimal(int scale) {
        return StandardCodecs.codec(
                Types.INTEGER,
                (statement, index, value) -> statement.setBigDecimal(index, atScale(value, scale)),
                (rows, index) -> rows.getBigDecimal(index));
    }

    static Codec<LocalTime> time(int digits) {
        int unit = nanosOfUnit(digits);
        return StandardCodecs.codec(
                Types.TIME,
                (statement, index, value) -> statement.setObject(index, value.withNano(cut(value.getNano(), unit))),
                StandardCodecs.LOCAL_TIME::read);
    }

    static Codec<LocalDateTime> dateTime(int digits) {
        int unit = nanosOfUnit(digits);
        return StandardCodecs.codec(
                Types.TIMESTAMP,
                (statement, index, value) -> {
                    LocalDateTime kept = value.withNano(cut(value.getNano(), unit));
                    if (kept.toLocalDate().isBefore(GREGORIAN)) {
                        statement.setString(index, EARLY.format(kept));
                    } else {
                        statement.setObject(index, kept);
                    }
                },
                StandardCodecs.LOCAL_DATE_TIME::read);
    }

    static String literal(LocalDateTime value) {
        return "'" + EARLY.format(value) + "'";
    }

    /** A point in time with the offset it was written with. */
    static Codec<OffsetDateTime> offset(int digits) {
        int unit = nanosOfUnit(digits);
        return StandardCodecs.codec(
                Types.TIMESTAMP_WITH_TIMEZONE,
                (statement, index, value) -> statement.setObject(index, value.withNano(cut(value.getNano(), unit))),
                (rows, index) -> rows.getObject(index, OffsetDateTime.class));
    }

    /** A timestamp is read where it is right, since the driver formats text to make an OffsetDateTime. */
    static Codec<Instant> instant(int digits) {
        int unit = nanosOfUnit(digits);
        return StandardCodecs.codec(
                Types.TIMESTAMP_WITH_TIMEZONE,
                (statement, index, value) -> bind(statement, index, value, cut(value.getNano(), unit)),
                (rows, index) -> {
                    Timestamp value = rows.getTimestamp(index);
                    if (value == null) {
                        return null;
                    }
                    Instant instant = value.toInstant();
                    return instant.getEpochSecond() < GREGORIAN_SECOND
                            ? rows.getObject(index, OffsetDateTime.class).toInstant()
                            : instant;
                });
    }

    private static void bind(PreparedStatement statement, int index, Instant value, int nanos) throws SQLException {
        OffsetDateTime kept =
                Instant.ofEpochSecond(value.getEpochSecond(), nanos).atOffset(ZoneOffset.UTC);
        if (value.getEpochSecond() < GREGORIAN_SECOND) {
            statement.setString(index, EARLY.format(kept) + "+00:00");
        } else {
            statement.setObject(index, kept);
        }
    }

    private static BigDecimal atScale(BigDecimal value, int scale) {
        if (value.scale() <= scale) {
            return value.setScale(scale);
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= scale ? plain.setScale(scale) : plain;
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
}
