package io.dialectic.sql.ddl;

import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;

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

    @Override
    public void write(DdlSteps steps) {
        DropConstraintSpelling spelling = steps.ddl().dropConstraint();
        String known = name.isEmpty() && spelling.namesPrimaryKey() ? primaryKeyName(steps) : name;
        steps.statement(writer -> {
            writer.sql("ALTER TABLE ").table(table).sql(" DROP ");
            spelling.write(writer, kind, known);
        });
    }

    private String primaryKeyName(DdlSteps steps) {
        KeyDefinition key = steps.table(table).primaryKey();
        return key == null ? name : key.name();
    }
}
