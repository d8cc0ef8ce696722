package io.dialectic.mssql;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of all tables of a schema, in one round trip. */
final class ColumnRows {
    /**
     * Of an alias type that of its base is told; a collation is told where it is not the database's; seed and step of a DECIMAL
     * that are no 64-bit numbers are taken for the usual ones.
     */
    private static final String COLUMNS = "SELECT c.object_id, c.name, COALESCE(b.name, t.name), c.max_length,"
            + " c.precision, c.scale, c.is_nullable, c.is_identity, COALESCE(TRY_CAST(i.seed_value AS BIGINT), 1),"
            + " COALESCE(TRY_CAST(i.increment_value AS BIGINT), 1), d.definition, g.definition, g.is_persisted,"
            + " NULLIF(c.collation_name, CAST(DATABASEPROPERTYEX(DB_NAME(), 'Collation') AS NVARCHAR(128))),"
            + " CAST(p.value AS NVARCHAR(4000))"
            + " FROM sys.columns AS c"
            + " JOIN sys.tables AS o ON o.object_id = c.object_id"
            + " JOIN sys.types AS t ON t.user_type_id = c.user_type_id"
            + " LEFT JOIN sys.types AS b ON b.user_type_id = t.system_type_id AND t.is_user_defined = 1"
            + " LEFT JOIN sys.identity_columns AS i ON i.object_id = c.object_id AND i.column_id = c.column_id"
            + " LEFT JOIN sys.default_constraints AS d ON d.object_id = c.default_object_id"
            + " LEFT JOIN sys.computed_columns AS g ON g.object_id = c.object_id AND g.column_id = c.column_id"
            + " LEFT JOIN sys.extended_properties AS p ON p.class = 1 AND p.major_id = c.object_id"
            + " AND p.minor_id = c.column_id AND p.name = N'" + MssqlIntrospector.COMMENT + "'"
            + Catalog.OF_TABLES + " ORDER BY c.object_id, c.column_id";

    private final Map<Integer, List<ColumnDefinition>> byTable = new HashMap<>();

    private ColumnRows() {}

    static ColumnRows read(Catalog catalog) throws SQLException {
        ColumnRows columns = new ColumnRows();
        catalog.each(COLUMNS, columns::add);
        return columns;
    }

    List<ColumnDefinition> of(int table) {
        return byTable.getOrDefault(table, List.of());
    }

    private void add(ResultSet row) throws SQLException {
        TypeReader type = TypeReader.of(row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6));
        ColumnDefinition column = ColumnDefinition.of(row.getString(2), type.type(), type.storage())
                .nullable(row.getBoolean(7))
                .collation(orEmpty(row.getString(14)))
                .comment(orEmpty(row.getString(15)));
        if (row.getBoolean(8)) {
            column = column.identity(Identity.DEFAULT.start(row.getLong(9)).increment(row.getLong(10)));
        }
        String expression = row.getString(12);
        column = expression == null
                ? column.defaultValue(DefaultReader.read(row.getString(11), type.type()))
                : column.generated(new GeneratedValue(CatalogText.unwrapped(expression), row.getBoolean(13)));
        byTable.computeIfAbsent(row.getInt(1), table -> new ArrayList<>()).add(column);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
