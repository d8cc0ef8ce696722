package io.dialectic.engine.schema;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.LogicalType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The enum types that columns are of. */
final class EnumTypes {
    private EnumTypes() {}

    /** Each once; only types with a name, since others are made of their columns. */
    static List<EnumDefinition> of(List<TableDefinition> tables) {
        Map<String, EnumDefinition> types = new LinkedHashMap<>();
        for (TableDefinition table : tables) {
            for (ColumnDefinition column : table.columns()) {
                LogicalType element = column.type().element();
                LogicalType type = element == null ? column.type() : element;
                if (type.kind() == LogicalType.Kind.ENUM && !type.name().isEmpty()) {
                    types.computeIfAbsent(type.name(), name -> new EnumDefinition(TableName.of(name), type.values()));
                }
            }
        }
        return List.copyOf(types.values());
    }
}
