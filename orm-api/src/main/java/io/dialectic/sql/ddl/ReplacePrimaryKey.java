package io.dialectic.sql.ddl;

import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;

/** Puts one primary key in the place of another; in one statement where an identity column must always belong to a key. */
public record ReplacePrimaryKey(TableName table, KeyDefinition before, KeyDefinition after) implements TableChange {
    @Override
    public String words() {
        return "replace the primary key of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition definition) {
        return definition.primaryKey(after);
    }

    @Override
    public void write(DdlSteps steps) {
        DropConstraintSpelling spelling = steps.ddl().dropConstraint();
        if (spelling.namesPrimaryKey()) {
            new DropConstraint(table, DropConstraint.Kind.PRIMARY_KEY, before.name()).write(steps);
            new AddPrimaryKey(table, after).write(steps);
        } else {
            steps.statement(writer -> {
                writer.sql("ALTER TABLE ").table(table).sql(" DROP ");
                spelling.write(writer, DropConstraint.Kind.PRIMARY_KEY, before.name());
                writer.sql(", ADD ");
                Clauses.primaryKey(writer, after);
            });
        }
    }
}
