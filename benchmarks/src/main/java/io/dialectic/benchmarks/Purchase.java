package io.dialectic.benchmarks;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child of a buyer, with labels. */
@Table("purchases")
public record Purchase(
        @Id long id,
        @Index long buyerId,
        @NotNull @Column(length = 100) String title,
        double price,
        int amount,
        @BelongsTo("buyerId") @Nullable Ref<Buyer> buyer,
        @BelongsToMany(table = "purchase_labels") @Nullable List<Label> labels) {}
