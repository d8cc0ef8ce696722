package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE that drops a constraint. */
public record DropConstraint(TableName table, Kind kind, String name) implements TableChange {
    /** What a constraint is. */
    public enum Kind {
        PRIMARY_KEY("primary key"),
        UNIQUE("unique constraint"),
        CHECK("check"),
        FOREIGN_KEY("foreign key");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Override
    public String words() {
        return "drop the " + kind.words + (name.isEmpty() ? "" : " " + name) + " of " + table;
    }

    @Override
    public TableDefinition applyTo(TableDefinition before) {
        return switch (kind) {
            case PRIMARY_KEY -> before.primaryKey(null);
            case UNIQUE ->
                before.uniques(before.uniques().stream()
                                .filter(each -> !each.name().equals(name))
                                .toList())
                        .indexes(before.indexes().stream()
                                .filter(each -> !isIndex(each))
                                .toList());
            case CHECK ->
                before.checks(before.checks().stream()
                        .filter(each -> !each.name().equals(name))
                        .toList());
            case FOREIGN_KEY ->
                before.foreignKeys(before.foreignKeys().stream()
                        .filter(each -> !each.name().equals(name))
                        .toList());
        };
    }

    /** Some databases keep a unique constraint as nothing but a unique index. */
    private boolean isIndex(IndexDefinition index) {
        return index.unique() && index.name().equals(name);
    }

    private boolean droppedAsIndex(DdlSteps steps) {
        UniqueSpelling spelling = steps.ddl().uniques();
        if (kind != Kind.UNIQUE || !spelling.mayBeIndex()) {
            return false;
        }
        TableDefinition before = steps.table(table);
        return before.indexes().stream().anyMatch(this::isIndex)
                || before.uniques().stream()
                        .anyMatch(each -> each.name().equals(name) && spelling.isIndex(() -> before, each));
    }

    /** A check that was written with its column is part of the column, and goes when that is defined anew. */
    private boolean droppedWithColumn(DdlSteps steps) {
        if (kind != Kind.CHECK || !steps.ddl().dropConstraint().checksOfColumns()) {
            return false;
        }
        TableDefinition before = steps.table(table);
        Optional<ColumnDefinition> column = before.column(name);
        column.ifPresent(each -> steps.statement(writer -> {
            writer.sql("ALTER TABLE ")
                    .table(table)
                    .sql(" DROP CONSTRAINT IF EXISTS ")
                    .identifier(name);
            writer.sql(", MODIFY ");
            Clauses.column(writer, steps.ddl(), before, each);
        }));
        return column.isPresent();
    }

    @Override
    public void write(DdlSteps steps) {
        if (droppedAsIndex(steps)) {
            new DropIndex(table, name).write(steps);
            return;
        }
        if (droppedWithColumn(steps)) {
            return;
        }
        DropConstraintSpelling spelling = steps.ddl().dropConstraint();
        String known = name.isEmpty() && spelling.namesPrimaryKey() ? primaryKeyName(steps) : name;
        List<IndexDefinition> needed = needed(steps);
        boolean withIndex = kind == Kind.FOREIGN_KEY && spelling.foreignKeyMakesIndex() && indexIsItsOwn(steps);
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" DROP ");
            spelling.write(writer, kind, known);
            if (withIndex) {
                writer.sql(", DROP INDEX ").identifier(known);
            }
            CreateIndex.writeAdded(writer, needed);
        });
    }

    /** Whether no key and no other foreign key begins with the columns, so that there is an index for this one alone. */
    private boolean indexIsItsOwn(DdlSteps steps) {
        TableDefinition before = steps.table(table);
        List<String> columns = before.foreignKeys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(ForeignKeyDefinition::columns)
                .orElse(List.of());
        boolean shared = before.foreignKeys().stream()
                .anyMatch(key -> !key.name().equals(name)
                        && key.columns().size() >= columns.size()
                        && key.columns().subList(0, columns.size()).equals(columns));
        return !columns.isEmpty() && !shared && !ForeignKeyIndexes.beginWith(before, columns);
    }

    /** Indexes that foreign keys need and have no longer. */
    private List<IndexDefinition> needed(DdlSteps steps) {
        if (kind == Kind.FOREIGN_KEY
                || kind == Kind.CHECK
                || !steps.ddl().dropConstraint().foreignKeyMakesIndex()) {
            return List.of();
        }
        TableDefinition before = steps.table(table);
        return ForeignKeyIndexes.replacing(before, applyTo(before));
    }

    private String primaryKeyName(DdlSteps steps) {
        KeyDefinition key = steps.table(table).primaryKey();
        return key == null ? name : key.name();
    }
}
