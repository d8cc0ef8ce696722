package io.dialectic.mssql;

import io.dialectic.schema.Deferrability;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.UniqueDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primary keys, unique constraints and indexes of all tables of a schema, in one round trip. */
final class IndexRows {
    /** Without heaps and without the columns that partitioning adds. */
    private static final String INDEXES = "SELECT x.object_id, x.index_id, x.name, x.type, x.type_desc, x.is_unique,"
            + " x.is_primary_key, x.is_unique_constraint, x.is_disabled, x.filter_definition, c.name, c.is_nullable,"
            + " k.is_descending_key, k.is_included_column"
            + " FROM sys.indexes AS x"
            + " JOIN sys.tables AS o ON o.object_id = x.object_id"
            + " JOIN sys.index_columns AS k ON k.object_id = x.object_id AND k.index_id = x.index_id"
            + " JOIN sys.columns AS c ON c.object_id = k.object_id AND c.column_id = k.column_id"
            + Catalog.OF_TABLES
            + " AND x.type <> 0 AND x.is_hypothetical = 0 AND (k.key_ordinal > 0 OR k.is_included_column = 1)"
            + " ORDER BY x.object_id, x.index_id, k.is_included_column, k.key_ordinal, k.index_column_id";

    /** Numbers of sys.indexes.type. */
    private static final int CLUSTERED = 1;

    private static final int NONCLUSTERED = 2;
    private static final int SPATIAL = 4;
    private static final int CLUSTERED_COLUMNSTORE = 5;
    private static final int COLUMNSTORE = 6;

    private final Map<Integer, KeyDefinition> primaryKeys = new HashMap<>();
    private final Map<Integer, List<UniqueDefinition>> uniques = new HashMap<>();
    private final Map<Integer, List<IndexDefinition>> indexes = new HashMap<>();
    private @Nullable One open;

    private IndexRows() {}

    static IndexRows read(Catalog catalog) throws SQLException {
        IndexRows read = new IndexRows();
        catalog.each(INDEXES, read::add);
        read.close();
        return read;
    }

    @Nullable
    KeyDefinition primaryKey(int table) {
        return primaryKeys.get(table);
    }

    List<UniqueDefinition> uniques(int table) {
        return uniques.getOrDefault(table, List.of());
    }

    List<IndexDefinition> indexes(int table) {
        return indexes.getOrDefault(table, List.of());
    }

    private void add(ResultSet row) throws SQLException {
        int table = row.getInt(1);
        int index = row.getInt(2);
        if (open == null || open.table != table || open.index != index) {
            close();
            open = new One(table, index, row);
        }
        open.add(row);
    }

    private void close() {
        One read = open;
        if (read == null) {
            return;
        }
        if (read.primaryKey) {
            primaryKeys.put(read.table, new KeyDefinition(read.name, read.columns()));
        } else if (read.constraint) {
            uniques.computeIfAbsent(read.table, table -> new ArrayList<>()).add(read.unique());
        } else {
            indexes.computeIfAbsent(read.table, table -> new ArrayList<>()).add(read.definition());
        }
    }

    /** The index whose rows are being read. */
    private static final class One {
        private final int table;
        private final int index;
        private final String name;
        private final int type;
        private final String words;
        private final boolean unique;
        private final boolean primaryKey;
        private final boolean constraint;
        private final boolean disabled;
        private final IndexFilter filter;
        private final List<IndexPart> parts = new ArrayList<>();
        private final List<String> nullable = new ArrayList<>();
        private final List<String> included = new ArrayList<>();

        private One(int table, int index, ResultSet row) throws SQLException {
            this.table = table;
            this.index = index;
            name = row.getString(3);
            type = row.getInt(4);
            words = row.getString(5).toLowerCase(Locale.ROOT);
            unique = row.getBoolean(6);
            primaryKey = row.getBoolean(7);
            constraint = row.getBoolean(8);
            disabled = row.getBoolean(9);
            filter = new IndexFilter(ColumnRows.orEmpty(row.getString(10)));
        }

        /** A columnstore has no key; the catalog tells all its columns as included. */
        private void add(ResultSet row) throws SQLException {
            String column = row.getString(11);
            if (row.getBoolean(14) && type != CLUSTERED_COLUMNSTORE && type != COLUMNSTORE) {
                included.add(column);
                return;
            }
            parts.add(new IndexPart(column, "", row.getBoolean(13), 0, "", ""));
            if (row.getBoolean(12)) {
                nullable.add(column);
            }
        }

        private List<String> columns() {
            return parts.stream().map(IndexPart::column).toList();
        }

        /** A constraint has no filter, so NULLs are equal in it. */
        private UniqueDefinition unique() {
            return new UniqueDefinition(name, columns(), !nullable.isEmpty(), Deferrability.NOT_DEFERRABLE);
        }

        private IndexDefinition definition() {
            IndexDefinition read = IndexDefinition.of(name, parts)
                    .unique(unique)
                    .including(included.toArray(new String[0]))
                    .visible(!disabled);
            return filter.applied(
                    switch (type) {
                        case NONCLUSTERED -> read;
                        case CLUSTERED -> read.method("clustered");
                        case SPATIAL -> read.kind(IndexDefinition.Kind.SPATIAL);
                        default -> read.method(words);
                    },
                    nullable);
        }
    }
}
