package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.ViewDefinition;
import java.util.ArrayList;
import java.util.List;

/** CREATE VIEW. */
public record CreateView(ViewDefinition view) implements DdlChange {
    @Override
    public String words() {
        return "create the view " + view.name();
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        List<ViewDefinition> more = new ArrayList<>(schema.views());
        more.add(view);
        return schema.views(more);
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.views(List.of(view));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql(view.materialized() ? "CREATE MATERIALIZED VIEW " : "CREATE VIEW ")
                .table(view.name())
                .sql(" AS ")
                .sql(view.query()));
    }
}
