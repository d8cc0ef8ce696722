package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.every;
import static io.dialectic.Associations.none;
import static io.dialectic.Associations.some;
import static io.dialectic.Associations.valueOf;
import static io.dialectic.Attr.attr;
import static io.dialectic.compliance.cases.IncludeShape.all;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static io.dialectic.compliance.cases.IncludeShape.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Associations;
import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Regions.Hobby;
import io.dialectic.compliance.cases.Regions.Pet;
import io.dialectic.compliance.cases.Regions.Region;
import io.dialectic.compliance.cases.Regions.School;
import io.dialectic.compliance.cases.Regions.Teacher;
import io.dialectic.compliance.cases.Regions.Town;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.QueryException;
import io.dialectic.query.IncludeStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Associations that lead along others that lead along others, or have rows between their ends. */
public final class ChainCases {
    /** Made by the suite. */
    public ChainCases() {}

    /**
     * A way from a model.
     *
     * @param start the model where it begins
     * @param by the name of a row where it begins
     * @param found what it leads to from each row where it begins, in the order of their names; once for each way
     */
    public record Way<S, C>(
            String words,
            Class<S> start,
            Function<S, String> by,
            Many<S, C> association,
            Function<C, String> label,
            List<String> found) {
        @Override
        public String toString() {
            return words;
        }

        private List<String> labels(S from) {
            Collection<? extends C> rows = Objects.requireNonNull(association.get(from));
            return rows.stream().map(label).sorted().toList();
        }

        private List<String> expected(int row) {
            return found.get(row).isEmpty()
                    ? List.of()
                    : Arrays.asList(found.get(row).split(" "));
        }
    }

    private static <C> Way<Region, C> ofRegions(
            String words, Many<Region, C> association, Function<C, String> label, String north, String south) {
        return new Way<>(words, Region.class, Region::name, association, label, List.of(north, south, ""));
    }

    private static <C> Way<Pet, C> ofPets(
            String words,
            Many<Pet, C> association,
            Function<C, String> label,
            String bob,
            String mia,
            String old,
            String rex,
            String sam) {
        return new Way<>(words, Pet.class, Pet::name, association, label, List.of(bob, mia, old, rex, sam));
    }

    /** The ways. */
    public static List<Way<?, ?>> ways() {
        return List.of(
                ofRegions("two steps, by rows that may be deleted", Region::schools, School::name, "B1 O1", "R1"),
                ofRegions("a chain and many to many", Region::teachers, Teacher::name, "Tina Tina", "Tess"),
                ofRegions("four steps", Region::pets, Pet::name, "Mia Mia Rex Rex", "Bob"),
                ofRegions("four steps to a part", Region::cats, Pet::name, "Mia Mia", ""),
                ofRegions(
                        "a chain and a table without a model",
                        Region::hobbies,
                        Hobby::name,
                        "golf golf yoga yoga",
                        "yoga"),
                new Way<>(
                        "many to many twice",
                        School.class,
                        School::name,
                        School::sisters,
                        School::name,
                        List.of("B1 O1", "G1 R1", "B1 O1", "G1 R1")),
                ofPets("to-one and many to many", Pet::schools, School::name, "G1 R1", "B1 O1", "", "B1 O1", ""),
                ofPets("back by to-one", Pet::towns, Town::name, "Rome", "Bergen Oslo", "", "Bergen Oslo", ""),
                ofPets(
                        "back by four steps",
                        Pet::regions,
                        Region::name,
                        "South",
                        "North North",
                        "",
                        "North North",
                        ""));
    }

    private static <S> Query<S> inOrder(Database database, Class<S> start) {
        Model<S> model = database.model(start);
        return model.orderBy(model.attribute("name"));
    }

    @Case({"L27", "K1", "K18", "N5"})
    @Each("ways")
    public <S, C> void isIncluded(Subject t, Way<S, C> way) {
        Database one = Regions.filled(t);
        for (IncludeStrategy how : IncludeStrategy.values()) {
            var found = t.counting(() -> inOrder(one, way.start())
                    .include(way.association(), q -> by(how, q))
                    .findAll());
            assertThat(found.statements()).isEqualTo(how == IncludeStrategy.JOIN ? 1 : 2);
            assertThat(found.value()).hasSameSizeAs(way.found());
            for (int i = 0; i < way.found().size(); i++) {
                assertThat(way.labels(found.value().get(i))).as("%s", how).isEqualTo(way.expected(i));
            }
        }
    }

    private static String schools(Region region) {
        return all(region.pets(), pet -> pet.name() + sorted(pet.schools(), School::name));
    }

