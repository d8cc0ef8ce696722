package io.dialectic.sql.ddl;

/** CREATE DATABASE. */
public record CreateDatabase(String name) implements DdlChange {
    @Override
    public String words() {
        return "create the database " + name;
    }

    @Override
    public void write(DdlSteps steps) {
        steps.alone(writer -> writer.sql("CREATE DATABASE ").identifier(name));
    }
}
