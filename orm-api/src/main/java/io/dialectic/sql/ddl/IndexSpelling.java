package io.dialectic.sql.ddl;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlWriter;

/** How the options of an index are spelled, and how it is dropped. The standard knows no indexes. */
public interface IndexSpelling {
    /** The defaults of all methods. */
    IndexSpelling COMMON = new IndexSpelling() {};

    /** Whether a statement that lets writes go on must stand outside of transactions. */
    default boolean concurrentlyAlone() {
        return true;
    }

    /** Writes what stands between INDEX and the name, with a space behind it. */
    default void beforeName(SqlWriter writer, boolean concurrently) {
        writer.sql(concurrently ? "CONCURRENTLY " : "");
    }

    /** Writes what stands between the table and the parts, with a leading space. */
    default void beforeParts(SqlWriter writer, IndexDefinition index) {
        if (!index.method().isEmpty()) {
            writer.sql(" USING ").identifier(index.method());
        }
    }

    /** Writes what stands between the parts and the predicate, with a leading space. */
    default void behindParts(SqlWriter writer, IndexDefinition index) {
        if (!index.included().isEmpty()) {
            writer.sql(" INCLUDE (").identifiers(index.included()).sql(")");
        }
        writer.sql(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    }

    /** Writes what stands at the end, with a leading space; by default nothing. */
    default void atEnd(SqlWriter writer, IndexDefinition index, boolean concurrently) {}

    /** Writes the statement that drops an index. */
    default void drop(SqlWriter writer, TableName table, String index, boolean concurrently) {
        writer.sql("DROP INDEX ").sql(concurrently ? "CONCURRENTLY " : "").table(new TableName(table.schema(), index));
    }
}
