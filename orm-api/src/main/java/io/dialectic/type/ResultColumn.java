package io.dialectic.type;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result that no attribute describes, as the driver describes it.
 *
 * @param jdbcType a code of {@link Types}, or the driver's own
 * @param typeName the database's name of the type, in lower case
 * @param precision digits, characters or bits
 */
public record ResultColumn(int jdbcType, String typeName, int precision) {
    /** The column at a position, from 1. */
    public static ResultColumn of(ResultSetMetaData columns, int position) throws SQLException {
        String name = columns.getColumnTypeName(position);
        return new ResultColumn(
                columns.getColumnType(position),
                name == null ? "" : name.toLowerCase(Locale.ROOT),
                columns.getPrecision(position));
    }

    /**
     * How it is read by its JDBC type: whole numbers as {@code Long}, floating point as {@code Double}, exact numbers as
     * {@code BigDecimal}, times as {@code java.time}, arrays as lists, what is unknown as text. Never a class of the driver.
     */
    public StandardCodecs.Reader<?> standard() {
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> StandardCodecs.LONG::read;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> StandardCodecs.DOUBLE::read;
            case Types.NUMERIC, Types.DECIMAL -> StandardCodecs.DECIMAL::read;
            case Types.BIT, Types.BOOLEAN -> StandardCodecs.BOOLEAN::read;
            case Types.DATE -> StandardCodecs.LOCAL_DATE::read;
            case Types.TIME -> StandardCodecs.LOCAL_TIME::read;
            case Types.TIMESTAMP -> StandardCodecs.LOCAL_DATE_TIME::read;
            case Types.TIMESTAMP_WITH_TIMEZONE -> StandardCodecs.INSTANT::read;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> StandardCodecs.BYTES::read;
            case Types.ARRAY -> ResultColumn::elements;
            default -> StandardCodecs.STRING::read;
        };
    }

    private static @Nullable List<@Nullable Object> elements(ResultSet rows, int index) throws SQLException {
        Array array = rows.getArray(index);
        if (array == null) {
            return null;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        try (ResultSet each = array.getResultSet()) {
            StandardCodecs.Reader<?> reader = of(each.getMetaData(), 2).standard();
            while (each.next()) {
                elements.add(reader.read(each, 2));
            }
        }
        return Collections.unmodifiableList(elements);
    }
}
