package io.dialectic.sql.ddl;

/** CREATE SCHEMA. */
public record CreateSchema(String name) implements DdlChange {
    @Override
    public String words() {
        return "create the schema " + name;
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql("CREATE SCHEMA ").identifier(name));
    }
}
