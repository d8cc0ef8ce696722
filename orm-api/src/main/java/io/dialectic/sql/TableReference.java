package io.dialectic.sql;

import io.dialectic.schema.TableName;

/** A table and the alias by which the statement calls it. */
public record TableReference(TableName table, String alias) implements TableExpression {
    @Override
    public void write(SqlWriter writer) {
        writer.table(table).sql(" AS ").identifier(alias);
        SelectLock lock = writer.lock();
        if (lock != null && lock.tables().contains(alias)) {
            writer.syntax().lock().afterTable(writer, lock);
        }
    }
}
