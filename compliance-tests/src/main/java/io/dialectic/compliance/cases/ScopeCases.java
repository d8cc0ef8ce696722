package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.some;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.Row;
import io.dialectic.Scope;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.DefaultScope;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Product;
import io.dialectic.compliance.model.Shop;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.QueryException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scopes: by default, by name, with arguments, added up and left out. */
public final class ScopeCases {
    /** Made by the suite. */
    public ScopeCases() {}

    @Case({"M1", "M8"})
    public void theDefaultScopeHoldsInReads(Subject t) {
        Market market = Market.of(t);
        assertThat(Market.names(market.products().findAll())).containsExactly("lamp", "pen");
        assertThat(market.products().count()).isEqualTo(2);
        assertThat(market.products().where(Product::getName).eq("ink").exists()).isFalse();
        assertThat(market.products().orderBy(Product::getName).select(Product::getName))
                .containsExactly("lamp", "pen");
        assertThat(market.products().limit(1).findAndCountAll().total()).isEqualTo(2);
        assertThat(market.products().select(max(attr(Product::getPrice)))).containsExactly(30);
        assertThat(market.products().groupBy(attr(Product::getShopId)).select(sumAsLong(attr(Product::getPrice))))
                .containsExactly(40L);
        Long ink = market.products()
                .unscoped()
                .where(Product::getName)
                .eq("ink")
                .findOne()
                .orElseThrow()
                .getId();
        assertThat(market.products().findByPk(ink)).isEmpty();
        assertThat(market.products().unscoped().findByPk(ink)).isPresent();
    }

    @Case({"M1", "F21", "F22"})
    public void theDefaultScopeHoldsInChangesByConditions(Subject t) {
        Market market = Market.of(t);
        assertThat(market.products().all().update(v -> v.set(Product::getPrice).to(1)))
                .isEqualTo(2);
        assertThat(market.products().unscoped().where(Product::getPrice).eq(1).count())
                .isEqualTo(2);
        assertThat(market.products().all().destroy()).isEqualTo(2);
        assertThat(Market.names(market.products().unscoped().findAll())).containsExactly("cup", "ink");
        assertThat(market.products().unscoped().all().destroy()).isEqualTo(2);
    }

    @Case({"M1", "M8"})
    public void whatIsDoneToOneInstanceIsDoneInTheScopeOrNot(Subject t) {
        Market market = Market.of(t);
        Product pen =
                market.products().where(Product::getName).eq("pen").findOne().orElseThrow();
        pen.setListed(false);
        pen.save();
        assertThat(market.products().count()).isEqualTo(1);
        pen.setPrice(11);
        pen.save();
        pen.reload();
        assertThat(pen.getPrice()).isEqualTo(11);
        assertThat(pen.destroy()).isTrue();
        assertThat(market.products().unscoped().count()).isEqualTo(3);
    }

    @Case({"M7", "K1"})
    public void theDefaultScopeOfTheOtherModelHoldsInIncludes(Subject t) {
        Market market = Market.of(t);
        Shop north = market.shops()
                .include(Shop::products)
                .where(Shop::name)
                .eq("North")
                .findOne()
                .orElseThrow();
        assertThat(Market.names(Objects.requireNonNull(north.products()))).containsExactly("lamp", "pen");
        Shop all = market.shops()
                .include(Shop::products, Query::unscoped)
                .where(Shop::name)
                .eq("North")
                .findOne()
                .orElseThrow();
        assertThat(Market.names(Objects.requireNonNull(all.products()))).containsExactly("ink", "lamp", "pen");
        Product cup = market.products()
                .unscoped()
                .include(Product::getShop)
                .where(Product::getName)
                .eq("cup")
                .findOne()
                .orElseThrow();
        assertThat(Objects.requireNonNull(cup.getShop()).get())
                .as("South is not seen")
                .isEmpty();
        Product found = market.products()
                .unscoped()
                .includeRef(Product::getShop, Query::unscoped)
                .where(Product::getName)
                .eq("cup")
                .findOne()
                .orElseThrow();
        assertThat(Objects.requireNonNull(found.getShop()).get().map(Shop::name))
                .contains("South");
    }

