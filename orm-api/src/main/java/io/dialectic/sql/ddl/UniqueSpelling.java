package io.dialectic.sql.ddl;

import io.dialectic.schema.UniqueDefinition;
import io.dialectic.sql.SqlWriter;

/** How a unique constraint says whether NULLs are equal. */
@FunctionalInterface
public interface UniqueSpelling {
    /** The standard (ISO/IEC 9075-2:2023, 11.7): NULLS NOT DISTINCT where they are. */
    UniqueSpelling STANDARD =
            (writer, unique) -> writer.sql(unique.nullsNotDistinct() ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE");

    /** T-SQL's: nothing is said, since they always are. */
    UniqueSpelling NULLS_EQUAL = (writer, unique) -> writer.sql("UNIQUE");

    /** Writes what stands in front of the columns. */
    void write(SqlWriter writer, UniqueDefinition unique);
}
