package io.dialectic.compliance.model;

import static io.dialectic.Associations.some;
import static io.dialectic.Attr.attr;

import io.dialectic.Cond;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DefaultScope;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shops that are open, or have something to sell, are what is seen by default. */
@Table("shops")
public record Shop(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String name,
        boolean open,
        @HasMany @Nullable List<Product> products) {
    @DefaultScope
    static final Cond<Shop> SEEN = attr(Shop::open).eq(true).or(some(Shop::products));
}
