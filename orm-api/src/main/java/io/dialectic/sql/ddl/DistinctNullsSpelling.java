package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.TableDefinition;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How a unique index is made to let several rows be NULL in its key, as the standard has it. */
public interface DistinctNullsSpelling {
    /** The database does so by itself. */
    DistinctNullsSpelling BY_ITSELF = (syntax, table, index) -> List.of();

    /** The rows that are NULL in a part of the key are left out of the index. */
    DistinctNullsSpelling FILTER = (syntax, table, index) -> {
        List<String> conditions = new ArrayList<>();
        for (IndexPart part : index.parts()) {
            if (part.isColumn()
                    && table.get()
                            .column(part.column())
                            .map(ColumnDefinition::nullable)
                            .orElse(true)) {
                SqlWriter writer = new SqlWriter(syntax);
                writer.identifier(part.column()).sql(" IS NOT NULL");
                conditions.add(writer.finish().text());
            }
        }
        return conditions;
    };

    /**
     * The conditions by which rows belong to a unique index, in addition to those of the index itself.
     *
     * @param table the table of the index; asked only where it is needed
     */
    List<String> conditions(SqlSyntax syntax, Supplier<TableDefinition> table, IndexDefinition index);
}
