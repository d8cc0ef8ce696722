package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.sql.SqlWriter;

/** How a column that is worked out from others is declared. */
@FunctionalInterface
public interface GeneratedSpelling {
    /** The standard with a word for where the value is kept. */
    GeneratedSpelling GENERATED_ALWAYS = (writer, column, value) -> {
        writer.sql(column.storage());
        if (!column.collation().isEmpty()) {
            writer.sql(" COLLATE ").identifier(column.collation());
        }
        writer.sql(" GENERATED ALWAYS AS (")
                .sql(value.expression())
                .sql(value.stored() ? ") STORED" : ") VIRTUAL")
                .sql(column.nullable() ? "" : " NOT NULL");
    };

    /** Writes the declaration behind the column's name. */
    void write(SqlWriter writer, ColumnDefinition column, GeneratedValue value);
}
