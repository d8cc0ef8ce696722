package io.dialectic.mysql.family;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An index as the catalogue tells it, one row for each part. */
final class IndexRows {
    static final String PRIMARY = "PRIMARY";

    private final String name;
    private final String type;
    private final boolean unique;
    private final boolean visible;
    private final List<IndexPart> parts = new ArrayList<>();

    /** From the first row of an index. */
    IndexRows(ResultSet rows) throws SQLException {
        name = rows.getString(2);
        unique = rows.getInt(3) == 0;
        type = rows.getString(7);
        visible = rows.getBoolean(9);
    }

    static String query(CatalogWording wording) {
        return "SELECT table_name, index_name, non_unique, column_name, collation, sub_part, index_type, "
                + wording.indexExpression() + ", " + wording.indexVisible()
                + " FROM information_schema.statistics WHERE table_schema = ?"
                + " ORDER BY table_name, index_name, seq_in_index";
    }

    String name() {
        return name;
    }

    List<IndexPart> parts() {
        return parts;
    }

    boolean fulltext() {
        return type.equals("FULLTEXT");
    }

    void add(CatalogWording wording, ResultSet rows) throws SQLException {
        String column = rows.getString(4);
        String expression = rows.getString(8);
        IndexPart part = column != null
                ? IndexPart.column(column)
                : IndexPart.expression(wording.expression(expression == null ? "" : expression));
        // A place is kept by its bounding box, which the catalogue tells as a prefix.
        int length = type.equals("SPATIAL") ? 0 : rows.getInt(6);
        part = part.length(length);
        parts.add("D".equals(rows.getString(5)) ? part.desc() : part);
    }

    /** Whether the index is what a foreign key of the same name made for itself. */
    boolean serves(String foreignKey, List<String> columns) {
        List<IndexPart> whole = columns.stream().map(IndexPart::column).toList();
        return !unique && name.equals(foreignKey) && parts.equals(whole) && type.equals("BTREE");
    }

    IndexDefinition definition(String parser) {
        IndexDefinition index = IndexDefinition.of(name, parts).visible(visible);
        return switch (type) {
            case "BTREE" -> index.unique(unique);
            case "FULLTEXT" -> index.kind(IndexDefinition.Kind.FULLTEXT).parser(parser);
            case "SPATIAL", "RTREE" -> index.kind(IndexDefinition.Kind.SPATIAL);
            default -> index.unique(unique).method(type);
        };
    }
}