    @Case({"L27", "K11", "K14", "K18"})
    public void whatIsFoundByEachWayHasItsOwnIncludes(Subject t) {
        Database one = Regions.filled(t);
        for (IncludeStrategy outer : IncludeStrategy.values()) {
            for (IncludeStrategy inner : IncludeStrategy.values()) {
                List<Region> regions = inOrder(one, Region.class)
                        .include(
                                Region::pets,
                                p -> by(outer, p.orderBy(Pet::name).include(Pet::schools, s -> by(inner, s))))
                        .findAll();
                assertThat(regions)
                        .as("%s %s", outer, inner)
                        .extracting(ChainCases::schools)
                        .containsExactly("[Mia[B1 O1] Mia[B1 O1] Rex[B1 O1] Rex[B1 O1]]", "[Bob[G1 R1]]", "[]");
            }
        }
        for (IncludeStrategy inner : IncludeStrategy.values()) {
            var limited = t.counting(() -> inOrder(one, Region.class)
                    .include(
                            Region::pets,
                            p -> p.orderByDesc(Pet::name).offset(1).limit(2).include(Pet::schools, s -> by(inner, s)))
                    .findAll());
            assertThat(limited.statements()).isEqualTo(inner == IncludeStrategy.JOIN ? 2 : 3);
            assertThat(limited.value())
                    .as("%s", inner)
                    .extracting(ChainCases::schools)
                    .containsExactly("[Rex[B1 O1] Mia[B1 O1]]", "[]", "[]");
        }
    }

