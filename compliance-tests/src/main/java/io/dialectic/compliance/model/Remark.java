package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of a chain: belongs to a note, and may be deleted. */
@Table(value = "remarks", paranoid = true)
public record Remark(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 40) String text,
        @NotNull Tone tone,
        @Nullable Long noteId,
        @BelongsTo @Nullable Ref<Note> note,
        @DeletedAt @Nullable Instant deletedAt) {
    /** How it is meant. */
    public enum Tone {
        KIND,
        SHARP
    }

    /** A new remark. */
    public static Remark of(String text, Tone tone, @Nullable Long note) {
        return new Remark(null, text, tone, note, null, null);
    }
}
