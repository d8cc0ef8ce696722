package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/** ALTER TABLE that drops a foreign key, so that tables in a circle can be dropped. */
public record DropForeignKey(TableName table, String name) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        writer.sql("ALTER TABLE ").table(table).sql(" DROP CONSTRAINT ").identifier(name);
    }
}