    @Case({"L27", "K5", "L25"})
    @Each("ways")
    public <S, C> void isTestedAndCounted(Subject t, Way<S, C> way) {
        Database one = Regions.filled(t);
        Query<S> all = inOrder(one, way.start());
        List<String> names = all.findAll().stream().map(way.by()).toList();
        List<String> having = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            counts.add((long) way.expected(i).size());
            (way.expected(i).isEmpty() ? without : having).add(names.get(i));
        }
        assertThat(all.where(some(way.association())).findAll())
                .extracting(way.by())
                .isEqualTo(having);
        assertThat(all.where(none(way.association())).findAll())
                .extracting(way.by())
                .isEqualTo(without);
        assertThat(all.where(every(way.association(), Cond.anyOf(List.of()))).findAll())
                .extracting(way.by())
                .isEqualTo(without);
        assertThat(all.select(countOf(way.association()))).isEqualTo(counts);
        assertThat(all.include(way.association(), Query::required).findAll())
                .extracting(way.by())
                .isEqualTo(having);
        assertThat(all.include(way.association(), Query::required).count()).isEqualTo(having.size());
    }

    private static List<String> pets(Region region) {
        return Objects.requireNonNull(region.pets()).stream().map(Pet::name).toList();
    }

    @Case({"L27", "K11", "K12", "K4", "L24"})
    public void limitsCountByParentAndConditionsHold(Subject t) {
        Database one = Regions.filled(t);
        List<Region> regions = inOrder(one, Region.class)
                .include(Region::pets, p -> p.orderByDesc(Pet::name).offset(1).limit(2))
                .include(Region::cats, c -> c.where(Pet::name).ne("Mia"))
                .findAll();
        assertThat(pets(regions.get(0))).containsExactly("Rex", "Mia");
        assertThat(pets(regions.get(1))).isEmpty();
        assertThat(regions.get(0).cats()).isEmpty();
    }

    @Case({"L27", "N5", "K10", "M3"})
    public void theDefaultScopeIsLiftedOnEveryStepAndDeletionAtTheEnd(Subject t) {
        Database one = Regions.filled(t);
        Query<Region> regions = inOrder(one, Region.class);
        assertThat(regions.include(Region::pets, Query::withDeleted).findAll())
                .extracting(region -> pets(region).stream().sorted().toList())
                .containsExactly(List.of("Mia", "Mia", "Rex", "Rex"), List.of("Bob", "Kit"), List.of());
        assertThat(regions.include(Region::pets, Query::unscoped).findAll())
                .extracting(region -> pets(region).stream().sorted().toList())
                .containsExactly(List.of("Mia", "Mia", "Rex", "Rex", "Sam"), List.of("Bob"), List.of());
    }

    @Case({"L27", "L25", "I15"})
    public void valuesOfTheEndAreTestedAndRead(Subject t) {
        Database one = Regions.filled(t);
        Query<Region> regions = inOrder(one, Region.class);
        assertThat(regions.where(some(Region::pets, attr(Pet::kind).eq("cat"))).select(Region::name))
                .containsExactly("North");
        assertThat(regions.where(every(Region::pets, attr(Pet::kind).eq("dog"))).select(Region::name))
                .containsExactly("South", "West");
        assertThat(regions.where(valueOf(Region::pets, max(attr(Pet::name))).eq("Rex"))
                        .select(Region::name))
                .containsExactly("North");
        assertThat(regions.select(valueOf(Region::pets, count(attr(Pet::name)).distinct())))
                .containsExactly(2L, 1L, 0L);
        assertThat(regions.where(some(
                                Region::pets,
                                some(Pet::regions, attr(Region::name).eq("South"))))
                        .select(Region::name))
                .containsExactly("South");
    }

    @Case({"L27", "K21"})
    public void isLoadedOntoInstances(Subject t) {
        Database one = Regions.filled(t);
        List<Region> regions = inOrder(one, Region.class).findAll();
        List<Region> loaded = one.model(Region.class).load(regions, Region::pets);
        assertThat(loaded)
                .extracting(region -> pets(region).stream().sorted().toList())
                .containsExactly(List.of("Mia", "Mia", "Rex", "Rex"), List.of("Bob"), List.of());
    }

    @Case({"L27", "M1"})
    public void filtersOfTheRowsBetweenWantTheirValues(Subject t) {
        Regions.filled(t);
        Query<Region> regions = inOrder(t.database(), Region.class);
        for (Query<Region> query : List.of(
                regions.include(Region::pets),
                regions.where(some(Region::pets)),
                regions.where(countOf(Region::pets).eq(1L)))) {
            assertThatThrownBy(query::findAll)
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILTER_VALUE_REQUIRED))
                    .hasMessageContaining("Lesson is filtered by 'tenant'");
        }
    }

    private static UnaryOperator<ModelBuilder> declared(int level, Model<Row>[] models) {
        return m -> {
            ModelBuilder declared = m.id("id").bigint("upId", c -> c);
            if (level < 3) {
                declared = declared.hasMany("below", () -> models[level + 1], "upId");
            }
            if (level < 2) {
                declared = declared.hasManyThrough("two", () -> models[level + 2], "below", "below");
            }
            return level > 0 ? declared : declared.hasManyThrough("three", () -> models[3], "two", "below");
        };
    }

    @Case({"A1", "L27"})
    public void modelsDefinedAtRunTimeHaveThem(Subject t) {
        @SuppressWarnings("unchecked")
        Model<Row>[] models = new Model[4];
        for (int i = 0; i < 4; i++) {
            models[i] = t.database().define("chain_" + i, declared(i, models));
        }
        t.own(models);
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Model<Row> model = models[i];
            @Nullable Object up = i == 0 ? null : ids.get(i - 1);
            model.create(v -> v.set(model.attribute("upId")).to(up));
            ids.add(Objects.requireNonNull(
                    model.create(v -> v.set(model.attribute("upId")).to(up)).get("id")));
        }
        List<Row> rows =
                models[0].include("three").orderBy(models[0].attribute("id")).findAll();
        assertThat(rows.get(0).many("three")).isEmpty();
        assertThat(rows.get(1).many("three")).hasSize(2);
        assertThat(models[0].where(countOf(Associations.named("three")).eq(2L)).count())
                .isEqualTo(1);
    }

    /** Two ways, each along the other. */
    @Table("wrong_circles")
    public record WrongCircle(
            @Id long id,

            @HasMany(through = "others", source = "ones") @Nullable
            List<WrongCircle> ones,

            @HasMany(through = "ones", source = "others") @Nullable
            List<WrongCircle> others) {}

    /** A long way that ends elsewhere. */
    @Table("wrong_ends")
    public record WrongEnd(
            @Id long id,
            @HasMany("regionId") @Nullable List<Town> towns,
            @HasMany(through = "towns") @Nullable List<School> schools,

            @HasMany(through = "schools", source = "town") @Nullable
            List<Pet> pets) {}

    /** A long way whose last step is not there. */
    @Table("wrong_steps")
    public record WrongStep(
            @Id long id,
            @HasMany("regionId") @Nullable List<Town> towns,
            @HasMany(through = "towns") @Nullable List<School> schools,
            @HasMany(through = "schools") @Nullable List<Pet> pets) {}

    /** A model that is declared wrongly, and what its error says. */
    public record Wrong(String words, Class<?> model, List<String> says) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** The wrong models. */
    public static List<Wrong> wrong() {
        return List.of(
                new Wrong(
                        "a circle",
                        WrongCircle.class,
                        List.of("WrongCircle.ones to WrongCircle", "leads along itself", "WrongCircle.others")),
                new Wrong(
                        "another end",
                        WrongEnd.class,
                        List.of("WrongEnd.pets to Pet", "WrongEnd.schools", "School.town", "to Town")),
                new Wrong(
                        "no such step",
                        WrongStep.class,
                        List.of("WrongStep.pets to Pet", "leads along 'pets'", "School")));
    }

    @Case({"L12", "L27", "PN1"})
    @Each("wrong")
    public void isRefusedWhenTheModelIsDefined(Subject t, Wrong row) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> t.database().model(row.model()))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ASSOCIATION))
                    .hasMessageContainingAll(row.says().toArray(String[]::new));
        }
    }
}
