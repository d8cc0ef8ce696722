package io.dialectic.sql.ddl;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.type.LogicalType;
import java.util.List;

/** Gives a column another name; its keys and indexes follow. */
public record RenameColumn(TableName table, String column, String to) implements TableChange {
    @Override
    public String words() {
        return "rename the column " + column + " of " + table + " to " + to;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        KeyDefinition key = before.primaryKey();
        return before.columns(before.columns().stream().map(this::renamed).toList())
                .primaryKey(key == null ? null : new KeyDefinition(key.name(), renamed(key.columns())))
                .uniques(before.uniques().stream()
                        .map(unique -> new UniqueDefinition(
                                unique.name(),
                                renamed(unique.columns()),
                                unique.nullsNotDistinct(),
                                unique.deferrability()))
                        .toList())
                .foreignKeys(before.foreignKeys().stream()
                        .map(each -> each.columns(renamed(each.columns())))
                        .toList())
                .checks(before.checks().stream()
                        .map(check -> new CheckDefinition(check.name(), renamed(check.expression())))
                        .toList())
                .indexes(before.indexes().stream().map(this::renamed).toList());
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        SchemaDefinition own = TableChange.super.applyTo(schema);
        return own.tables(own.tables().stream().map(this::referring).toList());
    }

    private TableDefinition referring(TableDefinition each) {
        List<ForeignKeyDefinition> keys = each.foreignKeys().stream()
                .map(key -> key.target().equals(table) ? key.targetColumns(renamed(key.targetColumns())) : key)
                .toList();
        return each.foreignKeys(keys);
    }

    private ColumnDefinition renamed(ColumnDefinition each) {
        GeneratedValue value = each.generated();
        ColumnDefinition same =
                value == null ? each : each.generated(new GeneratedValue(renamed(value.expression()), value.stored()));
        return each.name().equals(column) ? same.named(to) : same;
    }

    private String renamed(String expression) {
        return SqlNames.renamed(expression, column, to);
    }

    private IndexPart renamed(IndexPart part) {
        if (!part.isColumn()) {
            return new IndexPart(
                    "",
                    renamed(part.expression()),
                    part.descending(),
                    part.length(),
                    part.collation(),
                    part.operatorClass());
        }
        return part.column().equals(column) ? part.over(to) : part;
    }

    private List<String> renamed(List<String> columns) {
        return columns.stream().map(each -> each.equals(column) ? to : each).toList();
    }

    private IndexDefinition renamed(IndexDefinition index) {
        List<IndexPart> parts = index.parts().stream().map(this::renamed).toList();
        IndexDefinition named = index.parts(parts)
                .including(renamed(index.included()).toArray(new String[0]))
                .where(renamed(index.where()));
        return index.livingMark().equals(column) ? named.amongTheLiving(to) : named;
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.tables(
                List.of(TableDefinition.of(table, List.of(ColumnDefinition.of(to, LogicalType.other(""), "")))));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.ddl().renames().column(steps, table, column, to);
    }
}
