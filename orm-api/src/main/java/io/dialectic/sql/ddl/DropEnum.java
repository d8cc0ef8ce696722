package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;

/**
 * DROP TYPE of an enum type that may be missing.
 *
 * @param ifUnused whether one that a column uses is left alone
 */
public record DropEnum(TableName name, boolean ifUnused) implements DdlChange {
    /** An error if a column uses it. */
    public DropEnum(TableName name) {
        this(name, false);
    }

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
        steps.statement(writer -> writer.sql(ifUnused ? "DO $drop$ BEGIN DROP TYPE IF EXISTS " : "DROP TYPE IF EXISTS ")
                .table(name)
                .sql(ifUnused ? "; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $drop$" : ""));
    }
}
