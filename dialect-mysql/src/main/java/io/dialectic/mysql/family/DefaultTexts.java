package io.dialectic.mysql.family;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Default texts as they are. The catalogue keeps them in three bytes a character at the most and writes a question mark for
 * any longer one, but the table itself knows.
 */
final class DefaultTexts {
    private DefaultTexts() {}

    /** Asks for all doubtful defaults in one query, if there are any. */
    static void read(Catalog catalog, CatalogWording wording, Collection<TableRows> tables) throws SQLException {
        Map<String, TableRows> asked = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder();
        for (TableRows table : tables) {
            for (String column : table.doubtfulDefaults(wording)) {
                // The join gives one row, however many the table has.
                sql.append(sql.isEmpty() ? "" : " UNION ALL ")
                        .append("SELECT ")
                        .append(CatalogText.literal(table.name()))
                        .append(", ")
                        .append(CatalogText.literal(column))
                        .append(", DEFAULT(t.")
                        .append(CatalogText.quoted(column))
                        .append(") FROM (SELECT 1) one LEFT JOIN ")
                        .append(catalog.qualified(table.name()))
                        .append(" t ON FALSE");
                asked.put(table.name(), table);
            }
        }
        if (sql.isEmpty()) {
            return;
        }
        Catalog.each(catalog.connection(), sql.toString(), rows -> {
            TableRows table = asked.get(rows.getString(1));
            String text = rows.getString(3);
            if (table != null && text != null) {
                table.exactDefault(rows.getString(2), text);
            }
        });
    }
}
