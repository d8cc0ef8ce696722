package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Belongs to an album or to a band: one key, and what tells which. */
@Table("pictures")
public record Picture(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String file,
        @Column(length = 10) @Nullable String ownerKind,
        @Nullable Long ownerId,

        @BelongsTo(value = "ownerId", when = @Only(attribute = "ownerKind", value = "album")) @Nullable
        Ref<Album> album,

        @BelongsTo(value = "ownerId", when = @Only(attribute = "ownerKind", value = "band")) @Nullable
        Ref<Band> band) {
    /** A new picture. */
    public static Picture of(String file, @Nullable String kind, @Nullable Long owner) {
        return new Picture(null, file, kind, owner, null, null);
    }
}
