package io.dialectic.sql;

/** A whole statement. */
public interface Statement extends Node {
    /** The text of the statement in a syntax, with the parameters in the order of their placeholders. */
    default RenderedSql render(SqlSyntax syntax) {
        SqlWriter writer = new SqlWriter(syntax);
        write(writer);
        return writer.finish();
    }
}
