package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CREATE TYPE … AS ENUM.
 *
 * @param ifMissing whether a type of that name that is there is left alone
 */
public record CreateEnum(EnumDefinition type, boolean ifMissing) implements DdlChange {
    /** An error if there is a type of that name. */
    public CreateEnum(EnumDefinition type) {
        this(type, false);
    }

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
        String values = type.values().stream()
                .map(value -> steps.ddl().literals().literal(value))
                .collect(Collectors.joining(", "));
        steps.statement(writer -> {
            // There is no IF NOT EXISTS for types.
            writer.sql(ifMissing ? "DO $make$ BEGIN CREATE TYPE " : "CREATE TYPE ")
                    .table(type.name())
                    .sql(" AS ENUM (")
                    .sql(values)
                    .sql(ifMissing ? "); EXCEPTION WHEN duplicate_object THEN NULL; END $make$" : ")");
        });
    }
}
