package io.dialectic.engine.plan;

import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.spi.Dialect;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The column types of values that belong to no column. Looked up in every walk, so each is found once and kept. */
final class ValueTypes {
    /** Digits that every database can give a decimal: https://learn.microsoft.com/sql/t-sql/data-types/precision-scale-and-length-transact-sql. */
    private static final int DECIMAL_DIGITS = 38;

    private static final int[] WHOLE_DIGITS = {9, 18};

    private record Key(LogicalType type, Class<?> javaType) {}

    private final Dialect dialect;
    private final ConcurrentHashMap<Key, ColumnType<?>> types = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Class<?>, ColumnType<?>> natural = new ConcurrentHashMap<>();

    ValueTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The type of a value of the application's. A decimal keeps its own digits, whatever it is compared with. */
    ColumnType<?> of(Object value) {
        return value instanceof BigDecimal decimal ? of(decimal) : of(value.getClass());
    }

    /**
     * Room for few more digits than the number has: SQL Server takes fraction digits from a result to have room for whole ones.
     * Numbers of many lengths share a type, so that plans are few.
     */
    private ColumnType<?> of(BigDecimal value) {
        int scale = Math.min(Math.max(0, value.scale()), DECIMAL_DIGITS);
        int whole = value.precision() - value.scale();
        for (int room : WHOLE_DIGITS) {
            if (whole <= room && room + scale <= DECIMAL_DIGITS) {
                return of(LogicalType.decimal(room + scale, scale), BigDecimal.class);
            }
        }
        return decimal(scale);
    }

    /** The type of values of a class about which nothing more is known. */
    ColumnType<?> of(Class<?> type) {
        ColumnType<?> known = natural.get(type);
        if (known == null) {
            Class<?> boxed = AttributeTypes.boxed(type);
            LogicalType meaning = AttributeTypes.natural(boxed)
                    .orElseThrow(() -> new QueryException(
                            ErrorCode.INVALID_OPERAND,
                            "A " + type.getName() + " is no value of a database. Convert it first."));
            known = of(boxed == String.class ? LogicalType.of(LogicalType.Kind.TEXT) : meaning, boxed);
            natural.put(type, known);
        }
        return known;
    }

    /** The type of decimals with so many digits behind the point. */
    ColumnType<?> decimal(int scale) {
        return of(LogicalType.decimal(DECIMAL_DIGITS, Math.min(scale, DECIMAL_DIGITS)), BigDecimal.class);
    }

    ColumnType<?> of(LogicalType type, Class<?> javaType) {
        return types.computeIfAbsent(new Key(type, javaType), this::find);
    }

    private ColumnType<?> find(Key key) {
        Optional<ColumnType<?>> found = AttributeTypes.of(key.type(), key.javaType(), dialect.types());
        return found.orElseThrow(() -> new UnsupportedByDialectException(
                dialect.server().dialect().toString(),
                key.type().kind() + " values as " + key.javaType().getSimpleName(),
                "Use a value of another type."));
    }
}
