package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;

/** Until the transaction ends foreign keys are not checked, so that tables which refer to each other can be dropped. */
public record DeferForeignKeys() implements DdlChange {
    @Override
    public String words() {
        return "check the foreign keys at the end";
    }

    @Override
    public boolean losesData() {
        return false;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema;
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql(steps.ddl().deferForeignKeys()));
    }
}
