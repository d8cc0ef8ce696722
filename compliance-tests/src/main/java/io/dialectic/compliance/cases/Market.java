package io.dialectic.compliance.cases;

import io.dialectic.Model;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Product;
import io.dialectic.compliance.model.Shop;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The open shop North sells a pen (10) and a lamp (30), and no longer an ink (5). The closed shop South had a cup (15) only. */
record Market(Model<Shop> shops, Model<Product> products) {
    static Market of(Subject t) {
        Market market = new Market(t.database().model(Shop.class), t.database().model(Product.class));
        t.own(market.shops, market.products);
        Long north = market.shop("North", true);
        Long south = market.shop("South", false);
        market.product("pen", 10, true, north);
        market.product("lamp", 30, true, north);
        market.product("ink", 5, false, north);
        market.product("cup", 15, false, south);
        return market;
    }

    private Long shop(String name, boolean open) {
        return Objects.requireNonNull(
                shops.create(v -> v.set(Shop::name).to(name).set(Shop::open).to(open))
                        .id());
    }

    private void product(String name, int price, boolean listed, Long shop) {
        products.create(v -> v.set(Product::getName)
                .to(name)
                .set(Product::getPrice)
                .to(price)
                .set(Product::isListed)
                .to(listed)
                .set(Product::getShopId)
                .to(shop));
    }

    /** The names of products in order. */
    static List<@Nullable String> names(Collection<Product> products) {
        return products.stream().map(Product::getName).sorted().toList();
    }
}
