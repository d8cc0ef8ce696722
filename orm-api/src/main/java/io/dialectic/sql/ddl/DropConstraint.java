package io.dialectic.sql.ddl;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

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

    @Override
    public void write(DdlSteps steps) {
        if (droppedAsIndex(steps)) {
            new DropIndex(table, name).write(steps);
            return;
        }
        DropConstraintSpelling spelling = steps.ddl().dropConstraint();
        String known = name.isEmpty() && spelling.namesPrimaryKey() ? primaryKeyName(steps) : name;
        boolean withIndex = kind == Kind.FOREIGN_KEY && spelling.foreignKeyMakesIndex() && indexIsItsOwn(steps);
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" DROP ");
            spelling.write(writer, kind, known);
            if (withIndex) {
                writer.sql(", DROP INDEX ").identifier(known);
            }
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
        List<List<String>> others = new ArrayList<>();
        if (before.primaryKey() != null) {
            others.add(before.primaryKey().columns());
        }
        before.uniques().forEach(unique -> others.add(unique.columns()));
        before.indexes().forEach(index -> others.add(index.columns()));
        before.foreignKeys().stream().filter(key -> !key.name().equals(name)).forEach(key -> others.add(key.columns()));
        return !columns.isEmpty()
                && others.stream()
                        .noneMatch(other -> other.size() >= columns.size()
                                && other.subList(0, columns.size()).equals(columns));
    }

    private String primaryKeyName(DdlSteps steps) {
        KeyDefinition key = steps.table(table).primaryKey();
        return key == null ? name : key.name();
    }
}