    @Case({"M7", "I15"})
    public void theDefaultScopeOfTheOtherModelHoldsInConditions(Subject t) {
        Market market = Market.of(t);
        assertThat(market.shops().unscoped().where(some(Shop::products)).select(Shop::name))
                .containsExactly("North");
        assertThat(market.shops().unscoped().orderBy(Shop::name).select(countOf(Shop::products)))
                .containsExactly(2L, 0L);
        assertThat(market.products()
                        .unscoped()
                        .where(viaRef(Product::getShop, Shop::name).isNull())
                        .select(Product::getName))
                .containsExactly("cup");
        assertThat(market.shops()
                        .unscoped()
                        .where(Shop::id)
                        .in(market.products().subQuery(Product::getShopId))
                        .count())
                .isEqualTo(1);
    }

    @Case({"M1", "I15"})
    public void aDefaultScopeMayAskForRowsOfAnother(Subject t) {
        Market market = Market.of(t);
        assertThat(market.shops().select(Shop::name)).containsExactly("North");
        market.products().unscoped().all().update(v -> v.set(Product::isListed).to(true));
        assertThat(market.shops().orderBy(Shop::name).select(Shop::name)).containsExactly("North", "South");
        assertThat(market.shops().all().update(v -> v.set(Shop::open).to(false)))
                .isEqualTo(2);
    }

    @Case({"M2", "M4", "M5", "M6"})
    public void scopesAreFunctionsAndAddUp(Subject t) {
        Market market = Market.of(t);
        assertThat(market.products().scope(Product.CHEAP).select(Product::getName))
                .containsExactly("pen");
        assertThat(market.products().scope(Product.under(31), Product.CHEAP).select(Product::getName))
                .containsExactly("pen");
        assertThat(market.products().scope(Product.under(10)).count())
                .as("the default scope holds beside the others")
                .isZero();
        assertThat(Market.names(
                        market.products().unscoped().scope(Product.CHEAP).findAll()))
                .containsExactly("cup", "ink", "pen");
        Scope<Product> late = q -> q.unscoped().where(Product::getName).like("%p");
        assertThat(Market.names(market.products().scope(late, Product.under(20)).findAll()))
                .containsExactly("cup");
    }

    @Case({"M5", "M2"})
    public void ordersOfScopesFollowEachOtherAndTheLastLimitHolds(Subject t) {
        Market market = Market.of(t);
        Scope<Product> dear = q -> q.orderByDesc(Product::getPrice).limit(1);
        Scope<Product> two = q -> q.orderBy(Product::getName).limit(2);
        assertThat(market.products().unscoped().scope(dear, two).select(Product::getName))
                .containsExactly("lamp", "cup");
    }

    @Case({"M5", "K4", "K5"})
    public void includesOfScopesAreRefinedByEachOther(Subject t) {
        Market market = Market.of(t);
        Scope<Shop> cheap = s -> s.include(
                Shop::products,
                p -> p.where(Product::getPrice)
                        .lt(20)
                        .orderByDesc(Product::getPrice)
                        .required());
        Scope<Shop> all = s -> s.include(Shop::products, Query::unscoped);
        Scope<Shop> one =
                s -> s.include(Shop::products, p -> p.include(Product::getShop).limit(1));
        Query<Shop> shops = market.shops().unscoped().orderBy(Shop::name);
        for (List<Scope<Shop>> scopes : List.of(List.of(cheap, all, one), List.of(one, all, cheap))) {
            Query<Shop> found = shops;
            for (Scope<Shop> scope : scopes) {
                found = found.scope(scope);
            }
            List<Shop> both = found.include(Shop::products).findAll();
            assertThat(both).extracting(Shop::name).containsExactly("North", "South");
            assertThat(Market.names(Objects.requireNonNull(both.get(0).products())))
                    .containsExactly("pen");
            assertThat(Market.names(Objects.requireNonNull(both.get(1).products())))
                    .containsExactly("cup");
            assertThat(Objects.requireNonNull(both.get(0).products())
                            .iterator()
                            .next()
                            .getShop())
                    .satisfies(shop -> assertThat(
                                    Objects.requireNonNull(shop).get().map(Shop::name))
                            .contains("North"));
        }
        assertThat(shops.scope(cheap).include(Shop::products).findAll())
                .as("what a scope requires stays required")
                .extracting(Shop::name)
                .containsExactly("North");
    }

