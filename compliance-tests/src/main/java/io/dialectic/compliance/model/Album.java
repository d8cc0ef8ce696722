package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.HasOne;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of two models that pictures belong to. */
@Table("albums")
public record Album(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String title,
        @Nullable Long bandId,
        @BelongsTo @Nullable Ref<Band> band,
        @HasMany @Nullable List<Picture> pictures,

        @HasOne(only = @Only(attribute = "file", value = "cover.png")) @Nullable
        Picture cover) {
    /** A new album. */
    public static Album of(String title, @Nullable Long band) {
        return new Album(null, title, band, null, null, null);
    }
}
