package io.dialectic.mysql.family;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.DdlSteps;

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
        MODIFY.write(steps, table, before, after);
        if (otherwiseMade) {
            // Whatever follows is checked again, at once.
            steps.statement("check foreign keys again", writer -> writer.sql(CHECKED));
        }
    }
}
