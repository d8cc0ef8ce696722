package io.dialectic.compliance.types;

import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.spi.TypeContributor;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.Optional;

/** Holds temperatures as the database's numbers. */
public final class CelsiusContributor implements TypeContributor {
    /** Made by ServiceLoader. */
    public CelsiusContributor() {}

    @Override
    public boolean serves(ServerIdentity server) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <J> Optional<ColumnType<J>> columnType(LogicalType type, Class<J> javaType, TypeCatalog dialect) {
        if (!type.equals(LogicalType.other("celsius")) || javaType != Celsius.class) {
            return Optional.empty();
        }
        return dialect.columnType(LogicalType.of(LogicalType.Kind.DOUBLE), Double.class)
                .map(column -> (ColumnType<J>) column.converted(Celsius.class, Celsius::degrees, Celsius::new));
    }
}