    @Case({"M7", "K4"})
    public void scopesApplyInIncludes(Subject t) {
        Market market = Market.of(t);
        Shop north = market.shops()
                .include(Shop::products, q -> q.scope(Product.under(20)))
                .findOne()
                .orElseThrow();
        assertThat(Market.names(Objects.requireNonNull(north.products()))).containsExactly("pen");
    }

    @Case({"M3", "M1"})
    public void unscopedLeavesTheConditionsOfTheQuery(Subject t) {
        Market market = Market.of(t);
        assertThat(market.products().where(Product::getPrice).lt(12).unscoped().count())
                .isEqualTo(2);
    }

    @Case({"M1", "AB1"})
    public void plansAreKeptApart(Subject t) {
        Market market = Market.of(t);
        assertThat(market.products().where(Product::getPrice).lt(12).count()).isEqualTo(1);
        assertThat(market.products().unscoped().where(Product::getPrice).lt(12).count())
                .isEqualTo(2);
        long misses = t.database().planCache().misses();
        assertThat(market.products().where(Product::getPrice).lt(99).count()).isEqualTo(2);
        assertThat(t.database().planCache().misses()).isEqualTo(misses);
    }

    @Case({"M1", "A1", "M6"})
    public void modelsDefinedAtRunTimeHaveADefaultScope(Subject t) {
        Attr<Row, Integer> size = Attr.named("size");
        Model<Row> model = t.database()
                .define("scope_rows", m -> m.id("id").integer("size", c -> c).defaultScope(size.gt(1)));
        t.own(model);
        model.create(v -> v.set(size).to(1));
        model.create(v -> v.set(size).to(2));
        assertThat(model.count()).isEqualTo(1);
        assertThat(model.unscoped().count()).isEqualTo(2);
    }

    /** Has a default scope that is no condition. */
    @Table("wrong_scopes")
    public record WrongScope(@Id long id) {
        @DefaultScope
        static final Scope<WrongScope> ALL = q -> q;
    }

    /** Has a default scope that joins. */
    @Table("joining_scopes")
    public record JoiningScope(
            @Id long id,
            @Nullable Long ownerId,
            @BelongsTo @Nullable Ref<WrongScopeOwner> owner) {
        @DefaultScope
        static final Cond<JoiningScope> OWNED =
                viaRef(JoiningScope::owner, WrongScopeOwner::id).isNotNull();
    }

    /** The other model of one that joins. */
    @Table("scope_owners")
    public record WrongScopeOwner(@Id long id) {}

    /** Asks for itself again. */
    @Table("circular_scopes")
    public record CircularScope(
            @Id long id,
            @Nullable Long circleId,
            @BelongsTo @Nullable Ref<CircularScope> circle,
            @HasMany @Nullable List<CircularScope> others) {
        @DefaultScope
        static final Cond<CircularScope> LEADING = some(CircularScope::others);
    }

    @Case({"M1", "M8", "A24"})
    public void wrongDefaultScopesAreRefused(Subject t) {
        assertThatThrownBy(() -> t.database().model(WrongScope.class))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_MODEL))
                .hasMessageContainingAll("WrongScope", "Cond");
        assertThat(t.statements(() -> {
                    assertThatThrownBy(
                                    () -> t.database().model(JoiningScope.class).count())
                            .isInstanceOf(QueryException.class)
                            .hasMessageContainingAll("default scope of JoiningScope", "'owner'");
                    assertThatThrownBy(() ->
                                    t.database().model(CircularScope.class).count())
                            .isInstanceOf(QueryException.class)
                            .hasMessageContainingAll("default scope of CircularScope", "again");
                }))
                .isZero();
    }
}
