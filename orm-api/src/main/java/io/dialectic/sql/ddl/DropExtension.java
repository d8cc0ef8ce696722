package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;

/** DROP EXTENSION of one that may be missing. */
public record DropExtension(String name) implements DdlChange {
    @Override
    public String words() {
        return "drop the extension " + name;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.extensions(
                schema.extensions().stream().filter(each -> !each.equals(name)).toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("DROP EXTENSION IF EXISTS ").identifier(name));
    }
}
