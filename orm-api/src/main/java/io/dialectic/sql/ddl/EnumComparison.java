package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** The changes of an enum type: values that are new are added, values that go or change places need a new type. */
final class EnumComparison {
    private EnumComparison() {}

    static List<DdlChange> changes(EnumDefinition wanted, EnumDefinition actual, List<TableDefinition> tables) {
        List<String> kept =
                wanted.values().stream().filter(actual.values()::contains).toList();
        if (!kept.equals(actual.values())) {
            return List.of(new RebuildEnum(wanted, actual, tables));
        }
        List<DdlChange> changes = new ArrayList<>();
        for (int i = wanted.values().size() - 1; i >= 0; i--) {
            String value = wanted.values().get(i);
            if (!actual.values().contains(value)) {
                String before = i + 1 < wanted.values().size() ? wanted.values().get(i + 1) : "";
                // Added from the end, so that the value in front of which it stands is there.
                changes.add(new AddEnumValue(wanted.name(), value, before));
            }
        }
        return changes;
    }
}
