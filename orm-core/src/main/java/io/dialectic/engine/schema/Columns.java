package io.dialectic.engine.schema;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.TableOrder;
import io.dialectic.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the database's own words into columns that only say what they mean, and tables into the order in which they go. */
final class Columns {
    private final Dialect dialect;

    Columns(Dialect dialect) {
        this.dialect = dialect;
    }

    TableDefinition complete(TableDefinition table) {
        return table.columns(table.columns().stream().map(this::complete).toList());
    }

    ColumnDefinition complete(ColumnDefinition column) {
        if (!column.storage().isEmpty()) {
            return column.defaultValue(defaultValue(column, null));
        }
        ColumnType<?> type = dialect.types()
                .columnType(column.type())
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect.server().dialect().toString(),
                        "the type " + column.type().kind() + " of the column " + column.name(),
                        "Use another type."));
        String collation = column.collation().isEmpty() ? type.collation() : column.collation();
        return column.type(column.type(), type.ddl()).collation(collation).defaultValue(defaultValue(column, type));
    }

    private @Nullable ColumnDefault defaultValue(ColumnDefinition column, @Nullable ColumnType<?> type) {
        ColumnDefault value = column.defaultValue();
        if (value instanceof ColumnDefault.NewUuid uuid) {
            return dialect.types()
                    .uuid(uuid.version())
                    .map(sql -> (ColumnDefault) new ColumnDefault.Expression(sql))
                    .orElseThrow(() -> new UnsupportedByDialectException(
                            dialect.server().dialect().toString(),
                            "UUIDs of version " + uuid.version() + " made by the database",
                            "Make them before the rows are written."));
        }
        boolean fits = type != null
                && value instanceof ColumnDefault.Constant constant
                && type.javaType().isInstance(constant.value());
        if (fits && type != null && value instanceof ColumnDefault.Constant constant) {
            String literal = type.literal(constant.value());
            return literal == null
                    ? new ColumnDefault.Constant(type.stored(constant.value()))
                    : new ColumnDefault.Expression(literal);
        }
        return value;
    }

    /** The changes that drop tables. */
    List<DdlChange> dropping(List<TableDefinition> tables) {
        return new TableOrder(dialect.profile().has(Feature.ALTER_FOREIGN_KEY)).dropping(tables);
    }
}
