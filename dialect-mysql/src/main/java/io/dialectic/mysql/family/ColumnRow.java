package io.dialectic.mysql.family;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column as the catalogue tells it.
 *
 * @param generation the expression of a generated column; else empty
 * @param exactDefault a default that the catalogue could not tell, as a literal; else null
 */
record ColumnRow(
        String table,
        String name,
        String columnType,
        boolean nullable,
        @Nullable String defaultValue,
        String extra,
        @Nullable String collation,
        String comment,
        String generation,
        @Nullable String exactDefault) {
    static final String QUERY = "SELECT table_name, column_name, column_type, is_nullable, column_default, extra,"
            + " collation_name, column_comment, generation_expression FROM information_schema.columns"
            + " WHERE table_schema = ? ORDER BY table_name, ordinal_position";

    /** What a column does when its row is changed has no other place than behind its type, where it can stand as well. */
    private static final Pattern ON_UPDATE =
            Pattern.compile("on update (current_timestamp(?:\\([0-6]?\\))?)", Pattern.CASE_INSENSITIVE);

    static ColumnRow of(ResultSet rows) throws SQLException {
        String generation = rows.getString(9);
        return new ColumnRow(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4).equals("YES"),
                rows.getString(5),
                rows.getString(6).toLowerCase(Locale.ROOT),
                rows.getString(7),
                rows.getString(8),
                generation == null ? "" : generation,
                null);
    }

    /** The same with a default as it is. */
    ColumnRow exactDefault(String literal) {
        return new ColumnRow(
                table, name, columnType, nullable, defaultValue, extra, collation, comment, generation, literal);
    }

    /** Whether the default is a text with question marks, which the catalogue writes for characters it cannot keep. */
    boolean hasDoubtfulText(CatalogWording wording) {
        return hasTextDefault(wording)
                && !binary()
                && String.valueOf(defaultValue).indexOf('?') >= 0;
    }

    /** Whether the default is of bytes that the catalogue shows as text. */
    boolean hasDoubtfulBytes(CatalogWording wording) {
        return hasTextDefault(wording) && binary();
    }

    /** A literal that is marked as an expression is told as one, exactly. */
    private boolean hasTextDefault(CatalogWording wording) {
        return defaultValue != null
                && !isExpression()
                && CatalogText.text(defaultSql(
                                wording, TypeReader.of(columnType, name).type(), defaultValue))
                        != null;
    }

    private boolean isExpression() {
        return extra.contains("default_generated");
    }

    private boolean binary() {
        return TypeReader.of(columnType, name).type().kind() == Kind.BINARY;
    }

    boolean spatial() {
        return TypeReader.of(columnType, name).type().kind() == Kind.GEOMETRY;
    }

    /** Whether the value is worked out at every read. */
    boolean virtual() {
        return extra.contains("virtual generated");
    }

    /**
     * The column.
     *
     * @param tableCollation the collation that texts of the table have by default
     * @param reference the spatial reference system; 0 for the default
     * @param json whether a check lets only JSON in
     */
    ColumnDefinition definition(CatalogWording wording, @Nullable String tableCollation, int reference, boolean json) {
        TypeReader read = type(wording, reference, json);
        String collation = this.collation;
        boolean own = collation != null && !collation.equals(tableCollation) && !json && !isUuid();
        return ColumnDefinition.of(name, read.type(), read.with(behindType()).storage())
                .nullable(nullable)
                .identity(extra.contains("auto_increment") ? Identity.DEFAULT : null)
                .defaultValue(
                        defaultValue == null || !generation.isEmpty()
                                ? null
                                : DefaultReader.read(read.type(), defaultSql(wording, read.type(), defaultValue)))
                .generated(generation.isEmpty() ? null : new GeneratedValue(wording.expression(generation), !virtual()))
                .collation(own && collation != null ? collation : "")
                .comment(comment);
    }

    private TypeReader type(CatalogWording wording, int reference, boolean json) {
        if (json) {
            return new TypeReader(LogicalType.of(Kind.JSON), "JSON");
        }
        if (isUuid()) {
            return new TypeReader(LogicalType.of(Kind.UUID), "CHAR(36) CHARACTER SET ascii");
        }
        TypeReader read = TypeReader.of(columnType, name);
        return reference == 0
                ? read
                : new TypeReader(
                        LogicalType.spatial(Kind.GEOMETRY, read.type().name(), reference),
                        read.storage() + wording.spatialReference(reference));
    }

    private boolean isUuid() {
        return columnType.equals("char(36)") && "ascii_general_ci".equals(collation);
    }

    private String behindType() {
        Matcher update = ON_UPDATE.matcher(extra);
        String words = update.find() ? " ON UPDATE " + DefaultReader.expression(update.group(1)) : "";
        return extra.contains("invisible") ? words + " INVISIBLE" : words;
    }

    private String defaultSql(CatalogWording wording, LogicalType type, String kept) {
        if (exactDefault != null) {
            return exactDefault;
        }
        boolean bare = switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT, YEAR, DECIMAL, REAL, DOUBLE, BITS, BINARY ->
                true;
            default -> false;
        };
        return wording.defaultValue(kept, isExpression(), bare);
    }
}
