package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;

/** DROP TYPE of an enum type that may be missing. */
public record DropEnum(TableName name) implements DdlChange {
    @Override
    public String words() {
        return "drop the enum type " + name;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.enums(schema.enums().stream()
                .filter(each -> !each.name().equals(name))
                .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("DROP TYPE IF EXISTS ").table(name));
    }
}
