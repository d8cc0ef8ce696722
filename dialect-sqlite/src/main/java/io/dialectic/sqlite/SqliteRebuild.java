package io.dialectic.sqlite;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AddCheck;
import io.dialectic.sql.ddl.AddColumn;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.AddPrimaryKey;
import io.dialectic.sql.ddl.AddUnique;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.AlterTableOptions;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.DropColumn;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.RebuildSpelling;
import io.dialectic.sql.ddl.TableChange;
import java.util.List;

/** How SQLite makes a table anew, by the twelve steps of https://www.sqlite.org/lang_altertable.html#otheralter. */
final class SqliteRebuild implements RebuildSpelling {
    @Override
    public boolean rebuilds(TableChange change) {
        if (change instanceof AddColumn add) {
            return !addable(add.column());
        }
        return change instanceof DropColumn
                || change instanceof AlterColumn
                || change instanceof AlterTableOptions
                || change instanceof AddPrimaryKey
                || change instanceof AddUnique
                || change instanceof AddCheck
                || change instanceof AddForeignKey
                || change instanceof DropConstraint;
    }

    /**
     * A default must be a constant, a column without NULL needs one, and what is stored would have to be worked out for the
     * rows there are: https://www.sqlite.org/lang_altertable.html#altertabaddcol.
     */
    private static boolean addable(ColumnDefinition column) {
        boolean constant = column.defaultValue() instanceof ColumnDefault.Constant;
        return column.identity() == null
                && (column.generated() == null || !column.generated().stored())
                && (column.defaultValue() == null || constant)
                && (column.nullable() || constant);
    }

    /**
     * Dropping the old table would delete the rows that refer to it, if foreign keys were on. With the old behaviour of ALTER
     * TABLE, views and triggers of other tables are left alone while the table is away.
     */
    @Override
    public List<SchemaStep> settings() {
        return List.of(
                SchemaStep.setting(
                        "PRAGMA foreign_keys = OFF",
                        "PRAGMA foreign_keys = ON",
                        "keep the rows that refer to the table"),
                SchemaStep.setting(
                        "PRAGMA legacy_alter_table = ON",
                        "PRAGMA legacy_alter_table = OFF",
                        "keep the views and triggers that name the table"));
    }

    /** AUTOINCREMENT goes on behind the greatest key there ever was. */
    @Override
    public void carryOver(DdlSteps steps, TableName table, TableName scratch) {
        boolean counted = steps.table(table).columns().stream().anyMatch(column -> column.identity() != null);
        if (counted) {
            String from = steps.ddl().literals().literal(table.name());
            String to = steps.ddl().literals().literal(scratch.name());
            steps.statement(
                    "keep counting where the old table was",
                    writer -> writer.sql("DELETE FROM sqlite_sequence WHERE name = " + to));
            steps.statement(
                    "keep counting where the old table was",
                    writer -> writer.sql("INSERT INTO sqlite_sequence (name, seq) SELECT " + to
                            + ", seq FROM sqlite_sequence WHERE name = " + from));
        }
    }

    @Override
    public List<SchemaStep> checks(TableName table) {
        return List.of(SchemaStep.check("PRAGMA foreign_key_check", "see that no foreign key is broken"));
    }
}
