package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.sql.SqlWriter;

/** CREATE TABLE with columns, primary key and foreign keys. Indexes and unique keys are statements of their own. */
public record CreateTable(TableDefinition table) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        writer.sql("CREATE TABLE ").table(table.name()).sql(" (");
        boolean keyDeclared = false;
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnDefinition column = table.columns().get(i);
            writer.sql(i == 0 ? "" : ", ");
            writeColumn(writer, ddl, column);
            keyDeclared |= column.identity() != null && ddl.identity().declaresPrimaryKey();
        }
        ddl.livingUnique().writeColumns(writer, table);
        KeyDefinition primaryKey = table.primaryKey();
        if (!keyDeclared && primaryKey != null) {
            writer.sql(", PRIMARY KEY (").identifiers(primaryKey.columns()).sql(")");
        }
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            writer.sql(", ");
            writeForeignKey(writer, key);
        }
        for (CheckDefinition check : table.checks()) {
            writer.sql(", CONSTRAINT ")
                    .identifier(check.name())
                    .sql(" CHECK (")
                    .sql(check.expression())
                    .sql(")");
        }
        writer.sql(")").sql(ddl.tableOptions());
    }

    private static void writeColumn(SqlWriter writer, DdlSyntax ddl, ColumnDefinition column) {
        writer.identifier(column.name()).sql(" ");
        if (column.identity() != null) {
            writer.sql(ddl.identity().pattern().replace("%s", column.storage()));
            return;
        }
        writer.sql(column.storage());
        if (!column.collation().isEmpty()) {
            writer.sql(" COLLATE ").sql(column.collation());
        }
        ColumnDefault value = column.defaultValue();
        if (value instanceof ColumnDefault.Constant constant) {
            writer.sql(" DEFAULT ").sql(ddl.literals().literal(constant.value()));
        } else if (value instanceof ColumnDefault.Expression expression) {
            // Parentheses are needed by MySQL and SQLite and allowed by all.
            writer.sql(" DEFAULT (").sql(expression.sql()).sql(")");
        }
        writer.sql(column.nullable() ? " NULL" : " NOT NULL");
    }

    static void writeForeignKey(SqlWriter writer, ForeignKeyDefinition key) {
        writer.sql("CONSTRAINT ")
                .identifier(key.name())
                .sql(" FOREIGN KEY (")
                .identifiers(key.columns())
                .sql(") REFERENCES ")
                .table(key.target())
                .sql(" (")
                .identifiers(key.targetColumns())
                .sql(")");
        writer.sql(
                switch (key.onDelete()) {
                    case NO_ACTION -> "";
                    case RESTRICT -> " ON DELETE RESTRICT";
                    case CASCADE -> " ON DELETE CASCADE";
                    case SET_NULL -> " ON DELETE SET NULL";
                    case SET_DEFAULT -> " ON DELETE SET DEFAULT";
                });
    }
}
