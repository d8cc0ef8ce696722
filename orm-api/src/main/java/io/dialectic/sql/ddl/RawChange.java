package io.dialectic.sql.ddl;

/**
 * A statement of the application's own, for what has no change: functions, domains, grants, row security.
 *
 * @param sql the statement, trusted
 * @param words what it does, in words that follow "to"
 * @param losesData whether rows or values that are there can be lost by it
 */
public record RawChange(String sql, String words, boolean losesData) implements DdlChange {
    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> writer.sql(sql));
    }
}
