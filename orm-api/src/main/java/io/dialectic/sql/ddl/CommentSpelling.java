package io.dialectic.sql.ddl;

import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/** How comments are made. */
public interface CommentSpelling {
    /** Statements of their own; an empty comment takes it away. */
    CommentSpelling COMMENT_ON = new CommentSpelling() {
        @Override
        public void onTable(DdlSteps steps, TableName table, String comment) {
            steps.statement(writer -> writer.sql("COMMENT ON TABLE ")
                    .table(table)
                    .sql(" IS ")
                    .sql(steps.ddl().literals().literal(comment)));
        }

        @Override
        public void onColumn(DdlSteps steps, TableName table, String column, String comment) {
            steps.statement(writer -> writer.sql("COMMENT ON COLUMN ")
                    .table(table)
                    .sql(".")
                    .identifier(column)
                    .sql(" IS ")
                    .sql(steps.ddl().literals().literal(comment)));
        }
    };

    /** Clauses of the definition. */
    CommentSpelling INLINE = new CommentSpelling() {
        @Override
        public boolean inline() {
            return true;
        }

        @Override
        public void writeInColumn(SqlWriter writer, DdlSyntax ddl, String comment) {
            writer.sql(" COMMENT ").sql(ddl.literals().literal(comment));
        }

        @Override
        public void writeBehindTable(SqlWriter writer, DdlSyntax ddl, String comment) {
            writer.sql(" COMMENT=").sql(ddl.literals().literal(comment));
        }

        @Override
        public void onTable(DdlSteps steps, TableName table, String comment) {
            steps.statement(writer -> writer.sql("ALTER TABLE ")
                    .table(table)
                    .sql(" COMMENT=")
                    .sql(steps.ddl().literals().literal(comment)));
        }

        @Override
        public void onColumn(DdlSteps steps, TableName table, String column, String comment) {
            throw new IllegalStateException("an inline comment is changed with its column");
        }
    };

    /** Whether comments are part of the definition. */
    default boolean inline() {
        return false;
    }

    /** Writes the comment in a column's definition, with a leading space; by default nothing. */
    default void writeInColumn(SqlWriter writer, DdlSyntax ddl, String comment) {}

    /** Writes the comment behind CREATE TABLE, with a leading space; by default nothing. */
    default void writeBehindTable(SqlWriter writer, DdlSyntax ddl, String comment) {}

    /** The statement that sets or takes away the comment of a table that is there. */
    void onTable(DdlSteps steps, TableName table, String comment);

    /** The statement that sets or takes away the comment of a column that is there. */
    void onColumn(DdlSteps steps, TableName table, String column, String comment);
}
