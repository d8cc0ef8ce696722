package io.dialectic.sqlite;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.sqlite.SqlTokens.Kind;
import io.dialectic.sqlite.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a CREATE INDEX says: https://sqlite.org/lang_createindex.html. No pragma tells an expression or a predicate. */
final class IndexText {
    private IndexText() {}

    /**
     * The index of a statement.
     *
     * @param collations the collation of each column of the table, by the column's name
     */
    static IndexDefinition of(String name, String sql, Map<String, String> collations) {
        SqlCursor cursor = new SqlCursor(sql);
        cursor.accept("CREATE");
        boolean unique = cursor.accept("UNIQUE");
        cursor.to('(');
        List<IndexPart> parts = new ArrayList<>();
        for (SqlCursor part : cursor.parts()) {
            parts.add(part(part, collations));
        }
        IndexDefinition index = IndexDefinition.of(name, parts).unique(unique);
        if (!cursor.accept("WHERE")) {
            return index;
        }
        String where = cursor.rest();
        String mark = unique ? columnThatIsNull(where) : "";
        String column = mark.isEmpty() ? "" : Names.as(collations.keySet(), mark);
        return collations.containsKey(column) ? index.amongTheLiving(column) : index.where(where);
    }

    private static IndexPart part(SqlCursor cursor, Map<String, String> collations) {
        List<Token> tokens = cursor.tokens();
        int end = tokens.size();
        boolean descending = end > 1 && SqlCursor.isWord(tokens.get(end - 1), "DESC");
        if (descending || end > 1 && SqlCursor.isWord(tokens.get(end - 1), "ASC")) {
            end--;
        }
        String collation = "";
        if (end > 2 && SqlCursor.isWord(tokens.get(end - 2), "COLLATE")) {
            collation = Names.collation(tokens.get(end - 1).text());
            end -= 2;
        }
        boolean named = end == 1 && tokens.get(0).kind() != Kind.OTHER;
        String column = named ? Names.as(collations.keySet(), tokens.get(0).text()) : "";
        IndexPart part;
        if (collations.containsKey(column)) {
            part = IndexPart.column(column).collation(collation.equals(collations.get(column)) ? "" : collation);
        } else {
            part = IndexPart.expression(bare(cursor.text(0, end))).collation(collation);
        }
        return descending ? part.desc() : part;
    }

    /** Without the one pair of parentheses around all of it. */
    private static String bare(String expression) {
        SqlCursor cursor = new SqlCursor(expression);
        String inside = cursor.parenthesised();
        return cursor.atEnd() && !inside.isEmpty() ? inside : expression;
    }

    private static String columnThatIsNull(String predicate) {
        SqlCursor cursor = new SqlCursor(predicate);
        String name = cursor.name();
        return cursor.accept("IS", "NULL") && cursor.atEnd() ? name : "";
    }
}
