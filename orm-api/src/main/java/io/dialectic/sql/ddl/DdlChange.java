package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.sql.SqlSyntax;
import java.util.List;

/** A change that writes its own statements. */
public interface DdlChange extends SchemaChange {
    /** Writes the statements. */
    void write(DdlSteps steps);

    /** The text of the statements on a database in which there is what is {@code known}. */
    default List<String> render(SqlSyntax syntax, DdlSyntax ddl, SchemaDefinition known) {
        DdlSteps steps = new DdlSteps(syntax, ddl, name -> known.table(name).orElseThrow());
        return steps.change(this).steps().stream().map(SchemaStep::sql).toList();
    }

    /** What would be in the database because of it that was not there before, so that it can be checked. */
    default SchemaDefinition made() {
        return SchemaDefinition.EMPTY;
    }
}
