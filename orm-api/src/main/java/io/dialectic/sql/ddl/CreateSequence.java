package io.dialectic.sql.ddl;

import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** CREATE SEQUENCE. */
public record CreateSequence(SequenceDefinition sequence) implements DdlChange {
    @Override
    public String words() {
        return "create the sequence " + sequence.name();
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        List<SequenceDefinition> more = new ArrayList<>(schema.sequences());
        more.add(sequence);
        return schema.sequences(more);
    }

    @Override
    public SchemaDefinition made() {
        return SchemaDefinition.EMPTY.sequences(List.of(sequence));
    }

    @Override
    public void write(DdlSteps steps) {
        steps.statement(writer -> {
            writer.sql("CREATE SEQUENCE ").table(sequence.name()).sql(" START WITH " + sequence.start());
            options(writer, steps.ddl(), sequence);
        });
    }

    static void options(SqlWriter writer, DdlSyntax ddl, SequenceDefinition sequence) {
        writer.sql(" INCREMENT BY " + sequence.increment())
                .sql(" MINVALUE " + sequence.minimum())
                .sql(" MAXVALUE " + ddl.sequences().maximum(sequence.maximum()))
                .sql(sequence.cycle() ? " CYCLE" : ddl.sequences().noCycle());
    }
}
