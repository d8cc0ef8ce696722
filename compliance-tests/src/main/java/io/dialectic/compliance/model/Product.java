package io.dialectic.compliance.model;

import static io.dialectic.Attr.attr;

import io.dialectic.ActiveRecord;
import io.dialectic.Cond;
import io.dialectic.Ref;
import io.dialectic.Scope;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.DefaultScope;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Listed products are what is seen by default; scopes stand beside it. */
@Table("products")
public class Product extends ActiveRecord<Product> {
    /** What is for sale. */
    @DefaultScope
    static final Cond<Product> LISTED = attr(Product::isListed).eq(true);

    /** What is cheap. */
    public static final Scope<Product> CHEAP = q -> q.where(Product::getPrice).lt(20);

    @Id
    @Generated
    private @Nullable Long id;

    @NotNull
    @Column(length = 20)
    private @Nullable String name;

    @Default("true")
    private boolean listed;

    private int price;

    private @Nullable Long shopId;

    @BelongsTo
    private @Nullable Ref<Shop> shop;

    /** An empty product. */
    public Product() {}

    /** What costs less than a price. */
    public static Scope<Product> under(int price) {
        return q -> q.where(Product::getPrice).lt(price);
    }

    /** The key. */
    public @Nullable Long getId() {
        return id;
    }

    /** The name. */
    public @Nullable String getName() {
        return name;
    }

    /** Whether it is for sale. */
    public boolean isListed() {
        return listed;
    }

    /** Sets whether it is for sale. */
    public void setListed(boolean listed) {
        this.listed = listed;
    }

    /** The price. */
    public int getPrice() {
        return price;
    }

    /** Sets the price. */
    public void setPrice(int price) {
        this.price = price;
    }

    /** The key of the shop. */
    public @Nullable Long getShopId() {
        return shopId;
    }

    /** The shop. */
    public @Nullable Ref<Shop> getShop() {
        return shop;
    }
}
