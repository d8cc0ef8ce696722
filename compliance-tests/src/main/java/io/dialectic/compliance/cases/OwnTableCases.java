package io.dialectic.compliance.cases;

import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.none;
import static io.dialectic.Associations.some;
import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Enrolment;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.QueryException;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Many-to-many associations through a table that has no model. */
public final class OwnTableCases {
    /** Made by the suite. */
    public OwnTableCases() {}

    /** One end. */
    @Table("films")
    public record Film(
            @Id @Generated @Nullable Long id,
            @Column(length = 20) String title,
            @BelongsToMany(table = "film_actors") @Nullable List<Actor> actors) {}

    /** The other end. */
    @Table("actors")
    public record Actor(
            @Id @Generated @Nullable Long id,
            @Column(length = 20) String name,
            @BelongsToMany(table = "film_actors") @Nullable List<Film> films) {}

    /** Is tied to itself, by a key that is not its primary key. */
    @Table("topics")
    public record Topic(
            @Id long id,
            @Unique @Column(length = 10) String code,

            @BelongsToMany(
                    table = "topic_links",
                    value = "fromCode",
                    other = "toCode",
                    references = "code",
                    otherReferences = "code")
            @Nullable
            List<Topic> links,

            @BelongsToMany(
                    table = "topic_links",
                    value = "toCode",
                    other = "fromCode",
                    references = "code",
                    otherReferences = "code")
            @Nullable
            List<Topic> backlinks) {}

    private static final Attr<Row, Long> FILM = Attr.named("filmId");
    private static final Attr<Row, Long> ACTOR = Attr.named("actorId");

    /** In A are Ann and Bob, in B is Ann, in C nobody. */
    private record Cinema(Model<Film> films, Model<Actor> actors, Model<Row> roles) {
        static Cinema of(Subject t) {
            Model<Film> films = t.database().model(Film.class);
            Model<Actor> actors = t.database().model(Actor.class);
            t.own(films, actors);
            List<Film> made = films.bulkCreate(
                    List.of(new Film(null, "A", null), new Film(null, "B", null), new Film(null, "C", null)));
            List<Actor> playing =
                    actors.bulkCreate(List.of(new Actor(null, "Ann", null), new Actor(null, "Bob", null)));
            Cinema cinema = new Cinema(films, actors, films.between(Film::actors));
            cinema.tie(made.get(0), playing.get(0));
            cinema.tie(made.get(0), playing.get(1));
            cinema.tie(made.get(1), playing.get(0));
            return cinema;
        }

        void tie(Film film, Actor actor) {
            roles.create(v -> v.set(FILM)
                    .to(Objects.requireNonNull(film.id()))
                    .set(ACTOR)
                    .to(Objects.requireNonNull(actor.id())));
        }

        Film film(String title) {
            return films.where(Film::title).eq(title).findOne().orElseThrow();
        }
    }

    private static List<String> names(Film film) {
        return Objects.requireNonNull(film.actors()).stream()
                .map(Actor::name)
                .sorted()
                .toList();
    }

    @Case({"L4", "K18"})
    public void theFarEndIsJoined(Subject t) {
        Cinema cinema = Cinema.of(t);
        var films = t.counting(() -> cinema.films()
                .include(
                        Film::actors,
                        a -> a.orderByDesc(Actor::name)
                                .include(
                                        Actor::films,
                                        f -> f.orderBy(Film::title).join())
                                .join())
                .orderBy(Film::title)
                .limit(2)
                .findAll());
        assertThat(films.statements()).isEqualTo(1);
        Film first = films.value().get(0);
        assertThat(first.actors()).extracting(Actor::name).containsExactly("Bob", "Ann");
        assertThat(Objects.requireNonNull(first.actors()).get(1).films())
                .extracting(Film::title)
                .containsExactly("A", "B");
        assertThat(films.value().get(1).actors()).extracting(Actor::name).containsExactly("Ann");
        assertThat(cinema.films()
                        .include(
                                Film::actors,
                                a -> a.include(
                                        Actor::films,
                                        f -> f.orderBy(Film::title).join()))
                        .orderBy(Film::title)
                        .findAll())
                .as("joined below a statement of its own")
                .extracting(OwnTableCases::names)
                .containsExactly(List.of("Ann", "Bob"), List.of("Ann"), List.of());
    }

