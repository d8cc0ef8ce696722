package io.dialectic.spi;

import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.Optional;

/**
 * Adds types to databases without a change to their dialects: those of an extension, or of the application's own. Named in
 * {@code META-INF/services/io.dialectic.spi.TypeContributor} and in its {@code module-info}. Does no I/O.
 *
 * <p>A contributor for a column type {@code isbn} of a PostgreSQL extension answers to {@code LogicalType.other("isbn")} with
 * a {@code ColumnType} that binds and reads it.
 */
public interface TypeContributor {
    /** Whether it has types for a server: looks at dialect, version and {@link ServerIdentity#extensions}. */
    boolean serves(ServerIdentity server);

    /**
     * The column type for a logical type held as a Java class, as {@link TypeCatalog#columnType} has it. Called before the
     * dialect's own catalog is asked, so that a contributor may also improve on that.
     *
     * @param dialect the dialect's own catalog, to build on
     * @return empty for what is none of its types
     */
    <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType, TypeCatalog dialect);
}
