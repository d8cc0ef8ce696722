package io.dialectic.benchmarks;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parent of purchases. */
@Table("buyers")
public record Buyer(
        @Id long id,
        @NotNull @Column(length = 100) String name,
        @Column(length = 100) @Nullable String city,
        @HasMany("buyerId") @Nullable List<Purchase> purchases) {}
