package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import java.util.List;

/** ALTER SEQUENCE; the number that comes next stays. */
public record AlterSequence(SequenceDefinition sequence) implements DdlChange {
    @Override
    public String words() {
        return "change the sequence " + sequence.name();
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.sequences(schema.sequences().stream()
                .map(each -> each.name().equals(sequence.name()) ? sequence : each)
                .toList());
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.sequences(List.of(sequence));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("ALTER SEQUENCE ").table(sequence.name());
            CreateSequence.options(writer, steps.ddl(), sequence);
        });
    }
}