    @Case({"L4", "L16", "K1"})
    public void bothEndsAreIncluded(Subject t) {
        Cinema cinema = Cinema.of(t);
        var films = t.counting(
                () -> cinema.films().include(Film::actors).orderBy(Film::title).findAll());
        assertThat(films.statements()).isEqualTo(2);
        assertThat(films.value())
                .extracting(OwnTableCases::names)
                .containsExactly(List.of("Ann", "Bob"), List.of("Ann"), List.of());
        List<Actor> actors = cinema.actors()
                .include(Actor::films, f -> f.orderByDesc(Film::title))
                .orderBy(Actor::name)
                .findAll();
        assertThat(actors.get(0).films()).extracting(Film::title).containsExactly("B", "A");
        assertThat(actors.get(1).films()).extracting(Film::title).containsExactly("A");
    }

    @Case({"L4", "I15", "L25", "K5"})
    public void rowsAreTestedAndCounted(Subject t) {
        Cinema cinema = Cinema.of(t);
        assertThat(cinema.films().orderBy(Film::title).select(countOf(Film::actors)))
                .containsExactly(2L, 1L, 0L);
        assertThat(cinema.films()
                        .where(some(Film::actors, attr(Actor::name).eq("Bob")))
                        .select(Film::title))
                .containsExactly("A");
        assertThat(cinema.films().where(none(Film::actors)).select(Film::title)).containsExactly("C");
        assertThat(cinema.films().include(Film::actors, Query::required).count())
                .isEqualTo(2);
    }

    @Case({"L4", "L16", "L18"})
    public void rowsBetweenAreAModelWithoutAClass(Subject t) {
        Cinema cinema = Cinema.of(t);
        assertThat(cinema.actors().between(Actor::films).definition())
                .as("both ends have one table")
                .isSameAs(cinema.roles().definition());
        Row role = cinema.roles()
                .include("film")
                .include("actor")
                .where(FILM)
                .eq(Objects.requireNonNull(cinema.film("B").id()))
                .findOne()
                .orElseThrow();
        assertThat(role.get("actorId")).isNotNull();
        assertThat(role.one("film", Film.class)).extracting(Film::title).isEqualTo("B");
        assertThatThrownBy(() -> role.one("film"))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("'film'", "Film", "Row");
        assertThat(cinema.roles()
                        .where(FILM)
                        .eq(Objects.requireNonNull(cinema.film("A").id()))
                        .destroy())
                .isEqualTo(2);
        assertThat(cinema.films().orderBy(Film::title).select(countOf(Film::actors)))
                .containsExactly(0L, 1L, 0L);
    }

