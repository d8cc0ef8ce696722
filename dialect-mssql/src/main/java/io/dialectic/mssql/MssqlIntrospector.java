package io.dialectic.mssql;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Introspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in the database, by its catalog views: one round trip for each kind of thing. */
final class MssqlIntrospector implements Introspector {
    /** The extended property that tools show as the comment. */
    static final String COMMENT = "MS_Description";

    // In capitals, since names of the catalog have a case too where the database's collation has one.
    private static final String NAMES = "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
            + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = COALESCE(?, SCHEMA_NAME()) ORDER BY TABLE_NAME";

    private static final String TABLES = "SELECT o.object_id, o.name, CAST(p.value AS NVARCHAR(4000))"
            + " FROM sys.tables AS o LEFT JOIN sys.extended_properties AS p"
            + " ON p.class = 1 AND p.major_id = o.object_id AND p.minor_id = 0 AND p.name = N'" + COMMENT + "'"
            + Catalog.OF_TABLES + " ORDER BY o.name";

    private static final String CHECKS =
            "SELECT k.parent_object_id, k.name, k.definition FROM sys.check_constraints AS k"
                    + " JOIN sys.tables AS o ON o.object_id = k.parent_object_id"
                    + Catalog.OF_TABLES + " ORDER BY k.parent_object_id, k.name";

    private static final String TRIGGERS = "SELECT g.parent_id, g.name, m.definition FROM sys.triggers AS g"
            + " JOIN sys.tables AS o ON o.object_id = g.parent_id"
            + " LEFT JOIN sys.sql_modules AS m ON m.object_id = g.object_id"
            + Catalog.OF_TABLES + " ORDER BY g.parent_id, g.name";

    /** The rows of a view are kept where it has an index. */
    private static final String VIEWS = "SELECT o.name, m.definition, CASE WHEN EXISTS (SELECT 1 FROM sys.indexes AS x"
            + " WHERE x.object_id = o.object_id AND x.type = 1) THEN 1 ELSE 0 END"
            + " FROM sys.views AS o LEFT JOIN sys.sql_modules AS m ON m.object_id = o.object_id"
            + Catalog.OF_TABLES + " ORDER BY o.name";

    /** The bounds of a sequence of DECIMAL may be greater than any of 64 bits. */
    private static final String SEQUENCES = "SELECT o.name, COALESCE(TRY_CAST(o.start_value AS BIGINT), 1),"
            + " COALESCE(TRY_CAST(o.increment AS BIGINT), 1), COALESCE(TRY_CAST(o.minimum_value AS BIGINT), "
            + Long.MIN_VALUE + "),"
            + " COALESCE(TRY_CAST(o.maximum_value AS BIGINT), " + Long.MAX_VALUE + "), o.is_cycling"
            + " FROM sys.sequences AS o" + Catalog.OF_TABLES + " ORDER BY o.name";

    /** Those of the server are its own, the guest's, and the ones of its fixed roles, numbered from 16,384 on. */
    private static final String SCHEMAS = "SELECT name FROM sys.schemas"
            + " WHERE name NOT IN (N'sys', N'INFORMATION_SCHEMA', N'guest')"
            + " AND NOT (schema_id BETWEEN 16384 AND 16399) ORDER BY name";

    private static final String DATABASES = "SELECT name FROM sys.databases"
            + " WHERE name NOT IN (N'master', N'tempdb', N'model', N'msdb') ORDER BY name";

    @Override
    public Set<TableName> tables(Connection connection, @Nullable String schema) throws SQLException {
        Set<TableName> tables = new LinkedHashSet<>();
        new Catalog(connection, schema).each(NAMES, row -> tables.add(new TableName(schema, row.getString(1))));
        return tables;
    }

    @Override
    public SchemaDefinition read(Connection connection, @Nullable String schema) throws SQLException {
        Catalog catalog = new Catalog(connection, schema);
        return SchemaDefinition.EMPTY
                .tables(tables(catalog))
                .views(views(catalog))
                .sequences(sequences(catalog));
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return names(connection, SCHEMAS);
    }

    @Override
    public List<String> databases(Connection connection) throws SQLException {
        return names(connection, DATABASES);
    }

    private static List<TableDefinition> tables(Catalog catalog) throws SQLException {
        ColumnRows columns = ColumnRows.read(catalog);
        IndexRows indexes = IndexRows.read(catalog);
        ForeignKeyRows foreignKeys = ForeignKeyRows.read(catalog);
        Map<Integer, List<CheckDefinition>> checks = new HashMap<>();
        catalog.each(
                CHECKS,
                row -> checks.computeIfAbsent(row.getInt(1), table -> new ArrayList<>())
                        .add(new CheckDefinition(row.getString(2), CatalogText.unwrapped(row.getString(3)))));
        Map<Integer, List<TriggerDefinition>> triggers = new HashMap<>();
        catalog.each(
                TRIGGERS,
                row -> triggers.computeIfAbsent(row.getInt(1), table -> new ArrayList<>())
                        .add(new TriggerDefinition(row.getString(2), ColumnRows.orEmpty(row.getString(3)))));
        List<TableDefinition> tables = new ArrayList<>();
        catalog.each(TABLES, row -> {
            int table = row.getInt(1);
            tables.add(TableDefinition.of(new TableName(catalog.schema(), row.getString(2)), columns.of(table))
                    .primaryKey(indexes.primaryKey(table))
                    .uniques(indexes.uniques(table))
                    .indexes(indexes.indexes(table))
                    .foreignKeys(foreignKeys.of(table))
                    .checks(checks.getOrDefault(table, List.of()))
                    .triggers(triggers.getOrDefault(table, List.of()))
                    .comment(ColumnRows.orEmpty(row.getString(3))));
        });
        return tables;
    }

    /** Of an encrypted view the server does not tell the query. */
    private static List<ViewDefinition> views(Catalog catalog) throws SQLException {
        List<ViewDefinition> views = new ArrayList<>();
        catalog.each(
                VIEWS,
                row -> views.add(new ViewDefinition(
                        new TableName(catalog.schema(), row.getString(1)),
                        CatalogText.behindAs(ColumnRows.orEmpty(row.getString(2))),
                        row.getBoolean(3))));
        return views;
    }

    private static List<SequenceDefinition> sequences(Catalog catalog) throws SQLException {
        List<SequenceDefinition> sequences = new ArrayList<>();
        catalog.each(
                SEQUENCES,
                row -> sequences.add(new SequenceDefinition(
                        new TableName(catalog.schema(), row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6))));
        return sequences;
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        Catalog.each(connection, sql, row -> names.add(row.getString(1)));
        return names;
    }
}
