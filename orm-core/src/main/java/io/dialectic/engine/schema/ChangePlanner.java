package io.dialectic.engine.schema;

import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaStep;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.RebuildTable;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.TableChange;
import io.dialectic.sql.ddl.TableOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes steps of changes. Changes that need a table to be made anew are done together, once for each table. */
final class ChangePlanner {
    private final Dialect dialect;
    private final SchemaChecks checks;
    private final TableOrder order;

    ChangePlanner(Dialect dialect) {
        this.dialect = dialect;
        this.checks = new SchemaChecks(dialect);
        this.order = new TableOrder(dialect.profile().has(Feature.ALTER_FOREIGN_KEY));
    }

    /**
     * The steps of changes.
     *
     * @param known what is in the database; asked only if a change needs it
     */
    List<SchemaStep> steps(List<? extends SchemaChange> changes, Function<@Nullable String, SchemaDefinition> known) {
        List<DdlChange> all = inOrder(changes);
        all.forEach(checks::check);
        checks.cascades(all);
        Planning planning = new Planning(all, new Progress(known));
        int next = 0;
        while (next < all.size()) {
            int end = next;
            while (end < all.size() && together(all.get(end))) {
                end++;
            }
            if (end > next) {
                planning.ofTables(all.subList(next, end));
                next = end;
            } else {
                planning.one(all.get(next++));
            }
        }
        return planning.steps.steps();
    }

    /** Tables that are created one after the other are put into the order that their foreign keys need. */
    private List<DdlChange> inOrder(List<? extends SchemaChange> changes) {
        List<DdlChange> all = new ArrayList<>();
        List<TableDefinition> created = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof CreateTable create) {
                created.add(create.table());
            } else if (change instanceof DdlChange other) {
                all.addAll(order.creation(created));
                created.clear();
                all.add(other);
            } else {
                throw new IllegalArgumentException("a change of an unknown kind: " + change.words());
            }
        }
        all.addAll(order.creation(created));
        return all;
    }

    private static boolean together(DdlChange change) {
        return change instanceof TableChange && !(change instanceof RenameColumn);
    }

    /** One plan that is being made. */
    private final class Planning {
        private final Progress progress;
        private final DdlSteps steps;
        private final HeldForeignKeys held;

        Planning(List<DdlChange> all, Progress progress) {
            this.progress = progress;
            this.steps = new DdlSteps(dialect.syntax(), dialect.ddl(), progress::table);
            this.held = new HeldForeignKeys(dialect.ddl().alterColumn(), all);
        }

        void one(DdlChange change) {
            if (change instanceof AlterColumn altered && altered.retypes()) {
                checks.views(altered, progress);
            }
            held.before(change, progress).forEach(this::make);
            make(change);
            held.behind(change, progress).forEach(this::make);
        }

        private void make(DdlChange change) {
            steps.change(change);
            progress.after(change);
        }

        void ofTables(List<DdlChange> changes) {
            Map<TableName, List<TableChange>> byTable = new LinkedHashMap<>();
            changes.forEach(change -> byTable.computeIfAbsent(((TableChange) change).table(), name -> new ArrayList<>())
                    .add((TableChange) change));
            boolean anew = byTable.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(dialect.ddl().rebuild()::rebuilds);
            if (!anew) {
                changes.forEach(change -> one(change));
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
                    checks.triggers(before, progress);
                    RebuildTable rebuild = new RebuildTable(before, after, Map.of(), words, loses);
                    checks.check(rebuild);
                    one(rebuild);
                } else {
                    own.forEach(change -> one(change));
                }
            });
        }
    }
}
