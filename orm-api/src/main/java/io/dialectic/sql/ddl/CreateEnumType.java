package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.sql.SqlWriter;

/** Makes an enum type that is not there yet; for databases with {@code ENUM_TYPES}. */
public record CreateEnumType(EnumDefinition type) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        // There is no IF NOT EXISTS for types.
        writer.sql("DO $make$ BEGIN CREATE TYPE ").table(type.name()).sql(" AS ENUM (");
        for (int i = 0; i < type.values().size(); i++) {
            writer.sql(i == 0 ? "" : ", ")
                    .sql(ddl.literals().literal(type.values().get(i)));
        }
        writer.sql("); EXCEPTION WHEN duplicate_object THEN NULL; END $make$");
    }
}
