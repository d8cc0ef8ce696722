package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;

/** DROP VIEW of a view that may be missing. */
public record DropView(TableName name, boolean materialized) implements DdlChange {
    @Override
    public String words() {
        return "drop the view " + name;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.views(schema.views().stream()
                .filter(each -> !each.name().equals(name))
                .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(
                writer -> writer.sql(materialized ? "DROP MATERIALIZED VIEW IF EXISTS " : "DROP VIEW IF EXISTS ")
                        .table(name));
    }
}