    @Case({"L7", "L16"})
    public void rowsBetweenAreUniqueAndGoWithTheirEnds(Subject t) {
        Cinema cinema = Cinema.of(t);
        Film first = cinema.film("A");
        Actor ann = cinema.actors().where(Actor::name).eq("Ann").findOne().orElseThrow();
        assertThatThrownBy(() -> cinema.tie(first, ann)).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> cinema.tie(first, new Actor(999L, "Nobody", null)))
                .isInstanceOf(ConstraintViolationException.class);
        cinema.films().destroy(first);
        assertThat(cinema.roles().count()).isEqualTo(1);
        cinema.actors().destroy(ann);
        assertThat(cinema.roles().count()).isZero();
    }

    @Requires(Feature.SEVERAL_CASCADES)
    @Case({"L14", "L16", "L2"})
    public void aModelIsTiedToItselfInBothDirections(Subject t) {
        Model<Topic> topics = t.database().model(Topic.class);
        assertThat(t.needs(() -> t.database().schema().createSql(topics))).anyMatch(sql -> sql.contains("CASCADE"));
        t.own(topics);
        topics.bulkCreate(
                List.of(new Topic(1, "a", null, null), new Topic(2, "b", null, null), new Topic(3, "c", null, null)));
        Attr<Row, String> from = Attr.named("fromCode");
        Attr<Row, String> to = Attr.named("toCode");
        Model<Row> links = topics.between(Topic::links);
        links.create(v -> v.set(from).to("a").set(to).to("b"));
        links.create(v -> v.set(from).to("a").set(to).to("c"));
        List<Topic> found = topics.include(Topic::links)
                .include(Topic::backlinks)
                .orderBy(Topic::code)
                .findAll();
        assertThat(found.get(0).links()).extracting(Topic::code).containsExactlyInAnyOrder("b", "c");
        assertThat(found.get(0).backlinks()).isEmpty();
        assertThat(found.get(1).backlinks()).extracting(Topic::code).containsExactly("a");
        assertThat(topics.where(some(Topic::backlinks)).count()).isEqualTo(2);
        topics.where(Topic::code).eq("b").destroy();
        assertThat(links.findAll()).extracting(link -> link.get(to)).containsExactly("c");
        topics.where(Topic::code).eq("a").destroy();
        assertThat(links.count()).isZero();
    }

    @Case("L16")
    public void theKeysOfBothEndsAreIndexed(Subject t) {
        Cinema.of(t);
        TableDefinition ties =
                t.database().schema().read().table(TableName.of("film_actors")).orElseThrow();
        assertThat(Objects.requireNonNull(ties.primaryKey()).columns()).containsExactly("actor_id", "film_id");
        assertThat(ties.indexes()).extracting(IndexDefinition::columns).contains(List.of("film_id"));
    }

    @Case({"L16", "T1"})
    public void theTableIsMadeWithThoseOfBothEndsAndIsAsWanted(Subject t) {
        Cinema cinema = Cinema.of(t);
        assertThat(t.database().schema().createSql(cinema.films(), cinema.actors()))
                .anyMatch(sql -> sql.contains("film_actors"));
        assertThat(t.database().schema().createSql(cinema.films())).noneMatch(sql -> sql.contains("film_actors"));
        assertThat(t.database()
                        .schema()
                        .compare(cinema.films(), cinema.actors())
                        .isEmpty())
                .isTrue();
    }

    /** A model that is declared wrongly, and what its error says. */
    public record Wrong(Class<?> model, List<String> says) {
        @Override
        public String toString() {
            return model.getSimpleName();
        }
    }

    /** Names neither. */
    @Table("wrong_neither")
    public record NeitherModelNorTable(
            @Id long id, @BelongsToMany @Nullable List<Film> films) {}

    /** Names both. */
    @Table("wrong_both")
    public record BothModelAndTable(
            @Id long id,

            @BelongsToMany(through = Enrolment.class, table = "somewhere") @Nullable
            List<Student> students) {}

    /** Fixes what is not there. */
    @Table("wrong_fixed")
    public record FixedBetween(
            @Id long id,

            @BelongsToMany(table = "fixed_films", onlyThrough = @Only(attribute = "role", value = "lead")) @Nullable
            List<Film> films) {}

    /** Calls both ends alike. */
    @Table("wrong_alike")
    public record AlikeEnds(
            @Id long id,
            @BelongsToMany(table = "alike_ends") @Nullable List<AlikeEnds> others) {}

    /** Calls the attributes of one table in two ways. */
    @Table("wrong_ways_apart")
    public record TwoNames(
            @Id long id,
            @BelongsToMany(table = "two_names") @Nullable List<Film> films,

            @BelongsToMany(table = "two_names", value = "ownerId") @Nullable
            List<Film> others) {}

    /** The wrong models. */
    public static List<Wrong> wrong() {
        return List.of(
                new Wrong(NeitherModelNorTable.class, List.of("NeitherModelNorTable.films", "neither")),
                new Wrong(BothModelAndTable.class, List.of("BothModelAndTable.students", "both")),
                new Wrong(FixedBetween.class, List.of("FixedBetween.films", "nothing but keys")),
                new Wrong(AlikeEnds.class, List.of("AlikeEnds.others to AlikeEnds", "alike")),
                new Wrong(TwoNames.class, List.of("TwoNames.others to Film", "ownerId", "two_names")));
    }

    @Case({"L12", "A24", "L16"})
    @Each("wrong")
    public void isRefusedWhenTheModelIsDefined(Subject t, Wrong row) {
        assertThatThrownBy(() -> t.database().model(row.model()))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ASSOCIATION))
                .hasMessageContainingAll(row.says().toArray(String[]::new));
    }

    @Case({"L16", "K3"})
    public void rowsBetweenThatHaveAModelAreAskedOfIt(Subject t) {
        assertThatThrownBy(() -> t.database().model(Student.class).between(Student::courses))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("Student.courses", "Enrolment");
        assertThatThrownBy(() -> t.database().model(Student.class).between(Student::enrolments))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Student.enrolments");
    }
}
