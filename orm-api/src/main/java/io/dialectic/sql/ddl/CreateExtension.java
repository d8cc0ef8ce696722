package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;

/** CREATE EXTENSION of one that may be there. */
public record CreateExtension(String name) implements DdlChange {
    @Override
    public String words() {
        return "create the extension " + name;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        List<String> more = new ArrayList<>(schema.extensions());
        more.add(name);
        return schema.extensions(more);
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.extensions(List.of(name));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("CREATE EXTENSION IF NOT EXISTS ").identifier(name));
    }
}
