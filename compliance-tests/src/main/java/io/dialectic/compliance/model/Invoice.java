package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.FilteredBy;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paranoid model with a global filter, whose associations of every kind lead to filtered rows. */
@Table(value = "invoices", paranoid = true)
public record Invoice(
        @Id @Generated @Nullable Long id,
        @FilteredBy("tenant") @NotNull Long tenantId,
        @NotNull @Column(length = 20) String number,
        int amount,
        @Nullable Long parentId,
        @BelongsTo(foreignKey = false) @Nullable Ref<Invoice> parent,
        @HasMany @Nullable List<InvoiceLine> lines,

        @BelongsToMany(through = InvoiceLabel.class) @Nullable
        List<Label> labels,

        @DeletedAt @Nullable Instant deletedAt) {}
