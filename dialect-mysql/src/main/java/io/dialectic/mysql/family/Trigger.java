package io.dialectic.mysql.family;

import io.dialectic.schema.TriggerDefinition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** A trigger as the catalogue tells it. */
record Trigger(String table, String name, String timing, String event, String body) {
    static final String QUERY = "SELECT event_object_table, trigger_name, action_timing, event_manipulation,"
            + " action_statement FROM information_schema.triggers WHERE trigger_schema = ?"
            + " ORDER BY event_object_table, event_manipulation, action_timing, action_order";

    /**
     * What the catalogue tells wrongly, if it is within a text: quotes ({@code 'it''s'} comes as {@code 'it's'}), backslashes,
     * and characters beyond the first 65,536, which come as question marks.
     */
    private static final Pattern SPOILED = Pattern.compile("['\"\\\\?]");

    static Trigger of(ResultSet rows) throws SQLException {
        return new Trigger(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5));
    }

    /** The statement that makes it. */
    TriggerDefinition definition(Catalog catalog) throws SQLException {
        if (SPOILED.matcher(body).find()) {
            return new TriggerDefinition(name, shown(catalog));
        }
        return new TriggerDefinition(
                name,
                "CREATE TRIGGER " + CatalogText.quoted(name) + " " + timing + " " + event + " ON "
                        + CatalogText.quoted(table) + " FOR EACH ROW " + body);
    }

    /** Without the account that made it, which the catalogue does not tell in a definition either. */
    private String shown(Catalog catalog) throws SQLException {
        String sql = "SHOW CREATE TRIGGER " + catalog.qualified(name);
        try (PreparedStatement statement = catalog.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(3).replaceFirst("^CREATE DEFINER=`(?:[^`]|``)*`@`(?:[^`]|``)*` ", "CREATE ");
        }
    }
}
