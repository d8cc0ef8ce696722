package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;

/** ALTER TYPE … RENAME VALUE; rows that have the value have the new one. */
public record RenameEnumValue(TableName name, String value, String to) implements DdlChange {
    @Override
    public String words() {
        return "rename the value " + value + " of the enum type " + name + " to " + to;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.enums(schema.enums().stream()
                .map(each -> each.name().equals(name) ? renamed(each) : each)
                .toList());
    }

    private EnumDefinition renamed(EnumDefinition type) {
        return new EnumDefinition(
                name,
                type.values().stream()
                        .map(each -> each.equals(value) ? to : each)
                        .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("ALTER TYPE ")
                .table(name)
                .sql(" RENAME VALUE ")
                .sql(steps.ddl().literals().literal(value))
                .sql(" TO ")
                .sql(steps.ddl().literals().literal(to)));
    }
}
