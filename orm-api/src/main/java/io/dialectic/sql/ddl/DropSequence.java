package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;

/** DROP SEQUENCE of a sequence that may be missing. */
public record DropSequence(TableName name) implements DdlChange {
    @Override
    public String words() {
        return "drop the sequence " + name;
    }

    @Override
    public boolean losesData() {
        return true;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.sequences(schema.sequences().stream()
                .filter(each -> !each.name().equals(name))
                .toList());
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("DROP SEQUENCE IF EXISTS ").table(name));
    }
}
