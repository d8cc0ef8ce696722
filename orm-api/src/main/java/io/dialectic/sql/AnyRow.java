package io.dialectic.sql;

/**
 * What the sub-query of EXISTS selects: a constant.
 *
 * @param inOuterJoin whether the EXISTS stands in the condition of an outer join
 */
public record AnyRow(boolean inOuterJoin) implements Expression {
    @Override
    public void write(SqlWriter writer) {
        writer.sql(inOuterJoin ? writer.syntax().anyRowInOuterJoin() : "1");
    }
}
