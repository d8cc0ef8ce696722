package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.sql.SqlWriter;

/** The clauses that CREATE TABLE and ALTER TABLE share. */
public final class Clauses {
    private Clauses() {}

    /** A column with all that belongs to it; the table is asked for its key where the spelling declares it here. */
    public static void column(SqlWriter writer, DdlSyntax ddl, TableDefinition table, ColumnDefinition column) {
        column(writer, ddl, table, column, "");
    }

    /** A column of a table that is there, in whose rows it gets its default. */
    static void addedColumn(SqlWriter writer, DdlSyntax ddl, TableDefinition table, ColumnDefinition column) {
        column(writer, ddl, table, column, column.nullable() ? ddl.defaultOfRowsThere() : "");
    }

    private static void column(
            SqlWriter writer, DdlSyntax ddl, TableDefinition table, ColumnDefinition column, String behindDefault) {
        writer.identifier(column.name()).sql(" ");
        if (column.identity() != null) {
            ddl.identity().write(writer, column, table.primaryKey());
        } else if (column.generated() != null) {
            ddl.generated().write(writer, column, column.generated());
        } else {
            writer.sql(column.storage());
            collation(writer, ddl, column);
            defaultValue(writer, ddl, column);
            writer.sql(column.defaultValue() == null ? "" : behindDefault);
            writer.sql(column.nullable() ? " NULL" : " NOT NULL");
        }
        if (!column.comment().isEmpty()) {
            ddl.comments().writeInColumn(writer, ddl, column.comment());
        }
    }

    /** The collation with a leading space, if the column has one. */
    public static void collation(SqlWriter writer, DdlSyntax ddl, ColumnDefinition column) {
        if (!column.collation().isEmpty()) {
            writer.sql(" COLLATE ");
            ddl.collations().write(writer, column.collation());
        }
    }

    /** The default with a leading space, if the column has one. */
    public static void defaultValue(SqlWriter writer, DdlSyntax ddl, ColumnDefinition column) {
        if (column.defaultValue() != null) {
            writer.sql(" DEFAULT ");
            defaultText(writer, ddl, column, column.defaultValue());
        }
    }

    /** What stands behind DEFAULT. */
    public static void defaultText(
            SqlWriter writer, DdlSyntax ddl, ColumnDefinition column, ColumnDefault defaultValue) {
        if (defaultValue instanceof ColumnDefault.Constant constant) {
            String literal = ddl.literals().literal(constant.value());
            writer.sql(ddl.literalDefault(column) ? literal : "(" + literal + ")");
        } else if (defaultValue instanceof ColumnDefault.Expression expression) {
            // Parentheses are needed by MySQL and SQLite and allowed by all.
            writer.sql("(").sql(expression.sql()).sql(")");
        }
    }

    static void comment(DdlSteps steps, TableName table, ColumnDefinition column) {
        if (!column.comment().isEmpty() && !steps.ddl().comments().inline()) {
            steps.ddl().comments().onColumn(steps, table, column.name(), column.comment());
        }
    }

    static void primaryKey(SqlWriter writer, KeyDefinition key) {
        constraint(writer, key.name());
        writer.sql("PRIMARY KEY (").identifiers(key.columns()).sql(")");
    }

    static void unique(SqlWriter writer, DdlSyntax ddl, UniqueDefinition unique) {
        constraint(writer, unique.name());
        ddl.uniques().write(writer, unique);
        writer.sql(" (").identifiers(unique.columns()).sql(")");
        deferrability(writer, unique.deferrability());
    }

    static void check(SqlWriter writer, CheckDefinition check) {
        constraint(writer, check.name());
        writer.sql("CHECK (").sql(check.expression()).sql(")");
    }

    static void foreignKey(SqlWriter writer, ForeignKeyDefinition key) {
        constraint(writer, key.name());
        writer.sql("FOREIGN KEY (")
                .identifiers(key.columns())
                .sql(") REFERENCES ")
                .table(key.target())
                .sql(" (")
                .identifiers(key.targetColumns())
                .sql(")");
        action(writer, " ON DELETE ", key.onDelete());
        action(writer, " ON UPDATE ", key.onUpdate());
        deferrability(writer, key.deferrability());
    }

    private static void constraint(SqlWriter writer, String name) {
        if (!name.isEmpty()) {
            writer.sql("CONSTRAINT ").identifier(name).sql(" ");
        }
    }

    private static void action(SqlWriter writer, String when, ForeignKeyDefinition.Action action) {
        // The default is left out.
        if (action != ForeignKeyDefinition.Action.NO_ACTION) {
            writer.sql(when).sql(action.name().replace('_', ' '));
        }
    }

    private static void deferrability(SqlWriter writer, Deferrability time) {
        writer.sql(
                switch (time) {
                    case NOT_DEFERRABLE -> "";
                    case INITIALLY_IMMEDIATE -> " DEFERRABLE INITIALLY IMMEDIATE";
                    case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
                });
    }
}
