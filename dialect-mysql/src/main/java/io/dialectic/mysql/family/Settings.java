package io.dialectic.mysql.family;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the session has by default.
 *
 * @param database its database; empty for none
 */
record Settings(String database, Collations collations) {
    static Settings read(Connection connection, CatalogWording wording) throws SQLException {
        Map<String, String> defaults = new HashMap<>();
        List<String> database = new ArrayList<>();
        String sql = "SELECT character_set_name, default_collate_name, COALESCE(DATABASE(), ''), "
                + wording.defaultCollation() + " FROM information_schema.character_sets";
        Catalog.each(connection, sql, rows -> {
            String charset = rows.getString(1);
            defaults.put(charset, charset.equals(Collations.CHARSET) ? rows.getString(4) : rows.getString(2));
            database.add(rows.getString(3));
        });
        return new Settings(database.get(0), new Collations(defaults));
    }
}
