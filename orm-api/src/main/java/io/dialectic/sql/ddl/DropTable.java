package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/** DROP TABLE of a table that may be missing. */
public record DropTable(TableName table) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        writer.sql("DROP TABLE IF EXISTS ").table(table);
    }
}
