package io.dialectic.benchmarks;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;

/** What purchases are marked with. */
@Table("labels")
public record Label(
        @Id long id, @NotNull @Column(length = 100) String name) {}
