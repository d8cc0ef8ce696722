package io.dialectic.mysql.family;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.Clauses;
import io.dialectic.sql.ddl.DdlSteps;
import java.util.List;

/**
 * Columns by their whole definition. One that foreign keys refer to neither becomes nor stops being AUTO_INCREMENT while
 * foreign keys are checked (error 1833), though its values and their type stay; so they are not checked for that statement.
 */
final class FamilyAlterColumn implements AlterColumnSpelling {
    private static final String CHECKED = "SET foreign_key_checks = 1";

    @Override
    public void write(DdlSteps steps, TableName table, ColumnDefinition before, ColumnDefinition after) {
        boolean otherwiseMade = (before.identity() == null) != (after.identity() == null)
                && before.storage().equals(after.storage());
        if (otherwiseMade) {
            steps.step(SchemaStep.setting(
                    "SET foreign_key_checks = 0", CHECKED, "not check foreign keys while a key column is changed"));
        }
        modify(steps, table, after);
        if (otherwiseMade) {
            // Whatever follows is checked again, at once.
            steps.statement("check foreign keys again", writer -> writer.sql(CHECKED));
        }
    }

    /** A check that is part of the column is part of its new definition; without it, it would be gone. */
    private static void modify(DdlSteps steps, TableName table, ColumnDefinition after) {
        TableDefinition whole = steps.table(table);
        List<CheckDefinition> own = steps.ddl().dropConstraint().checksOfColumns()
                ? whole.checks().stream()
                        .filter(check -> check.name().equals(after.name()))
                        .toList()
                : List.of();
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table);
            own.forEach(check -> writer.sql(" DROP CONSTRAINT IF EXISTS ")
                    .identifier(check.name())
                    .sql(","));
            writer.sql(" MODIFY ");
            Clauses.column(writer, steps.ddl(), whole, after);
            own.forEach(check -> writer.sql(" CHECK (").sql(check.expression()).sql(")"));
        });
    }

    /** Errors 1832, 1833 and 3780: https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html. */
    @Override
    public boolean heldByForeignKeys(ColumnDefinition before, ColumnDefinition after) {
        return !before.storage().equalsIgnoreCase(after.storage())
                || !before.collation().equalsIgnoreCase(after.collation());
    }
}
