package io.dialectic.mssql;

import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.CommentSpelling;
import io.dialectic.sql.ddl.DdlSteps;

/**
 * SQL Server keeps comments as extended properties:
 * https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-addextendedproperty-transact-sql. A property
 * that is there must be dropped before it is added again.
 */
final class MssqlComments implements CommentSpelling {
    private static final String PROPERTY = "N'MS_Description'";

    @Override
    public void onTable(DdlSteps steps, TableName table, String comment) {
        property(steps, table, "", comment);
    }

    @Override
    public void onColumn(DdlSteps steps, TableName table, String column, String comment) {
        property(steps, table, ", N'COLUMN', " + MssqlNames.literal(column), comment);
    }

    /** The arguments of a procedure are constants or variables, so the connection's schema is put into one. */
    private static void property(DdlSteps steps, TableName table, String column, String comment) {
        String schema = table.schema() == null ? "SCHEMA_NAME()" : MssqlNames.literal(table.schema());
        String levels = "N'SCHEMA', @schema, N'TABLE', " + MssqlNames.literal(table.name()) + column;
        String none = column.isEmpty() ? ", NULL, NULL" : "";
        String drop = "IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(" + PROPERTY + ", " + levels + none
                + ")) EXEC sys.sp_dropextendedproperty " + PROPERTY + ", " + levels;
        String add = comment.isEmpty()
                ? ""
                : "; EXEC sys.sp_addextendedproperty " + PROPERTY + ", " + MssqlNames.literal(comment) + ", " + levels;
        steps.statement(writer -> writer.sql("DECLARE @schema SYSNAME = " + schema + "; " + drop + add));
    }
}
