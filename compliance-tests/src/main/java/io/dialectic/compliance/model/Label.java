package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A model that all tenants have in common. */
@Table("labels")
public record Label(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String name) {}
