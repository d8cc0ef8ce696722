package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** Belongs to a student by a unique key that is not the primary key. */
@Table("lockers")
public record Locker(
        @Id int number,
        @Unique @Column(length = 20) @Nullable String ownerCode,

        @BelongsTo(value = "ownerCode", references = "code") @Nullable
        Ref<Student> owner) {}
