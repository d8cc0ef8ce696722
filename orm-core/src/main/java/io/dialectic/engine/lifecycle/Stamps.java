package io.dialectic.engine.lifecycle;

import io.dialectic.change.Assignments;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.ColumnDefault;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills what the caller leaves to the engine: defaults, timestamps, the first version. */
public final class Stamps {
    private final Clock clock;
    private final Uuids uuids;

    /** Stamps by a clock. */
    public Stamps(Clock clock) {
        this.clock = clock;
        this.uuids = new Uuids(clock);
    }

    /** The time that goes into an attribute now, cut to the digits its column keeps. */
    public Instant now(Attribute attribute) {
        return (Instant) Objects.requireNonNull(Precision.of(attribute, clock.instant()));
    }

    /** Completes a row before it is validated and inserted. Both timestamps get the same instant. */
    public void complete(NewRow row) {
        Instant now = clock.instant();
        fillDefaults(row);
        for (Attribute attribute : row.model().attributes()) {
            if (attribute.generated()) {
                if (row.value(attribute) == null) {
                    row.leave(attribute);
                }
                continue;
            }
            boolean missing = row.value(attribute) == null;
            switch (attribute.role()) {
                case CREATED_AT, UPDATED_AT -> {
                    if (missing) {
                        row.write(attribute, now);
                    }
                }
                case VERSION -> {
                    if (missing) {
                        row.write(attribute, Versions.first(attribute));
                    }
                }
                case PLAIN, DELETED_AT -> {}
            }
            if (row.writes(attribute)) {
                row.write(attribute, Precision.of(attribute, row.value(attribute)));
            }
        }
    }

    /** Fills constants that the caller did not set, as a row that is only built shows them. */
    public void fillDefaults(NewRow row) {
        for (Attribute attribute : row.model().attributes()) {
            if (row.writes(attribute)) {
                continue;
            }
            if (attribute.defaultValue() instanceof ColumnDefault.Constant constant) {
                row.write(attribute, constant.value());
            } else if (attribute.defaultValue() instanceof ColumnDefault.NewUuid uuid && !uuid.byDatabase()) {
                row.write(attribute, uuids.next(uuid.version()));
            }
        }
    }

    /** Adds the time of the update, unless the caller set it, and brings values to their precision. */
    public Assignments complete(Assignments assignments) {
        ModelDefinition model = assignments.model();
        Assignments complete = assignments;
        for (Attribute attribute : assignments.attributes()) {
            @Nullable Object value = assignments.value(attribute);
            @Nullable Object kept = Precision.of(attribute, value);
            if (kept != value) {
                complete = complete.with(attribute, kept);
            }
        }
        Attribute updatedAt = model.updatedAt();
        if (updatedAt != null && !assignments.assigns(updatedAt)) {
            complete = complete.with(updatedAt, now(updatedAt));
        }
        return complete;
    }
}
