package io.dialectic.mssql;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;
import io.dialectic.sql.ddl.IndexSpelling;

/** How SQL Server spells the options of indexes: https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql. */
final class MssqlIndexes implements IndexSpelling {
    private static final String ONLINE = " WITH (ONLINE = ON)";

    /** Online operations may stand in a transaction. */
    @Override
    public boolean concurrentlyAlone() {
        return false;
    }

    @Override
    public void beforeName(SqlWriter writer, boolean concurrently) {}

    @Override
    public void beforeParts(SqlWriter writer, IndexDefinition index) {}

    /** NULLs are equal in a key unless a filter leaves them out, so nothing is said of them here. */
    @Override
    public void behindParts(SqlWriter writer, IndexDefinition index) {
        if (!index.included().isEmpty()) {
            writer.sql(" INCLUDE (").identifiers(index.included()).sql(")");
        }
    }

    @Override
    public void atEnd(SqlWriter writer, IndexDefinition index, boolean concurrently) {
        writer.sql(concurrently ? ONLINE : "");
    }

    /**
     * ONLINE is for clustered indexes; the rows of any other are just let go:
     * https://learn.microsoft.com/sql/t-sql/statements/drop-index-transact-sql.
     */
    @Override
    public void drop(SqlWriter writer, TableName table, String index, boolean concurrently) {
        writer.sql("DROP INDEX ").identifier(index).sql(" ON ").table(table);
    }
}
