package io.dialectic.sqlite;

import io.dialectic.type.Bits;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What SQLite holds as text or bytes with a check, since it has no type of that kind. */
final class SqliteTexts {
    private static final int MAX_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final String NO_YEAR = "must be of a year from 0 to 9999, so that SQLite sorts it by time, and is ";

    private SqliteTexts() {}

    static @Nullable ColumnType<String> enumeration(LogicalType type) {
        if (type.values().isEmpty()) {
            return null;
        }
        StringJoiner list = new StringJoiner(", ", ColumnType.COLUMN + " IN (", ")");
        type.values().forEach(value -> list.add("'" + value.replace("'", "''") + "'"));
        return ColumnType.of(type, String.class, "TEXT", StandardCodecs.STRING)
                .withCheck(list.toString())
                .refusing(value -> type.values().contains(value) ? null : "must be one of " + type.values());
    }

    static @Nullable ColumnType<BitSet> bits(LogicalType type) {
        int length = type.length();
        return length < 1
                ? null
                : ColumnType.of(
                                type,
                                BitSet.class,
                                "BLOB",
                                StandardCodecs.codec(
                                        Types.VARBINARY,
                                        (statement, index, value) ->
                                                statement.setBytes(index, Bits.bytes(value, length)),
                                        (rows, index) -> {
                                            byte[] bytes = rows.getBytes(index);
                                            return bytes == null ? null : Bits.ofBytes(bytes);
                                        }))
                        .refusing(value -> value.length() <= length ? null : "must have at most " + length + " bits")
                        .withLiteral(value -> "X'" + HexFormat.of().formatHex(Bits.bytes(value, length)) + "'");
    }

    /** Documents are text (https://sqlite.org/json1.html); those to be compared are written in one notation. */
    static ColumnType<Json> json(LogicalType type, boolean canonical) {
        ColumnType<Json> column = ColumnType.of(type, String.class, "TEXT", StandardCodecs.STRING)
                .converted(Json.class, json -> canonical ? json.canonical() : json.text(), Json::stored)
                .withCheck("JSON_VALID(" + ColumnType.COLUMN + ")");
        return canonical
                ? column.withFidelity(
                        Fidelity.lossy("white space, the order of keys and the notation of numbers are not kept"))
                : column;
    }

    static @Nullable String refusal(LocalDate value) {
        return value.getYear() >= 0 && value.getYear() <= MAX_YEAR ? null : NO_YEAR + value;
    }

    static @Nullable String refusal(Instant value) {
        return value.isBefore(FIRST) || value.isAfter(LAST) ? NO_YEAR + value : null;
    }
}
