package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.model.Nearest;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.RebuildTable;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.TableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes steps of changes. Changes that need a table to be made anew are done together, once for each table. */
final class ChangePlanner {
    private final Dialect dialect;
    private final SchemaChecks checks;

    ChangePlanner(Dialect dialect) {
        this.dialect = dialect;
        this.checks = new SchemaChecks(dialect);
    }

    /**
     * The steps of changes.
     *
     * @param known what is in the database; asked only if a change needs it
     */
    List<SchemaStep> steps(List<? extends SchemaChange> changes, Supplier<SchemaDefinition> known) {
        List<DdlChange> all = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (!(change instanceof DdlChange written)) {
                throw new IllegalArgumentException("a change of an unknown kind: " + change.words());
            }
            checks.check(written);
            all.add(written);
        }
        Progress progress = new Progress(known);
        DdlSteps steps = new DdlSteps(dialect.syntax(), dialect.ddl(), progress::table);
        int next = 0;
        while (next < all.size()) {
            int end = next;
            while (end < all.size() && together(all.get(end))) {
                end++;
            }
            if (end > next) {
                ofTables(all.subList(next, end), progress, steps);
                next = end;
            } else {
                one(all.get(next++), progress, steps);
            }
        }
        return steps.steps();
    }

    private static boolean together(DdlChange change) {
        return change instanceof TableChange && !(change instanceof RenameColumn);
    }

    private static void one(DdlChange change, Progress progress, DdlSteps steps) {
        steps.change(change);
        progress.after(change);
    }

    private void ofTables(List<DdlChange> changes, Progress progress, DdlSteps steps) {
        Map<TableName, List<TableChange>> byTable = new LinkedHashMap<>();
        changes.forEach(change -> byTable.computeIfAbsent(((TableChange) change).table(), name -> new ArrayList<>())
                .add((TableChange) change));
        boolean anew = byTable.values().stream()
                .flatMap(List::stream)
                .anyMatch(dialect.ddl().rebuild()::rebuilds);
        if (!anew) {
            changes.forEach(change -> one(change, progress, steps));
            return;
        }
        byTable.forEach((name, own) -> {
            if (own.stream().anyMatch(dialect.ddl().rebuild()::rebuilds)) {
                TableDefinition before = progress.table(name);
                TableDefinition after = before;
                for (TableChange change : own) {
                    after = change.applyTo(after);
                }
                String words = own.stream().map(TableChange::words).collect(Collectors.joining(", "));
                boolean loses = own.stream().anyMatch(TableChange::losesData);
                one(new RebuildTable(before, after, Map.of(), words, loses), progress, steps);
            } else {
                own.forEach(change -> one(change, progress, steps));
            }
        });
    }

    /** What is in the database at each point of the plan. */
    private static final class Progress {
        private final Supplier<SchemaDefinition> known;
        private final List<SchemaChange> done = new ArrayList<>();
        private @Nullable SchemaDefinition now;

        Progress(Supplier<SchemaDefinition> known) {
            this.known = known;
        }

        void after(SchemaChange change) {
            if (now == null) {
                done.add(change);
            } else {
                now = change.applyTo(now);
            }
        }

        TableDefinition table(TableName name) {
            SchemaDefinition schema = now == null ? known.get() : now;
            if (now == null) {
                for (SchemaChange change : done) {
                    schema = change.applyTo(schema);
                }
            }
            now = schema;
            List<TableDefinition> tables = schema.tables();
            return schema.table(name)
                    .orElseThrow(() -> new SchemaException(
                            ErrorCode.UNKNOWN_SCHEMA_OBJECT,
                            "There is no table " + name + ". "
                                    + Nearest.describe(
                                            name.toString(),
                                            tables.stream()
                                                    .map(each -> each.name().toString())
                                                    .toList(),
                                            "tables")));
        }
    }
}
