package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.CreatedAt;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.annotation.UpdatedAt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with a generated key, a unique key, timestamps and a to-many association. */
@Table("authors")
public record Author(
        @Id @Generated @Nullable Long id,
        @Unique @NotNull @Column(length = 100) String email,
        @Column(length = 50) @Nullable String name,
        @Nullable Integer age,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @HasMany("authorId") @Nullable List<Book> books) {
    /** A new author. */
    public static Author of(String email, @Nullable String name, @Nullable Integer age) {
        return new Author(null, email, name, age, null, null, null);
    }
}
