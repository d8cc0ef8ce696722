package io.dialectic.sql;

/**
 * The rows of a query as a table; its columns have the names of the query's.
 *
 * @param lateral whether it is asked for each row of the tables in front of it, which it refers to
 */
public record DerivedTable(QueryExpression query, String alias, boolean lateral) implements TableExpression {
    @Override
    public void write(SqlWriter writer) {
        SelectLock around = writer.lock(null);
        writer.sql("(").node(query).sql(") AS ").identifier(alias);
        writer.lock(around);
    }
}
