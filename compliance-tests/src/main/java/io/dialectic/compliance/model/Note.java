package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Belongs to people by two keys, one of them called as it is called by default. */
@Table("notes")
public record Note(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 40) String title,
        boolean draft,
        boolean pinned,
        @Nullable Long authorId,
        @Nullable Long revisedBy,
        @BelongsTo @Nullable Ref<Person> author,
        @BelongsTo("revisedBy") @Nullable Ref<Person> editor,
        @HasMany @Nullable List<Remark> remarks) {
    /** A new note. */
    public static Note of(String title, boolean draft, boolean pinned, @Nullable Long author, @Nullable Long editor) {
        return new Note(null, title, draft, pinned, author, editor, null, null, null);
    }
}
