package io.dialectic.spi;

import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.NaturalTypes;
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
     * @param javaType a wrapper class, never a primitive, and always one that {@link NaturalTypes} knows or a shorter or
     *     longer number: enums, chars and what has a converter were converted before
     * @return empty if the database cannot hold it; the engine then refuses the model, naming the attribute
     */
    <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType);

    /** The column type for a logical type held as the class that is natural for it; empty if the database cannot hold it. */
    default Optional<? extends ColumnType<?>> columnType(LogicalType type) {
        return columnType(type, NaturalTypes.javaType(type));
    }

    /**
     * The SQL that makes a UUID of a version, 4 or 7, for defaults; empty if the database has none. Goes with
     * {@code UUID_V4_DEFAULT} and {@code UUID_V7_DEFAULT}. By default there is none.
     */
    default Optional<String> uuid(int version) {
        return Optional.empty();
    }

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
