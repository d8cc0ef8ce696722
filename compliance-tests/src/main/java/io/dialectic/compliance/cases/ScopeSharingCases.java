package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Query;
import io.dialectic.Scope;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Product;
import io.dialectic.compliance.model.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Models, queries and scopes are shared by everybody and changed by nobody. */
public final class ScopeSharingCases {
    private static final Scope<Product> SMALL_OR_DEAR = q ->
            q.where(attr(Product::getPrice).lt(6).or(attr(Product::getPrice).gt(25)));

    /** Made by the suite. */
    public ScopeSharingCases() {}

    @Case({"M4", "PN40"})
    public void aQueryStaysWhatItWasWhateverIsMadeOfIt(Subject t) {
        Market market = Market.of(t);
        Query<Product> some = market.products().where(Product::getPrice).lt(40);
        Query<Product> cheap = some.scope(Product.CHEAP);
        Query<Product> all = some.unscoped();
        Query<Product> first = cheap.orderBy(Product::getName).limit(1);
        assertThat(Market.names(first.findAll())).containsExactly("pen");
        assertThat(Market.names(all.findAll())).containsExactly("cup", "ink", "lamp", "pen");
        assertThat(Market.names(cheap.findAll())).containsExactly("pen");
        assertThat(Market.names(some.findAll())).containsExactly("lamp", "pen");
        assertThat(Market.names(market.products().findAll())).containsExactly("lamp", "pen");
        assertThat(Market.names(market.products().unscoped().findAll()))
                .as("the model is as it was, too")
                .containsExactly("cup", "ink", "lamp", "pen");
    }

    @Case({"M5", "PN40"})
    public void everyConditionHoldsInWhateverOrderScopesCome(Subject t) {
        Market market = Market.of(t);
        Query<Product> all = market.products().unscoped();
        List<Query<Product>> same = List.of(
                all.scope(SMALL_OR_DEAR, Product.CHEAP),
                all.scope(Product.CHEAP, SMALL_OR_DEAR),
                all.scope(Product.CHEAP).scope(SMALL_OR_DEAR),
                all.scope(SMALL_OR_DEAR).where(Product::getPrice).lt(20));
        assertThat(same).allSatisfy(query -> {
            assertThat(Market.names(query.findAll())).containsExactly("ink");
            assertThat(query.count()).isEqualTo(1);
        });
        assertThat(market.products()
                        .scope(Product.under(31), Product.under(11), Product.under(20))
                        .count())
                .as("the last condition on an attribute takes no other's place")
                .isEqualTo(1);
        assertThat(market.products().scope(SMALL_OR_DEAR).select(Product::getName))
                .as("an alternative is no way around the default scope")
                .containsExactly("lamp");
    }

    @Case({"M1", "M3", "PN40"})
    public void theSqlShowsWhichScopesHold(Subject t) {
        Market market = Market.of(t);
        assertThat(market.products().scope(Product.CHEAP).toSql().text())
                .contains("WHERE")
                .containsSubsequence("listed", "price");
        assertThat(market.products().unscoped().scope(Product.CHEAP).toSql().text())
                .contains("price")
                .doesNotContain("listed\" =", "listed` =", "listed] =");
        assertThat(market.products().unscoped().toSql().text()).doesNotContain("WHERE");
    }

    @Case({"M6", "PN40"})
    public void manyAtOnceUseTheSameQueryWithScopesOfTheirOwn(Subject t) throws Exception {
        Market market = Market.of(t);
        Query<Product> shared = market.products().unscoped().orderBy(Product::getPrice);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Integer>>> found = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                Scope<Product> own = Product.under(i % 40);
                found.add(threads.submit(() -> shared.scope(own).select(Product::getPrice)));
            }
            for (int i = 0; i < found.size(); i++) {
                int price = i % 40;
                assertThat(found.get(i).get())
                        .as("under %d", price)
                        .isEqualTo(List.of(5, 10, 15, 30).stream()
                                .filter(each -> each < price)
                                .toList());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(shared.count()).isEqualTo(4);
    }

    @Case({"M7", "PN10", "PN40"})
    public void aLimitInAnIncludeCountsWhatItsScopesLeave(Subject t) {
        Market market = Market.of(t);
        var shops = market.shops()
                .unscoped()
                .include(Shop::products, q -> q.orderBy(Product::getPrice).limit(1))
                .orderBy(Shop::name)
                .findAll();
        assertThat(Market.names(Objects.requireNonNull(shops.get(0).products())))
                .as("ink is cheaper and not listed")
                .containsExactly("pen");
        assertThat(shops.get(1).products()).isEmpty();
        var found = market.shops()
                .unscoped()
                .include(
                        Shop::products,
                        q -> q.unscoped()
                                .scope(Product.under(12))
                                .orderByDesc(Product::getPrice)
                                .limit(1)
                                .required())
                .findAll();
        assertThat(found).hasSize(1);
        assertThat(Market.names(Objects.requireNonNull(found.get(0).products())))
                .containsExactly("pen");
    }
}
