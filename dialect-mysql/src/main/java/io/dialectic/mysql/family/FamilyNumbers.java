package io.dialectic.mysql.family;

import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of the family that are no integers. */
final class FamilyNumbers {
    private static final Fidelity FINITE = Fidelity.lossy("NaN and the infinities are refused, since there are none");

    /** https://dev.mysql.com/doc/refman/8.4/en/year.html; the year 0000 stands for what could not be understood. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2155;

    private static final Map<Class<?>, Codec<?>> FLOATS =
            Map.of(Float.class, StandardCodecs.FLOAT, Double.class, StandardCodecs.DOUBLE);

    private FamilyNumbers() {}

    /** A parameter is a DOUBLE, and would equal a FLOAT only where both are the same binary fraction. */
    static @Nullable ColumnType<?> real(LogicalType type, Class<?> javaType) {
        ColumnType<?> column = floating(type, javaType, "FLOAT");
        return column == null ? null : column.withPlaceholder("CAST(? AS FLOAT)");
    }

    @SuppressWarnings("unchecked")
    static <J> @Nullable ColumnType<J> floating(LogicalType type, Class<J> javaType, String ddl) {
        Codec<J> codec = (Codec<J>) FLOATS.get(javaType);
        return codec == null
                ? null
                : ColumnType.of(type, javaType, ddl, codec)
                        .refusing(value -> Double.isFinite(((Number) value).doubleValue())
                                ? null
                                : "must be a finite number, and is " + value)
                        .withFidelity(FINITE);
    }

    static ColumnType<Year> year(LogicalType type) {
        return ColumnType.of(type, Year.class, "YEAR", StandardCodecs.YEAR)
                .refusing(value -> value.getValue() >= FIRST_YEAR && value.getValue() <= LAST_YEAR
                        ? null
                        : "must be a year from " + FIRST_YEAR + " to " + LAST_YEAR)
                .withLiteral(value -> Integer.toString(value.getValue()));
    }
}
