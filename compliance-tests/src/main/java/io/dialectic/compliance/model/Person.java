package io.dialectic.compliance.model;

import io.dialectic.annotation.BelongsToMany;
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

/** Has several associations to one model, some of them to a part of its rows, and one that leads along another. */
@Table("people")
public record Person(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String name,
        @HasMany(inverse = "author") @Nullable List<Note> notes,
        @HasMany(inverse = "editor") @Nullable List<Note> edited,

        @HasMany(inverse = "author", only = @Only(attribute = "draft", value = "true")) @Nullable
        List<Note> drafts,

        @HasOne(
                inverse = "author",
                only = {@Only(attribute = "pinned", value = "true"), @Only(attribute = "draft", value = "false")})
        @Nullable
        Note pinned,

        @HasMany(through = "notes") @Nullable List<Remark> remarks,

        @HasMany(through = "drafts", source = "remarks", only = @Only(attribute = "tone", value = "KIND")) @Nullable
        List<Remark> kindToDrafts,

        @BelongsToMany(through = Membership.class) @Nullable List<Club> clubs,

        @BelongsToMany(
                through = Membership.class,
                only = @Only(attribute = "open", value = "true"),
                onlyThrough = @Only(attribute = "role", value = "CHAIR"))
        @Nullable
        List<Club> openChairs,

        @HasMany @Nullable List<Membership> memberships) {
    /** A new person. */
    public static Person of(String name) {
        return new Person(null, name, null, null, null, null, null, null, null, null, null);
    }
}
