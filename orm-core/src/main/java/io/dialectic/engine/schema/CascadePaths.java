package io.dialectic.engine.schema;

import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.DdlChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ways by which a change of a row reaches rows of other tables: the foreign keys that do something of their own then.
 * Foreign keys that are in the database already are not known here.
 */
final class CascadePaths {
    private record Step(TableName to, String key, boolean leadsOn) {}

    private final Map<TableName, List<Step>> steps = new LinkedHashMap<>();

    private CascadePaths(List<DdlChange> changes, Function<ForeignKeyDefinition, Action> action) {
        for (DdlChange change : changes) {
            for (TableDefinition table : change.made().tables()) {
                for (ForeignKeyDefinition key : table.foreignKeys()) {
                    Action acts = action.apply(key);
                    if (acts != Action.NO_ACTION && acts != Action.RESTRICT) {
                        // A reference that is set to null is no key of further rows.
                        steps.computeIfAbsent(key.target(), name -> new ArrayList<>())
                                .add(new Step(table.name(), key.name(), acts == Action.CASCADE));
                    }
                }
            }
        }
    }

    /** Words on a table that a deletion or a changed key would reach in two ways, or come back to. */
    static Optional<String> meeting(List<DdlChange> changes) {
        return new CascadePaths(changes, ForeignKeyDefinition::onDelete)
                .meeting("A deletion in ")
                .or(() -> new CascadePaths(changes, ForeignKeyDefinition::onUpdate).meeting("A change of keys in "));
    }

    private Optional<String> meeting(String what) {
        for (TableName start : steps.keySet()) {
            Map<TableName, List<String>> reached = new HashMap<>();
            reached.put(start, List.of());
            Optional<String> found = follow(start, List.of(), reached);
            if (found.isPresent()) {
                return Optional.of(what + start + found.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> follow(TableName from, List<String> path, Map<TableName, List<String>> reached) {
        for (Step step : steps.getOrDefault(from, List.of())) {
            List<String> longer = new ArrayList<>(path);
            longer.add(step.key());
            List<String> other = reached.putIfAbsent(step.to(), longer);
            if (other != null) {
                return Optional.of(
                        other.isEmpty()
                                ? " would come back to it by " + longer
                                : " would reach " + step.to() + " by " + other + " and by " + longer);
            }
            Optional<String> found = step.leadsOn() ? follow(step.to(), longer, reached) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
