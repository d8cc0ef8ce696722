package io.dialectic.mysql.family;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;
import io.dialectic.sql.ddl.IndexSpelling;

/** How the family spells the options of indexes. */
final class FamilyIndexes implements IndexSpelling {
    /** https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html. */
    private static final String ONLINE = " ALGORITHM=INPLACE LOCK=NONE";

    private final String unseen;

    FamilyIndexes(String unseen) {
        this.unseen = unseen;
    }

    @Override
    public boolean concurrentlyAlone() {
        return false;
    }

    @Override
    public void beforeName(SqlWriter writer, boolean concurrently) {}

    @Override
    public void beforeParts(SqlWriter writer, IndexDefinition index) {}

    @Override
    public void behindParts(SqlWriter writer, IndexDefinition index) {}

    @Override
    public void atEnd(SqlWriter writer, IndexDefinition index, boolean concurrently) {
        if (!index.method().isEmpty()) {
            if (!index.method().matches("\\w+")) {
                throw new IllegalArgumentException("'" + index.method() + "' is no method of an index");
            }
            writer.sql(" USING ").sql(index.method());
        }
        if (!index.parser().isEmpty()) {
            writer.sql(" WITH PARSER ").identifier(index.parser());
        }
        writer.sql(index.visible() ? "" : " " + unseen).sql(concurrently ? ONLINE : "");
    }

    @Override
    public void drop(SqlWriter writer, TableName table, String index, boolean concurrently) {
        if (concurrently) {
            // Only ALTER TABLE takes the options in both members.
            writer.sql("ALTER TABLE ")
                    .table(table)
                    .sql(" DROP INDEX ")
                    .identifier(index)
                    .sql(", ALGORITHM=INPLACE, LOCK=NONE");
        } else {
            writer.sql("DROP INDEX ").identifier(index).sql(" ON ").table(table);
        }
    }
}
