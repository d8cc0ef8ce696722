package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** CREATE TYPE … AS ENUM. */
public record CreateEnum(EnumDefinition type) implements DdlChange {
    @Override
    public String words() {
        return "create the enum type " + type.name();
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        List<EnumDefinition> more = new ArrayList<>(schema.enums());
        more.add(type);
        return schema.enums(more);
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.enums(List.of(type));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("CREATE TYPE ")
                .table(type.name())
                .sql(" AS ENUM (")
                .sql(type.values().stream()
                        .map(value -> steps.ddl().literals().literal(value))
                        .collect(Collectors.joining(", ")))
                .sql(")"));
    }
}
