package io.dialectic.sql.ddl;

import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.sql.SqlWriter;
import java.util.function.Supplier;

/** How a unique constraint says whether NULLs are equal. */
@FunctionalInterface
public interface UniqueSpelling {
    /** The standard (ISO/IEC 9075-2:2023, 11.7): NULLS NOT DISTINCT where they are. */
    UniqueSpelling STANDARD =
            (writer, unique) -> writer.sql(unique.nullsNotDistinct() ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE");

    /**
     * T-SQL's: nothing is said, since they always are
     * (https://learn.microsoft.com/sql/relational-databases/tables/create-unique-constraints). So a constraint that shall let
     * several rows be NULL is made as a unique index, from which a filter leaves such rows out.
     */
    UniqueSpelling NULLS_EQUAL = new UniqueSpelling() {
        @Override
        public void write(SqlWriter writer, UniqueDefinition unique) {
            writer.sql("UNIQUE");
        }

        @Override
        public boolean mayBeIndex() {
            return true;
        }

        @Override
        public boolean isIndex(Supplier<TableDefinition> table, UniqueDefinition unique) {
            return !unique.nullsNotDistinct() && Sameness.anyNullable(table.get(), unique.columns());
        }
    };

    /** Writes what stands in front of the columns. */
    void write(SqlWriter writer, UniqueDefinition unique);

    /** Whether some unique constraints are made as unique indexes; by default none. */
    default boolean mayBeIndex() {
        return false;
    }

    /**
     * Whether this constraint is made as a unique index; by default it is not.
     *
     * @param table the table of the constraint; asked only where it is needed
     */
    default boolean isIndex(Supplier<TableDefinition> table, UniqueDefinition unique) {
        return false;
    }
}
