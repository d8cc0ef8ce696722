package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaPlan;
import io.dialectic.schema.SchemaStep;
import java.util.List;
import java.util.function.Consumer;

/** A plan and what runs it. */
final class EnginePlan implements SchemaPlan {
    private final List<SchemaChange> changes;
    private final List<SchemaStep> steps;
    private final boolean mayLose;
    private final Consumer<List<SchemaStep>> runner;

    EnginePlan(
            List<? extends SchemaChange> changes,
            List<SchemaStep> steps,
            boolean mayLose,
            Consumer<List<SchemaStep>> runner) {
        this.changes = List.copyOf(changes);
        this.steps = steps;
        this.mayLose = mayLose;
        this.runner = runner;
    }

    @Override
    public List<SchemaChange> changes() {
        return changes;
    }

    @Override
    public List<SchemaStep> steps() {
        return steps;
    }

    @Override
    public SchemaPlan allowingLoss() {
        return new EnginePlan(changes, steps, true, runner);
    }

    @Override
    public void run() {
        if (!mayLose && losesData()) {
            List<String> losing = steps.stream()
                    .filter(SchemaStep::losesData)
                    .map(SchemaStep::words)
                    .distinct()
                    .toList();
            throw new SchemaException(
                    ErrorCode.DATA_LOSS_NOT_ALLOWED,
                    "The plan can lose data: it would " + String.join(", ", losing)
                            + ". Nothing was changed. Run plan.allowingLoss() if that is meant, or give hints about"
                            + " what was renamed.");
        }
        runner.accept(steps);
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
