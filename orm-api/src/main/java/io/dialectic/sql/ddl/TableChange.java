package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;

/** A change of a table that is there. */
public interface TableChange extends DdlChange {
    /** The table. */
    TableName table();

    /** What the table is like after it. */
    TableDefinition applyTo(TableDefinition before);

    @Override
    default SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.tables(schema.tables().stream()
                .map(each -> each.name().equals(table()) ? applyTo(each) : each)
                .toList());
    }

    @Override
    default SchemaDefinition made() {
        return SchemaDefinition.EMPTY.tables(List.of(applyTo(TableDefinition.of(table(), List.of()))));
    }
}
