package io.dialectic.mysql.family;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Defaults as they are. The catalogue keeps texts in three bytes a character at the most, writes a question mark for any
 * longer one, and may show bytes as if they were text; but the table itself knows.
 */
final class ExactDefaults {
    private ExactDefaults() {}

    /** Asks for all doubtful defaults in one query, if there are any. */
    static void read(Catalog catalog, CatalogWording wording, Map<String, TableRows> tables) throws SQLException {
        List<String> questions = new ArrayList<>();
        for (TableRows table : tables.values()) {
            for (ColumnRow column : table.columns()) {
                if (column.hasDoubtfulText(wording)) {
                    questions.add(question(catalog, column, "%s, FALSE"));
                } else if (column.hasDoubtfulBytes(wording)) {
                    questions.add(question(catalog, column, "HEX(%s), TRUE"));
                }
            }
        }
        if (questions.isEmpty()) {
            return;
        }
        Catalog.each(catalog.connection(), String.join(" UNION ALL ", questions), rows -> {
            TableRows table = tables.get(rows.getString(1));
            String text = rows.getString(3);
            if (table != null && text != null) {
                table.exactDefault(
                        rows.getString(2), rows.getBoolean(4) ? "X'" + text + "'" : CatalogText.literal(text));
            }
        });
    }

    /** The join gives one row, however many the table has. */
    private static String question(Catalog catalog, ColumnRow column, String selected) {
        return "SELECT " + CatalogText.literal(column.table()) + ", " + CatalogText.literal(column.name()) + ", "
                + selected.replace("%s", "DEFAULT(t." + CatalogText.quoted(column.name()) + ")")
                + " FROM (SELECT 1) one LEFT JOIN " + catalog.qualified(column.table()) + " t ON FALSE";
    }
}
