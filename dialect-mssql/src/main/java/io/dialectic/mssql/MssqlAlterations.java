package io.dialectic.mssql;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.Clauses;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.DropColumnSpelling;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL Server changes type and NULL of a column at once, and keeps its default as a constraint, whose name may be the server's
 * own: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql.
 */
final class MssqlAlterations implements AlterColumnSpelling, DropColumnSpelling {
    private static final Pattern SIZED = Pattern.compile("(N?VARCHAR|VARBINARY)\\((\\d+)\\)");
    private static final String DEFAULTS = "SELECT name FROM sys.default_constraints WHERE parent_object_id = ";

    @Override
    public void write(DdlSteps steps, TableName table, ColumnDefinition before, ColumnDefinition after) {
        boolean retyped = retypes(before, after);
        boolean defaulted = !Objects.equals(before.defaultValue(), after.defaultValue());
        TableDefinition whole = retyped && !lengthens(before, after) ? steps.table(table) : null;
        OverColumn over = whole == null ? null : new OverColumn(whole, before.name());
        if (over != null) {
            over.drop(steps);
        }
        if (before.defaultValue() != null && (retyped || defaulted)) {
            dropDefault(steps, table, after.name());
        }
        if (retyped) {
            retype(steps, table, after);
        }
        if (after.defaultValue() != null && (retyped || defaulted)) {
            steps.statement(writer -> {
                writer.sql("ALTER TABLE ").table(table).sql(" ADD");
                Clauses.defaultValue(writer, steps.ddl(), after);
                writer.sql(" FOR ").identifier(after.name());
            });
        }
        if (over != null && whole != null) {
            over.add(steps, new AlterColumn(table, before, after).applyTo(whole));
        }
        if (!before.comment().equals(after.comment())) {
            steps.ddl().comments().onColumn(steps, table, after.name(), after.comment());
        }
    }

    /** Number 4922: computed columns depend on it. */
    @Override
    public boolean heldByGenerated(ColumnDefinition before, ColumnDefinition after) {
        return retypes(before, after);
    }

    /** Numbers 5074 and 1778: a key keeps its columns, and both sides have one type. */
    @Override
    public boolean heldByForeignKeys(ColumnDefinition before, ColumnDefinition after) {
        return retypes(before, after);
    }

    private static boolean retypes(ColumnDefinition before, ColumnDefinition after) {
        return !before.storage().equals(after.storage())
                || !before.collation().equals(after.collation())
                || before.nullable() != after.nullable();
    }

    private static void retype(DdlSteps steps, TableName table, ColumnDefinition after) {
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

    /** What is allowed while keys and indexes are over the column: more characters or bytes of the same type. */
    private static boolean lengthens(ColumnDefinition before, ColumnDefinition after) {
        Matcher from = SIZED.matcher(before.storage());
        Matcher to = SIZED.matcher(after.storage());
        return from.matches()
                && to.matches()
                && from.group(1).equals(to.group(1))
                && Integer.parseInt(from.group(2)) <= Integer.parseInt(to.group(2))
                && before.collation().equals(after.collation())
                && before.nullable() == after.nullable();
    }

    @Override
    public boolean dropsWhatIsOverIt() {
        return true;
    }

    /** The default and the checks that name the column, which would keep it: neither is known by name. */
    @Override
    public void before(DdlSteps steps, TableName table, String column) {
        String schema = table.schema() == null ? "SCHEMA_NAME()" : MssqlNames.literal(table.schema());
        dropConstraints(
                steps,
                table,
                DEFAULTS + columnOf(table, column)
                        + " UNION ALL SELECT name FROM sys.check_constraints WHERE parent_object_id = " + object(table)
                        + " AND name IN (SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.CONSTRAINT_COLUMN_USAGE"
                        + " WHERE TABLE_SCHEMA = " + schema + " AND TABLE_NAME = " + MssqlNames.literal(table.name())
                        + " AND COLUMN_NAME = " + MssqlNames.literal(column) + ")");
    }

    /** By name, wherever the name came from; nothing happens if there is no default. */
    private static void dropDefault(DdlSteps steps, TableName table, String column) {
        dropConstraints(steps, table, DEFAULTS + columnOf(table, column));
    }

    private static void dropConstraints(DdlSteps steps, TableName table, String names) {
        String prefix = "ALTER TABLE " + bare(table) + " DROP CONSTRAINT ";
        steps.statement(writer -> writer.sql("DECLARE @drop NVARCHAR(MAX) = N''; SELECT @drop = @drop + "
                + MssqlNames.literal(prefix) + " + QUOTENAME(name) + N'; ' FROM (" + names
                + ") AS [found]; EXEC sp_executesql @drop"));
    }

    private static String columnOf(TableName table, String column) {
        return object(table) + " AND parent_column_id = COLUMNPROPERTY(" + object(table) + ", "
                + MssqlNames.literal(column) + ", N'ColumnId')";
    }

    private static String object(TableName table) {
        return "OBJECT_ID(" + MssqlNames.object(table) + ")";
    }

    private static String bare(TableName table) {
        String literal = MssqlNames.object(table);
        return literal.substring(2, literal.length() - 1).replace("''", "'");
    }
}
