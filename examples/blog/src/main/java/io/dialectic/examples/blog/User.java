package io.dialectic.examples.blog;

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

/** Somebody who writes posts: a record, so a value. */
@Table("users")
public record User(
        @Id @Generated Long id,
        @Unique @NotNull @Column(length = 255) String email,
        @Column(length = 100) @Nullable String name,
        @CreatedAt Instant createdAt,
        @UpdatedAt Instant updatedAt,
        @HasMany("authorId") List<Post> posts) {}
