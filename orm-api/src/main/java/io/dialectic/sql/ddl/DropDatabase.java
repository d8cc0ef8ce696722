package io.dialectic.sql.ddl;

/** DROP DATABASE of one that may be missing. */
public record DropDatabase(String name) implements DdlChange {
    @Override
    public String words() {
        return "drop the database " + name;
    }

    @Override
    public boolean losesData() {
        return true;
    }

    @Override
    public void write(DdlSteps steps) {
        steps.alone(writer -> writer.sql("DROP DATABASE IF EXISTS ").identifier(name));
    }
}
