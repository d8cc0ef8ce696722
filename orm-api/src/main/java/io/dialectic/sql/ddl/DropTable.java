package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;

/** DROP TABLE of a table that may be missing. With {@code cascade}, what depends on it goes too: foreign keys to it, views. */
public record DropTable(TableName table, boolean cascade) implements DdlChange {
    /** Without what depends on it. */
    public DropTable(TableName table) {
        this(table, false);
    }

    @Override
    public String words() {
        return "drop the table " + table;
    }

    @Override
    public boolean losesData() {
        return true;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.tables(schema.tables().stream()
                .filter(each -> !each.name().equals(table))
                .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(
                writer -> writer.sql("DROP TABLE IF EXISTS ").table(table).sql(cascade ? " CASCADE" : ""));
    }
}
