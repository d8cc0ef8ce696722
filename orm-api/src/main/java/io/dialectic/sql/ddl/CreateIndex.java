package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/**
 * CREATE INDEX with all its options.
 *
 * @param concurrently whether writes to the table go on meanwhile
 */
public record CreateIndex(TableName table, IndexDefinition index, boolean concurrently) implements TableChange {
    /** While writes to the table may wait. */
    public CreateIndex(TableName table, IndexDefinition index) {
        this(table, index, false);
    }

    @Override
    public String words() {
        return "create the index " + index.name() + " on " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return before.with(index);
    }

    @Override
    public void write(DdlSteps steps) {
        if (index.amongTheLiving()) {
            steps.ddl().livingUnique().beforeCreate(steps, table, index);
        }
        write(steps, table, index, concurrently);
    }

    static void write(DdlSteps steps, TableName table, IndexDefinition index, boolean concurrently) {
        IndexSpelling spelling = steps.ddl().indexes();
        steps.aloneIf(concurrently && spelling.concurrentlyAlone(), writer -> {
            writer.sql(
                    switch (index.kind()) {
                        case ORDINARY -> index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
                        case FULLTEXT -> "CREATE FULLTEXT INDEX ";
                        case SPATIAL -> "CREATE SPATIAL INDEX ";
                    });
            spelling.beforeName(writer, concurrently);
            writer.identifier(index.name()).sql(" ON ").table(table);
            spelling.beforeParts(writer, index);
            writer.sql(" (");
            for (int i = 0; i < index.parts().size(); i++) {
                writer.sql(i == 0 ? "" : ", ");
                part(writer, steps.ddl(), index.parts().get(i));
            }
            if (index.amongTheLiving()) {
                steps.ddl().livingUnique().writeKeyEnd(writer, index);
            } else {
                writer.sql(")");
            }
            spelling.behindParts(writer, index, concurrently);
        });
    }

    private static void part(SqlWriter writer, DdlSyntax ddl, IndexPart part) {
        if (part.isColumn()) {
            writer.identifier(part.column());
        } else {
            writer.sql("(").sql(part.expression()).sql(")");
        }
        if (part.length() > 0) {
            writer.sql("(" + part.length() + ")");
        }
        if (!part.collation().isEmpty()) {
            writer.sql(" COLLATE ");
            ddl.collations().write(writer, part.collation());
        }
        if (!part.operatorClass().isEmpty()) {
            writer.sql(" ").qualified(part.operatorClass());
        }
        writer.sql(part.descending() ? " DESC" : "");
    }
}
