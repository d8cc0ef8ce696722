package io.dialectic.mysql;

import io.dialectic.mysql.family.CatalogText;
import io.dialectic.mysql.family.CatalogWording;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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

    /** The catalogue escapes a whole expression as if it were text, and names the session's character set at each literal. */
    @Override
    public String expression(String kept) {
        return CatalogText.expression(CatalogText.unescaped(decoded(kept)), "_utf8mb4");
    }

    /** The bytes of an expression come each as one character, seen with 9.7; text that is no such row of bytes is left. */
    private static String decoded(String kept) {
        if (kept.chars().allMatch(c -> c < 0x80) || kept.chars().anyMatch(c -> c > 0xff)) {
            return kept;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(kept.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return kept;
        }
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
    public Action action(String rule) {
        return Action.valueOf(rule.replace(' ', '_'));
    }

    @Override
    public boolean livingByColumn() {
        return false;
    }
}
