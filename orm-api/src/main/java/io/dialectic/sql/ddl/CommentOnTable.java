package io.dialectic.sql.ddl;

import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;

/** Sets the comment of a table; an empty one takes it away. */
public record CommentOnTable(TableName table, String comment) implements TableChange {
    @Override
    public String words() {
        return (comment.isEmpty() ? "take away the comment of " : "set the comment of ") + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.comment(comment);
    }

    @Override
    public void write(DdlSteps steps) {
        steps.ddl().comments().onTable(steps, table, comment);
    }
}
