package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/** Drops an enum type that no column uses any more; for databases with {@code ENUM_TYPES}. */
public record DropEnumType(TableName name) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        writer.sql("DO $drop$ BEGIN DROP TYPE IF EXISTS ")
                .table(name)
                .sql("; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $drop$");
    }
}
