package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.FilteredBy;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Filtered rows between invoices and labels. */
@Table("invoice_labels")
public record InvoiceLabel(
        @Id long invoiceId,
        @Id long labelId,
        @FilteredBy("tenant") @NotNull Long tenantId,
        @BelongsTo @Nullable Ref<Invoice> invoice,
        @BelongsTo @Nullable Ref<Label> label) {}
