package io.dialectic.mssql;

import io.dialectic.type.Bits;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What SQL Server holds as text or bytes with a check, and its money. */
final class MssqlTexts {
    private static final int MONEY_DIGITS = 4;
    private static final BigDecimal MOST_MONEY = new BigDecimal("922337203685477.5807");
    private static final int MOST_BITS = 64_000;
    private static final int FIRST_YEAR = 1583;
    private static final int LAST_YEAR = 9999;
    private static final int MINUTE = 60;
    private static final int LARGEST_OFFSET = 14 * 60 * MINUTE;

    private MssqlTexts() {}

    static ColumnType<String> text(LogicalType type, String ddl) {
        return ColumnType.of(type, String.class, ddl, MssqlCodecs.STRING);
    }

    static @Nullable ColumnType<String> enumeration(LogicalType type) {
        if (type.values().isEmpty()) {
            return null;
        }
        int longest = type.values().stream().mapToInt(String::length).max().orElse(1);
        StringJoiner list = new StringJoiner(", ", ColumnType.COLUMN + " IN (", ")");
        type.values().forEach(value -> list.add("N'" + value.replace("'", "''") + "'"));
        return text(type, "NVARCHAR(" + longest + ")")
                .withCheck(list.toString())
                .refusing(value -> type.values().contains(value) ? null : "must be one of " + type.values());
    }

    static ColumnType<BigDecimal> money(LogicalType type) {
        return ColumnType.of(type, BigDecimal.class, "MONEY", MssqlCodecs.decimal(MONEY_DIGITS))
                .refusing(value -> {
                    boolean fits = value.stripTrailingZeros().scale() <= MONEY_DIGITS
                            && value.abs().compareTo(MOST_MONEY) <= 0;
                    return fits ? null : "must have at most 4 digits behind the point and be within " + MOST_MONEY;
                });
    }

    /** Bytes, since BIT is a single one: https://learn.microsoft.com/sql/t-sql/data-types/binary-and-varbinary-transact-sql. */
    static @Nullable ColumnType<BitSet> bits(LogicalType type) {
        int length = type.length();
        if (length < 1 || length > MOST_BITS) {
            return null;
        }
        return ColumnType.of(
                        type,
                        BitSet.class,
                        "BINARY(" + (length + Byte.SIZE - 1) / Byte.SIZE + ")",
                        StandardCodecs.codec(
                                Types.BINARY,
                                (statement, index, value) -> statement.setBytes(index, Bits.bytes(value, length)),
                                (rows, index) -> {
                                    byte[] bytes = rows.getBytes(index);
                                    return bytes == null ? null : Bits.ofBytes(bytes);
                                }))
                .refusing(value -> value.length() <= length ? null : "must have at most " + length + " bits")
                .withLiteral(value -> "0x" + HexFormat.of().formatHex(Bits.bytes(value, length)));
    }

    /** Documents are text, in the versions we know; those to be compared are written in one notation. */
    static ColumnType<Json> json(LogicalType type, boolean canonical, boolean checked) {
        ColumnType<Json> column = text(type, "NVARCHAR(MAX)")
                .converted(Json.class, json -> canonical ? json.canonical() : json.text(), Json::stored)
                .withCollation("Latin1_General_100_BIN2");
        if (checked) {
            column = column.withCheck("ISJSON(" + ColumnType.COLUMN + ", VALUE) = 1");
        }
        return canonical
                ? column.withFidelity(
                        Fidelity.lossy("white space, the order of keys and the notation of numbers are not kept"))
                : column;
    }

    /** The driver sends times through the calendar that java.util calls Gregorian, and shifts those before. */
    static @Nullable String refusal(OffsetDateTime value) {
        int offset = value.getOffset().getTotalSeconds();
        if (offset % MINUTE != 0 || Math.abs(offset) > LARGEST_OFFSET) {
            return "must have an offset of whole minutes within 14 hours";
        }
        return value.getYear() >= FIRST_YEAR && value.getYear() <= LAST_YEAR
                ? null
                : "must be of a year from " + FIRST_YEAR + " to " + LAST_YEAR;
    }
}
