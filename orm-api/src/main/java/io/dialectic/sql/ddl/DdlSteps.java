package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes the steps of changes, in their order. Lives for one plan. */
public final class DdlSteps {
    private final SqlSyntax syntax;
    private final DdlSyntax ddl;
    private final Function<TableName, TableDefinition> tables;
    private final List<SchemaStep> steps = new ArrayList<>();
    private String words = "";
    private boolean losesData;

    /**
     * No steps yet.
     *
     * @param tables finds a table as it is before the change that is written; asked only where a spelling needs it
     */
    public DdlSteps(SqlSyntax syntax, DdlSyntax ddl, Function<TableName, TableDefinition> tables) {
        this.syntax = syntax;
        this.ddl = ddl;
        this.tables = tables;
    }

    /** The spellings of the database. */
    public DdlSyntax ddl() {
        return ddl;
    }

    /** A table as it is before the change. */
    public TableDefinition table(TableName name) {
        return tables.apply(name);
    }

    /** Lets a change write its steps. */
    public DdlSteps change(DdlChange change) {
        words = change.words();
        losesData = change.losesData();
        change.write(this);
        return this;
    }

    /** A statement of the change that is written. */
    public DdlSteps statement(Consumer<SqlWriter> text) {
        return step(SchemaStep.change(text(text), words, losesData));
    }

    /** A statement of the change that is written, with words of its own. */
    public DdlSteps statement(String what, Consumer<SqlWriter> text) {
        return step(SchemaStep.change(text(text), what, false));
    }

    /** A statement of the change that is written, outside of any transaction. */
    public DdlSteps alone(Consumer<SqlWriter> text) {
        return step(SchemaStep.alone(text(text), words, losesData));
    }

    /** A statement outside of any transaction if {@code condition} holds, else inside. */
    public DdlSteps aloneIf(boolean condition, Consumer<SqlWriter> text) {
        return condition ? alone(text) : statement(text);
    }

    /** A step as it is. */
    public DdlSteps step(SchemaStep step) {
        steps.add(step);
        return this;
    }

    /** The steps so far. */
    public List<SchemaStep> steps() {
        return List.copyOf(steps);
    }

    /** The text of a statement. */
    String text(Consumer<SqlWriter> text) {
        SqlWriter writer = new SqlWriter(syntax);
        text.accept(writer);
        return writer.finish().text();
    }
}
