package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
        write(steps, () -> steps.table(table));
    }

    /** Writes the statement, the table being known to the caller. */
    public void write(DdlSteps steps, Supplier<TableDefinition> whole) {
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
                steps.ddl().livingUnique().writeKeyPart(writer, index);
            }
            writer.sql(")");
            spelling.behindParts(writer, index);
            conditions(writer, steps.ddl(), whole);
            spelling.atEnd(writer, index, concurrently);
        });
    }

    /** Writes plain indexes as further parts of an ALTER TABLE. */
    static void writeAdded(SqlWriter writer, List<IndexDefinition> indexes) {
        for (IndexDefinition index : indexes) {
            writer.sql(", ADD INDEX ")
                    .identifier(index.name())
                    .sql(" (")
                    .identifiers(index.columns())
                    .sql(")");
        }
    }

    private void conditions(SqlWriter writer, DdlSyntax ddl, Supplier<TableDefinition> whole) {
        List<String> conditions = new ArrayList<>();
        if (index.amongTheLiving() && ddl.livingUnique().filters()) {
            SqlWriter living = new SqlWriter(writer.syntax());
            conditions.add(living.identifier(index.livingMark())
                    .sql(" IS NULL")
                    .finish()
                    .text());
        }
        if (index.unique() && !index.nullsNotDistinct()) {
            conditions.addAll(ddl.distinctNulls().conditions(writer.syntax(), whole, index));
        }
        if (!index.where().isEmpty()) {
            conditions.add(conditions.isEmpty() ? index.where() : "(" + index.where() + ")");
        }
        for (int i = 0; i < conditions.size(); i++) {
            writer.sql(i == 0 ? " WHERE " : " AND ").sql(conditions.get(i));
        }
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
