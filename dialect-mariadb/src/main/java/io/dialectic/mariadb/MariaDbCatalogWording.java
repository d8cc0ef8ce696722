package io.dialectic.mariadb;

import io.dialectic.mysql.family.CatalogText;
import io.dialectic.mysql.family.CatalogWording;

/** MariaDB's catalogue: https://mariadb.com/kb/en/information-schema-tables/. */
final class MariaDbCatalogWording implements CatalogWording {
    /** The catalogue itself follows the session: https://mariadb.com/kb/en/setting-character-sets-and-collations/. */
    @Override
    public String defaultCollation() {
        return "default_collate_name";
    }

    @Override
    public String checks() {
        return "SELECT table_name, constraint_name, check_clause, level = 'Column'"
                + " FROM information_schema.check_constraints WHERE constraint_schema = ?"
                + " ORDER BY table_name, constraint_name";
    }

    @Override
    public String spatialReferences() {
        return "SELECT g_table_name, g_geometry_column, srid FROM information_schema.geometry_columns"
                + " WHERE g_table_schema = ? AND srid <> 0";
    }

    @Override
    public String spatialReference(int number) {
        return " REF_SYSTEM_ID=" + number;
    }

    @Override
    public String indexExpression() {
        return "NULL";
    }

    @Override
    public String indexVisible() {
        return "ignored = 'NO'";
    }

    @Override
    public String expression(String kept) {
        return CatalogText.withoutParentheses(CatalogText.withDoubledQuotes(kept));
    }

    /** Literals are kept as SQL since 10.2.7: https://mariadb.com/kb/en/information-schema-columns-table/. */
    @Override
    public String defaultValue(String kept, boolean expression, boolean bare) {
        return expression(kept);
    }

    @Override
    public boolean livingByColumn() {
        return true;
    }
}
