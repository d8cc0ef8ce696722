package io.dialectic.mssql;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.Clauses;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.DropColumnSpelling;
import java.util.Objects;

/**
 * SQL Server changes type and NULL of a column at once, and keeps its default as a constraint, whose name may be the server's
 * own: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql.
 */
final class MssqlAlterations implements AlterColumnSpelling, DropColumnSpelling {
    @Override
    public void write(DdlSteps steps, TableName table, ColumnDefinition before, ColumnDefinition after) {
        boolean retyped = !before.storage().equals(after.storage())
                || !before.collation().equals(after.collation())
                || before.nullable() != after.nullable();
        boolean defaulted = !Objects.equals(before.defaultValue(), after.defaultValue());
        if (before.defaultValue() != null && (retyped || defaulted)) {
            dropDefault(steps, table, after.name());
        }
        if (retyped) {
            steps.statement(writer -> {
                writer.sql("ALTER TABLE ")
                        .table(table)
                        .sql(" ALTER COLUMN ")
                        .identifier(after.name())
                        .sql(" ")
                        .sql(after.storage());
                Clauses.collation(writer, steps.ddl(), after);
                writer.sql(after.nullable() ? " NULL" : " NOT NULL");
            });
        }
        if (after.defaultValue() != null && (retyped || defaulted)) {
            steps.statement(writer -> {
                writer.sql("ALTER TABLE ").table(table).sql(" ADD");
                Clauses.defaultValue(writer, steps.ddl(), after);
                writer.sql(" FOR ").identifier(after.name());
            });
        }
        if (!before.comment().equals(after.comment())) {
            steps.ddl().comments().onColumn(steps, table, after.name(), after.comment());
        }
    }

    @Override
    public boolean dropsWhatIsOverIt() {
        return true;
    }

    @Override
    public void before(DdlSteps steps, TableName table, String column) {
        dropDefault(steps, table, column);
    }

    /** By name, wherever the name came from; nothing happens if there is no default. */
    private static void dropDefault(DdlSteps steps, TableName table, String column) {
        String object = "OBJECT_ID(" + MssqlNames.object(table) + ")";
        String prefix = "ALTER TABLE " + bare(table) + " DROP CONSTRAINT ";
        steps.statement(writer -> writer.sql("DECLARE @drop NVARCHAR(MAX); SELECT @drop = "
                + MssqlNames.literal(prefix)
                + " + QUOTENAME(name) FROM sys.default_constraints WHERE parent_object_id = " + object
                + " AND parent_column_id = COLUMNPROPERTY(" + object + ", " + MssqlNames.literal(column)
                + ", N'ColumnId'); IF @drop IS NOT NULL EXEC sp_executesql @drop"));
    }

    private static String bare(TableName table) {
        String literal = MssqlNames.object(table);
        return literal.substring(2, literal.length() - 1).replace("''", "'");
    }
}
