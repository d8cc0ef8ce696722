package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Ref;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models that refer to each other in a circle, asked for, defined and created in every order. */
public final class DeclarationOrderCases {
    /** Made by the suite. */
    public DeclarationOrderCases() {}

    /** Has sailors, one of whom leads. */
    @Table("order_crews")
    public record Crew(
            @Id @Generated @Nullable Long id,
            @Column(length = 20) String name,
            @Nullable Long leaderId,
            @BelongsTo @Nullable Ref<Sailor> leader,
            @HasMany(inverse = "crew") @Nullable List<Sailor> sailors) {}

    /** Belongs to a crew, and owns knives. */
    @Table("order_sailors")
    public record Sailor(
            @Id @Generated @Nullable Long id,
            @Column(length = 20) String name,
            @Nullable Long crewId,
            @BelongsTo @Nullable Ref<Crew> crew,
            @HasMany @Nullable List<Knife> knives) {}

    /** Belongs to a sailor, and is kept by a crew. */
    @Table("order_knives")
    public record Knife(
            @Id @Generated @Nullable Long id,
            @Nullable Long sailorId,
            @Nullable Long keeperId,
            @BelongsTo @Nullable Ref<Sailor> sailor,
            @BelongsTo @Nullable Ref<Crew> keeper) {}

    /** The positions of three in an order. */
    public record Order(List<Integer> places) {
        <T> List<T> of(List<T> three) {
            return places.stream().map(three::get).toList();
        }

        @Override
        public String toString() {
            return places.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /** Every order of three. */
    public static List<Order> orders() {
        return Stream.of(
                        List.of(0, 1, 2),
                        List.of(0, 2, 1),
                        List.of(1, 0, 2),
                        List.of(1, 2, 0),
                        List.of(2, 0, 1),
                        List.of(2, 1, 0))
                .map(Order::new)
                .toList();
    }

    @Case({"L1", "PN45"})
    @Each("orders")
    public void classesMayBeAskedForAndCreatedInAnyOrder(Subject t, Order order) {
        Model<Crew> owned = t.database().model(Crew.class);
        t.own(owned, t.database().model(Sailor.class), t.database().model(Knife.class));
        try (Database database = t.open()) {
            Model<?>[] models = order.of(List.<Class<?>>of(Crew.class, Sailor.class, Knife.class)).stream()
                    .map(database::model)
                    .toArray(Model<?>[]::new);
            database.schema().drop(models);
            database.schema().create(models);
            Model<Crew> crews = database.model(Crew.class);
            Model<Sailor> sailors = database.model(Sailor.class);
            Crew red = crews.create(new Crew(null, "red", null, null, null));
            Sailor ann = sailors.create(new Sailor(null, "Ann", red.id(), null, null));
            crews.update(red, v -> v.set(Crew::leaderId).to(ann.id()));
            database.model(Knife.class).create(new Knife(null, ann.id(), red.id(), null, null));
            Crew found = crews.include(Crew::leader)
                    .include(Crew::sailors, s -> s.include(Sailor::crew).include(Sailor::knives))
                    .findOne()
                    .orElseThrow();
            assertThat(found.leader().get().map(Sailor::name)).contains("Ann");
            assertThat(found.sailors()).singleElement().satisfies(sailor -> {
                assertThat(sailor.crew().get().map(Crew::name)).contains("red");
                assertThat(sailor.knives()).hasSize(1);
            });
            assertThat(database.schema().compare(models).changes()).isEmpty();
        }
    }

    @Case({"A1", "L1", "PN45"})
    @Each("orders")
    public void modelsWithoutAClassMayBeDefinedAndCreatedInAnyOrder(Subject t, Order order) {
        Database database = t.database();
        Map<String, Model<Row>> defined = new HashMap<>();
        Supplier<Model<Row>> crew = () -> defined.get("crew");
        Supplier<Model<Row>> sailor = () -> defined.get("sailor");
        Supplier<Model<Row>> knife = () -> defined.get("knife");
        List<Runnable> definitions = List.of(
                () -> defined.put(
                        "crew",
                        database.define(
                                "order_boats",
                                m -> m.id("id")
                                        .string("name", 20)
                                        .bigint("leaderId", c -> c)
                                        .belongsTo("leader", sailor)
                                        .hasMany("sailors", sailor, "crewId"))),
                () -> defined.put(
                        "sailor",
                        database.define(
                                "order_rowers",
                                m -> m.id("id")
                                        .string("name", 20)
                                        .bigint("crewId", c -> c)
                                        .belongsTo("crew", crew)
                                        .hasMany("knives", knife))),
                () -> defined.put(
                        "knife",
                        database.define(
                                "order_oars",
                                m -> m.id("id").bigint("sailorId", c -> c).belongsTo("sailor", sailor))));
        order.of(definitions).forEach(Runnable::run);
        Model<Row> crews = crew.get();
        Model<Row> sailors = sailor.get();
        t.own(order.of(List.of(crews, sailors, knife.get())).toArray(Model<?>[]::new));
        Row red = crews.create(v -> v.set(crews.attribute("name")).to("red"));
        Row ann = sailors.create(v -> v.set(sailors.attribute("name"))
                .to("Ann")
                .set(sailors.attribute("crewId"))
                .to(red.get("id")));
        crews.update(red, v -> v.set(crews.attribute("leaderId")).to(ann.get("id")));
        Row found = crews.include("leader").include("sailors").findOne().orElseThrow();
        assertThat(found.one("leader")).isNotNull();
        assertThat(found.many("sailors")).extracting(row -> row.get("name")).containsExactly("Ann");
        assertThat(sailors.include("crew")
                        .include("knives")
                        .findOne()
                        .orElseThrow()
                        .many("knives"))
                .isEmpty();
    }

    @Case({"PN45", "PN46"})
    public void aModelThatIsNeverDefinedIsNamed(Subject t) {
        Map<String, Model<Row>> defined = new HashMap<>();
        Supplier<Model<Row>> missing = () -> defined.get("missing");
        Model<Row> lonely = t.database()
                .define(
                        "order_lonely",
                        m -> m.id("id").bigint("otherId", c -> c).belongsTo("other", missing));
        assertThat(t.statements(() -> assertThatThrownBy(
                                () -> lonely.include("other").findAll())
                        .isInstanceOfSatisfying(
                                ModelException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ASSOCIATION))
                        .hasMessageContainingAll("order_lonely.other", "not defined yet", "Define that model")))
                .isZero();
    }
}
