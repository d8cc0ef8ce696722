package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.util.List;
import java.util.stream.LongStream;

/** Whole schemas made at random are read as they were made, and become one another. */
public final class SchemaRandomCases {
    /** Made by the suite. */
    public SchemaRandomCases() {}

    /** The seeds; {@code -Ddialectic.seeds=N} sets how many. */
    public static List<Long> seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("dialectic.seeds", 6))
                .boxed()
                .toList();
    }

    @Case({"T3", "T4", "PN30"})
    @Each("seeds")
    public void aRandomSchemaIsReadAsItWasMadeAndBecomesAnother(Subject t, Long seed) {
        RandomSchema random = new RandomSchema(t, seed);
        clear(t);
        try {
            for (int i = 0; i < 3; i++) {
                SchemaDefinition wanted = random.schema();
                t.database()
                        .schema()
                        .compare(wanted)
                        .leavingOthers()
                        .plan()
                        .allowingLoss()
                        .run();
                assertThat(difference(t, wanted))
                        .as("seed %s, schema %s", seed, i)
                        .isEmpty();
            }
        } finally {
            clear(t);
        }
    }

    private static List<String> difference(Subject t, SchemaDefinition wanted) {
        return t.database().schema().compare(wanted).leavingOthers().changes().stream()
                .map(SchemaChange::words)
                .toList();
    }

    /** Tables may refer to each other in circles, so the references go first. */
    private static void clear(Subject t) {
        List<TableDefinition> alone = t.database().schema().read().tables().stream()
                .filter(table -> RandomSchema.NAMES.contains(table.name()))
                .map(table -> table.foreignKeys(List.of()))
                .toList();
        t.database()
                .schema()
                .compare(SchemaDefinition.EMPTY.tables(alone))
                .leavingOthers()
                .plan()
                .allowingLoss()
                .run();
        SchemaEditor editor = t.database().schema().editor();
        for (TableName name : RandomSchema.NAMES) {
            editor = editor.dropTable(name);
        }
        editor.run();
    }
}
