package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Schema;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TriggerDefinition;

/** Shows that what is read of a schema is all there is to it: made anew from what was read, it is read as the same. */
final class MadeAgain {
    private MadeAgain() {}

    /** What is read; {@code emptied} takes everything away. */
    static SchemaDefinition read(Schema schema, Runnable emptied) {
        SchemaDefinition read = schema.read();
        assertThat(schema.compare(read).changes())
                .extracting(SchemaChange::words)
                .isEmpty();
        emptied.run();
        assertThat(schema.read().tables()).isEmpty();
        schema.compare(read).plan().run();
        for (TableDefinition table : read.tables()) {
            for (TriggerDefinition trigger : table.triggers()) {
                schema.editor().createTrigger(table.name(), trigger).run();
            }
        }
        SchemaDefinition again = schema.read();
        // Part by part, so that a failure names the part.
        for (TableDefinition table : read.tables()) {
            TableDefinition other = again.table(table.name()).orElseThrow();
            assertThat(other.columns()).containsExactlyElementsOf(table.columns());
            assertThat(other.primaryKey()).isEqualTo(table.primaryKey());
            assertThat(other.uniques()).containsExactlyElementsOf(table.uniques());
            assertThat(other.checks()).containsExactlyElementsOf(table.checks());
            assertThat(other.indexes()).containsExactlyElementsOf(table.indexes());
            assertThat(other.foreignKeys()).containsExactlyInAnyOrderElementsOf(table.foreignKeys());
            assertThat(other.triggers()).isEqualTo(table.triggers());
            assertThat(other.comment()).isEqualTo(table.comment());
        }
        assertThat(again.tables()).hasSameSizeAs(read.tables());
        assertThat(again.views()).containsExactlyElementsOf(read.views());
        assertThat(again.sequences()).isEqualTo(read.sequences());
        assertThat(again.enums()).isEqualTo(read.enums());
        assertThat(schema.compare(read).changes())
                .extracting(SchemaChange::words)
                .isEmpty();
        return read;
    }
}
