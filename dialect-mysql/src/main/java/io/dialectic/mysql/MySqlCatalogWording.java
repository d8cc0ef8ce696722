package io.dialectic.mysql;

import io.dialectic.mysql.family.CatalogText;
import io.dialectic.mysql.family.CatalogWording;

/** MySQL's catalogue: https://dev.mysql.com/doc/refman/8.4/en/information-schema.html. */
final class MySqlCatalogWording implements CatalogWording {
    @Override
    public String defaultCollation() {
        return "@@default_collation_for_utf8mb4";
    }

    @Override
    public String checks() {
        return "SELECT t.table_name, c.constraint_name, c.check_clause, FALSE"
                + " FROM information_schema.check_constraints c JOIN information_schema.table_constraints t"
                + " ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name"
                + " AND t.constraint_type = 'CHECK'"
                + " WHERE c.constraint_schema = ? ORDER BY t.table_name, c.constraint_name";
    }

    @Override
    public String spatialReferences() {
        return "SELECT table_name, column_name, srs_id FROM information_schema.columns"
                + " WHERE table_schema = ? AND srs_id IS NOT NULL";
    }

    @Override
    public String spatialReference(int number) {
        return " SRID " + number;
    }

    /** Functional key parts came with 8.0.13. */
    @Override
    public String indexExpression() {
        return "expression";
    }

    @Override
    public String indexVisible() {
        return "is_visible = 'YES'";
    }

    @Override
    public String expression(String kept) {
        return MySqlExpression.sql(kept);
    }

    /** Literals are kept as text without quotes: https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html. */
    @Override
    public String defaultValue(String kept, boolean expression, boolean bare) {
        if (expression) {
            return expression(kept);
        }
        return bare ? kept : CatalogText.literal(kept);
    }

    @Override
    public boolean livingByColumn() {
        return false;
    }
}
