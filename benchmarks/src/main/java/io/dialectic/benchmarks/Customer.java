package io.dialectic.benchmarks;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record of eight columns. */
@Table("customers")
public record Customer(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 100) String email,
        @Column(length = 100) @Nullable String name,
        @Column(length = 100) @Nullable String city,
        int age,
        boolean active,
        double score,
        @Nullable Instant joinedAt) {}
