package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * CREATE TABLE with everything that belongs to the table: columns, keys, checks, options; then its indexes and comments.
 * Foreign keys to tables that are not there yet are changes of their own.
 */
public record CreateTable(TableDefinition table) implements DdlChange {
    @Override
    public String words() {
        return "create the table " + table.name();
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        List<TableDefinition> more = new ArrayList<>(schema.tables());
        more.add(table);
        return schema.tables(more);
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.tables(List.of(table));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writeTable(writer, steps.ddl()));
        for (UniqueDefinition unique : table.uniques()) {
            if (isIndex(steps.ddl(), unique)) {
                new AddUnique(table.name(), unique).write(steps, () -> table);
            }
        }
        for (IndexDefinition index : table.indexes()) {
            new CreateIndex(table.name(), index).write(steps, () -> table);
        }
        writeComments(steps);
    }

    /** Writes the table alone, with words of the caller's. */
    void write(DdlSteps steps, String what) {
        steps.statement(what, writer -> writeTable(writer, steps.ddl()));
    }

    private void writeTable(SqlWriter writer, DdlSyntax ddl) {
        writer.sql("CREATE TABLE ").table(table.name()).sql(" (");
        boolean keyDeclared = false;
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnDefinition column = table.columns().get(i);
            writer.sql(i == 0 ? "" : ", ");
            Clauses.column(writer, ddl, table, column);
            keyDeclared |= column.identity() != null && ddl.identity().declaresPrimaryKey();
        }
        ddl.livingUnique().writeColumns(writer, table);
        if (!keyDeclared && table.primaryKey() != null) {
            writer.sql(", ");
            Clauses.primaryKey(writer, table.primaryKey());
        }
        for (UniqueDefinition unique : table.uniques()) {
            if (!isIndex(ddl, unique)) {
                writer.sql(", ");
                Clauses.unique(writer, ddl, unique);
            }
        }
        for (CheckDefinition check : table.checks()) {
            writer.sql(", ");
            Clauses.check(writer, check);
        }
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            writer.sql(", ");
            Clauses.foreignKey(writer, key);
        }
        writer.sql(")");
        ddl.tableOptions().write(writer, table.options());
        ddl.identity().writeBehindTable(writer, table);
        if (!table.comment().isEmpty()) {
            ddl.comments().writeBehindTable(writer, ddl, table.comment());
        }
    }

    private boolean isIndex(DdlSyntax ddl, UniqueDefinition unique) {
        return ddl.uniques().isIndex(() -> table, unique);
    }

    private void writeComments(DdlSteps steps) {
        if (!table.comment().isEmpty() && !steps.ddl().comments().inline()) {
            steps.ddl().comments().onTable(steps, table.name(), table.comment());
        }
        for (ColumnDefinition column : table.columns()) {
            Clauses.comment(steps, table.name(), column);
        }
    }
}
