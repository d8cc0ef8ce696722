package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes an enum type anew, because values can be added to one but not taken away or put in another order. The database refuses
 * it if a row has a value that goes.
 *
 * @param type the type as it shall be
 * @param before the type as it is
 * @param tables the tables whose columns may be of the type
 */
public record RebuildEnum(EnumDefinition type, EnumDefinition before, List<TableDefinition> tables)
        implements DdlChange {
    /** Keeps its own copy of the tables. */
    public RebuildEnum {
        tables = List.copyOf(tables);
    }

    @Override
    public String words() {
        List<String> gone = before.values().stream()
                .filter(value -> !type.values().contains(value))
                .toList();
        return "change the values of the enum type " + type.name()
                + (gone.isEmpty() ? "" : " without " + gone.stream().collect(Collectors.joining(", ")));
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.enums(schema.enums().stream()
                .map(each -> each.name().equals(type.name()) ? type : each)
                .toList());
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.enums(List.of(type));
    }

    @Override
    public void write(DdlSteps steps) {
        TableName old = new TableName(type.name().schema(), type.name().name() + "_old");
        steps.statement(writer ->
                writer.sql("ALTER TYPE ").table(type.name()).sql(" RENAME TO ").identifier(old.name()));
        new CreateEnum(type).write(steps);
        for (TableDefinition table : tables) {
            for (ColumnDefinition column : table.columns()) {
                if (column.type().name().equals(type.name().name())) {
                    column(steps, table.name(), column);
                }
            }
        }
        new DropEnum(old).write(steps);
    }

    private void column(DdlSteps steps, TableName table, ColumnDefinition column) {
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table);
            if (column.defaultValue() != null) {
                writer.sql(" ALTER COLUMN ").identifier(column.name()).sql(" DROP DEFAULT,");
            }
            writer.sql(" ALTER COLUMN ")
                    .identifier(column.name())
                    .sql(" TYPE ")
                    .table(type.name())
                    .sql(" USING CAST(CAST(")
                    .identifier(column.name())
                    .sql(" AS TEXT) AS ")
                    .table(type.name())
                    .sql(")");
            if (column.defaultValue() != null) {
                writer.sql(", ALTER COLUMN ").identifier(column.name()).sql(" SET");
                Clauses.defaultValue(writer, steps.ddl(), column);
            }
        });
    }
}
