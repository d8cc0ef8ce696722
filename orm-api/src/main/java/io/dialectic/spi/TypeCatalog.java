package io.dialectic.spi;

import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
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
}
