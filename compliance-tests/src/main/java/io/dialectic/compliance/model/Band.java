package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other model that pictures belong to; it has those of its albums, too. */
@Table("bands")
public record Band(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String name,
        @HasMany @Nullable List<Album> albums,
        @HasMany @Nullable List<Picture> pictures,

        @HasMany(through = "albums", source = "pictures") @Nullable
        List<Picture> albumPictures) {
    /** A new band. */
    public static Band of(String name) {
        return new Band(null, name, null, null, null);
    }
}
