package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A record with a composite key that the application makes. */
@Table("seats")
public record Seat(
        @Id @Column(name = "row_name", length = 5) String row,
        @Id int number,
        @Nullable String guest) {}
