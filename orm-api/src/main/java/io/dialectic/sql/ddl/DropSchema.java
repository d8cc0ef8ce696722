package io.dialectic.sql.ddl;

/** DROP SCHEMA of one that may be missing. With {@code cascade}, all that is in it goes too; else it must be empty. */
public record DropSchema(String name, boolean cascade) implements DdlChange {
    @Override
    public String words() {
        return "drop the schema " + name;
    }

    @Override
    public boolean losesData() {
        return true;
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(
                writer -> writer.sql("DROP SCHEMA IF EXISTS ").identifier(name).sql(cascade ? " CASCADE" : ""));
    }
}
