package io.dialectic.mysql.family;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TriggerDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the catalogue tells of one table, gathered from several queries. */
final class TableRows {
    static final String QUERY = "SELECT table_name, table_type, engine, table_collation, create_options, table_comment"
            + " FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name";

    private final String name;
    private final @Nullable String engine;
    private final @Nullable String collation;
    private final @Nullable String createOptions;
    private final String comment;
    private final List<ColumnRow> columns = new ArrayList<>();
    private final Map<String, IndexRows> indexes = new LinkedHashMap<>();
    private final Map<String, ForeignKeyRows> foreignKeys = new LinkedHashMap<>();
    private final List<TriggerDefinition> triggers = new ArrayList<>();
    private final Map<String, Integer> references = new HashMap<>();
    private final Checks checks = new Checks();
    private Map<String, String> parsers = Map.of();

    TableRows(ResultSet rows) throws SQLException {
        name = rows.getString(1);
        engine = rows.getString(3);
        collation = rows.getString(4);
        createOptions = rows.getString(5);
        comment = rows.getString(6);
    }

    /** A table may keep the history of its rows. */
    static boolean isTable(String type) {
        return type.equals("BASE TABLE") || type.equals("SYSTEM VERSIONED");
    }

    String name() {
        return name;
    }

    void column(ResultSet rows) throws SQLException {
        columns.add(ColumnRow.of(rows));
    }

    void index(CatalogWording wording, ResultSet rows) throws SQLException {
        IndexRows index = indexes.get(rows.getString(2));
        if (index == null) {
            index = new IndexRows(rows);
            indexes.put(index.name(), index);
        }
        index.add(wording, rows);
    }

    void foreignKey(ResultSet rows) throws SQLException {
        ForeignKeyRows key = foreignKeys.get(rows.getString(2));
        if (key == null) {
            key = new ForeignKeyRows(rows);
            foreignKeys.put(rows.getString(2), key);
        }
        key.add(rows);
    }

    void actions(ResultSet rows) throws SQLException {
        ForeignKeyRows key = foreignKeys.get(rows.getString(2));
        if (key != null) {
            key.actions(rows);
        }
    }

    void check(CatalogWording wording, ResultSet rows) throws SQLException {
        checks.add(wording, rows);
    }

    void trigger(TriggerDefinition trigger) {
        triggers.add(trigger);
    }

    void spatialReference(String column, int number) {
        references.put(column, number);
    }

    void parsers(Map<String, String> byIndex) {
        parsers = byIndex;
    }

    List<ColumnRow> columns() {
        return columns;
    }

    void exactDefault(String column, String literal) {
        columns.replaceAll(each -> each.name().equals(column) ? each.exactDefault(literal) : each);
    }

    boolean hasSpatialColumn() {
        return columns.stream().anyMatch(ColumnRow::spatial);
    }

    boolean hasFulltextIndex() {
        return indexes.values().stream().anyMatch(IndexRows::fulltext);
    }

    TableDefinition definition(CatalogWording wording, SchemaNames names, Collations collations) {
        Map<String, String> generated = new HashMap<>();
        for (ColumnRow column : columns) {
            if (column.virtual()) {
                generated.put(column.name(), CatalogText.withoutParentheses(wording.expression(column.generation())));
            }
        }
        LivingKeys living = new LivingKeys(wording.livingByColumn(), generated);
        List<IndexDefinition> read = indexes(living);
        List<ColumnDefinition> kept = new ArrayList<>();
        for (ColumnRow column : columns) {
            if (!living.serves(column.name())) {
                kept.add(column.definition(
                        wording, collation, references.getOrDefault(column.name(), 0), checks.json(column.name())));
            }
        }
        List<ForeignKeyDefinition> keys =
                foreignKeys.values().stream().map(key -> key.definition(names)).toList();
        return TableDefinition.of(names.of(name), kept)
                .primaryKey(primaryKey())
                .foreignKeys(keys)
                .checks(checks.definitions())
                .indexes(read)
                .triggers(triggers)
                .options(collations.options(engine, collation, createOptions))
                .comment(comment);
    }

    private @Nullable KeyDefinition primaryKey() {
        IndexRows primary = indexes.get(IndexRows.PRIMARY);
        return primary == null
                ? null
                : new KeyDefinition(
                        "", primary.parts().stream().map(part -> part.column()).toList());
    }

    private List<IndexDefinition> indexes(LivingKeys living) {
        List<IndexDefinition> read = new ArrayList<>();
        for (IndexRows index : indexes.values()) {
            boolean told = index.name().equals(IndexRows.PRIMARY)
                    || foreignKeys.values().stream().anyMatch(key -> key.madeForItself(index));
            if (!told) {
                read.add(living.fold(index.definition(parsers.getOrDefault(index.name(), ""))));
            }
        }
        return read;
    }
}
