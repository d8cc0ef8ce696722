package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.sql.SqlWriter;

/** CREATE INDEX or CREATE UNIQUE INDEX. */
public record CreateIndex(TableDefinition table, IndexDefinition index) implements DdlStatement {
    @Override
    public void write(SqlWriter writer, DdlSyntax ddl) {
        writer.sql(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                .identifier(index.name())
                .sql(" ON ")
                .table(table.name())
                .sql(" (")
                .identifiers(index.columns());
        if (index.amongTheLiving()) {
            ddl.livingUnique().writeKeyEnd(writer, index);
        } else {
            writer.sql(")");
        }
        if (index.unique() && !index.nullsNotDistinct()) {
            ddl.distinctNulls().write(writer, table, index, index.amongTheLiving());
        }
    }
}
