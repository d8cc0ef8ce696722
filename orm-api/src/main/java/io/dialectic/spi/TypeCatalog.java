package io.dialectic.spi;

import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.ResultColumn;
import io.dialectic.type.StandardCodecs;
import java.sql.Types;
import java.util.Collection;
import java.util.Optional;

/** How a database holds types. */
public interface TypeCatalog {
    /**
     * The column type for a logical type held as a Java class. Called when a model is mapped, once for each attribute.
     *
     * @param javaType a wrapper class, never a primitive; enums, chars and the like have been converted to what is here:
     *     String, Boolean, Byte, Short, Integer, Long, Float, Double, BigDecimal, LocalDate, LocalTime, LocalDateTime,
     *     Instant, UUID, byte[]
     * @return empty if the database cannot hold it; the engine then refuses the model, naming the attribute
     */
    <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType);

    /**
     * How a collection of {@code element} values is bound as one array; asked only with {@code ARRAY_PARAMETERS}. By default
     * there is none.
     */
    default Optional<ColumnType<Collection<?>>> arrayOf(ColumnType<?> element) {
        return Optional.empty();
    }

    /** How a column of a result is read that no attribute and no component describes; by default by its JDBC type. */
    default StandardCodecs.Reader<?> reading(ResultColumn column) {
        return column.standard();
    }

    /** The JDBC type with which a null is bound of which nothing more is known; by default the driver's own choice. */
    default int untypedNull() {
        return Types.NULL;
    }
}
