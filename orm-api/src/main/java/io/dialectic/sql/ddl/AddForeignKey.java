package io.dialectic.sql.ddl;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/** ALTER TABLE that adds a foreign key, for tables that refer to each other in a circle. */
public record AddForeignKey(TableName table, ForeignKeyDefinition key) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        writer.sql("ALTER TABLE ").table(table).sql(" ADD ");
        CreateTable.writeForeignKey(writer, key);
    }
}
