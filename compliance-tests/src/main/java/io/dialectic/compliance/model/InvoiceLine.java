package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.FilteredBy;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Rows of an invoice, filtered too. */
@Table("invoice_lines")
public record InvoiceLine(
        @Id @Generated @Nullable Long id,
        @FilteredBy("tenant") @NotNull Long tenantId,
        @NotNull @Column(length = 20) String text,
        @Nullable Long invoiceId,
        @BelongsTo @Nullable Ref<Invoice> invoice) {}
