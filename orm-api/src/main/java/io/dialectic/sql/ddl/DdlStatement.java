package io.dialectic.sql.ddl;

import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;

/** A statement that changes the schema; it has no parameters. */
public interface DdlStatement {
    /** Writes the statement. */
    void write(SqlWriter writer, DdlSyntax ddl);

    /** The text of the statement. */
    default String render(SqlSyntax syntax, DdlSyntax ddl) {
        SqlWriter writer = new SqlWriter(syntax);
        write(writer, ddl);
        return writer.finish().text();
    }
}
