package io.dialectic.compliance.cases;

import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.every;
import static io.dialectic.Associations.none;
import static io.dialectic.Associations.some;
import static io.dialectic.Functions.via;
import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Associations;
import io.dialectic.Cond;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.HasOne;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Membership;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Associations to a part of the rows, along another association, and declared from one side only. */
public final class AssociationScopeCases {
    /** Made by the suite. */
    public AssociationScopeCases() {}

    /**
     * An association of people.
     *
     * @param found what it leads to from Ann, Bob and Cid
     */
    public record Leads<C>(String words, Many<Person, C> association, Function<C, String> label, List<String> found) {
        @Override
        public String toString() {
            return words;
        }

        private List<String> labels(Person person) {
            Collection<? extends C> rows = Objects.requireNonNull(association.get(person));
            return rows.stream().map(label).sorted().toList();
        }

        private List<String> expected(int person) {
            return found.get(person).isEmpty()
                    ? List.of()
                    : List.of(found.get(person).split(" "));
        }
    }

    private static <C> Leads<C> leads(
            String words, Many<Person, C> association, Function<C, String> label, String ann, String bob) {
        return new Leads<>(words, association, label, List.of(ann, bob, ""));
    }

    /** The associations. */
    public static List<Leads<?>> associations() {
        return List.of(
                leads("the other side of one of two keys", Person::notes, Note::title, "Plan Sketch", "Idea Report"),
                leads("the other side of the other key", Person::edited, Note::title, "Idea", "Plan Report"),
                leads("a part of the rows", Person::drafts, Note::title, "Sketch", "Idea"),
                leads("along another association", Person::remarks, Remark::text, "good hm nice no", "yes"),
                leads("along a part, to a part", Person::kindToDrafts, Remark::text, "nice", ""),
                leads("many to many by the keys of the rows between", Person::clubs, Club::name, "Chess Go", "Chess"),
                leads("many to many to a part, by a part", Person::openChairs, Club::name, "Chess", ""),
                leads(
                        "the rows between",
                        Person::memberships,
                        membership -> membership.role().name(),
                        "CHAIR CHAIR",
                        "MEMBER"));
    }

    @Case({"L10", "L11", "L13", "L27", "L18", "K1"})
    @Each("associations")
    public <C> void isIncluded(Subject t, Leads<C> row) {
        Forum forum = Forum.of(t);
        var found = t.counting(() -> forum.people()
                .include(row.association(), q -> q)
                .orderBy(Person::name)
                .findAll());
        assertThat(found.statements()).isEqualTo(2);
        for (int i = 0; i < 3; i++) {
            assertThat(row.labels(found.value().get(i))).isEqualTo(row.expected(i));
        }
    }

    @Case({"L13", "L25", "L27", "K5", "I15"})
    @Each("associations")
    public <C> void isTestedAndCounted(Subject t, Leads<C> row) {
        Forum forum = Forum.of(t);
        Query<Person> people = forum.people().orderBy(Person::name);
        List<String> names = List.of("Ann", "Bob", "Cid");
        List<String> having = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            counts.add((long) row.expected(i).size());
            (row.expected(i).isEmpty() ? without : having).add(names.get(i));
        }
        assertThat(people.where(some(row.association())).select(Person::name)).isEqualTo(having);
        assertThat(people.where(none(row.association())).select(Person::name)).isEqualTo(without);
        assertThat(people.where(every(row.association(), Cond.anyOf(List.of()))).select(Person::name))
                .isEqualTo(without);
        assertThat(people.select(countOf(row.association()))).isEqualTo(counts);
        assertThat(people.include(row.association(), Query::required).findAll())
                .extracting(Person::name)
                .isEqualTo(having);
        assertThat(people.include(row.association(), Query::required).count()).isEqualTo(having.size());
    }

    @Case({"L13", "L2", "K1"})
    public void aHasOneIsOneOfAPart(Subject t) {
        Forum forum = Forum.of(t);
        List<Person> people =
                forum.people().include(Person::pinned).orderBy(Person::name).findAll();
        assertThat(people.get(0).pinned()).extracting(Note::title).isEqualTo("Plan");
        assertThat(people.get(1).pinned()).isNull();
        assertThat(forum.people()
                        .where(via(Person::pinned, Note::title).isNotNull())
                        .select(Person::name))
                .containsExactly("Ann");
        assertThat(forum.people().includeOne(Person::pinned, Query::required).count())
                .isEqualTo(1);
    }

    @Case({"L13", "L24", "K4", "K11"})
    public void conditionsOfTheIncludeHoldBesideThoseOfTheAssociation(Subject t) {
        Forum forum = Forum.of(t);
        List<Person> people = forum.people()
                .include(
                        Person::remarks,
                        r -> r.where(Remark::tone).eq(Remark.Tone.KIND).orderByDesc(Remark::text))
                .include(Person::drafts, d -> d.where(Note::title).eq("Plan"))
                .orderBy(Person::name)
                .findAll();
        assertThat(people.get(0).remarks()).extracting(Remark::text).containsExactly("nice", "good");
        assertThat(people.get(0).drafts()).isEmpty();
    }

    @Case({"L27", "N5", "K10"})
    public void deletedRowsAtTheEndOfAChainAreSeenWhenAsked(Subject t) {
        Forum forum = Forum.of(t);
        List<Person> people = forum.people()
                .include(Person::kindToDrafts, Query::withDeleted)
                .orderBy(Person::name)
                .findAll();
        assertThat(people.get(1).kindToDrafts()).extracting(Remark::text).containsExactly("old");
    }

    @Case({"L18", "L17", "K14", "K13"})
    public void theRowsBetweenAreReadBesideTheFarEnd(Subject t) {
        Forum forum = Forum.of(t);
        Person ann = forum.people()
                .include(Person::clubs)
                .include(
                        Person::memberships,
                        m -> m.where(Membership::role)
                                .eq(Membership.Role.CHAIR)
                                .include(Membership::club)
                                .orderBy(viaRef(Membership::club, Club::name)))
                .where(Person::name)
                .eq("Ann")
                .findOne()
                .orElseThrow();
        assertThat(ann.clubs()).hasSize(2);
        assertThat(ann.memberships())
                .extracting(membership -> membership.club().get().orElseThrow().name())
                .containsExactly("Chess", "Go");
    }

    @Case({"L5", "L1", "L6"})
    public void aKeyIsCalledAfterTheAssociationAndTheKeyItRefersTo(Subject t) {
        Forum forum = Forum.of(t);
        Note plan = forum.notes()
                .include(Note::author)
                .include(Note::editor)
                .where(Note::title)
                .eq("Plan")
                .findOne()
                .orElseThrow();
        assertThat(plan.author().get().map(Person::name)).contains("Ann");
        assertThat(plan.editor().get().map(Person::name)).contains("Bob");
    }

    @Case({"A1", "L13", "L27", "L11"})
    public void modelsDefinedAtRunTimeHaveThem(Subject t) {
        @SuppressWarnings("unchecked")
        Model<Row>[] models = new Model[3];
        models[0] = t.database()
                .define(
                        "scope_people",
                        m -> m.id("id")
                                .hasMany("notes", () -> models[1])
                                .hasMany("drafts", () -> models[1])
                                .only("drafts", "draft", true)
                                .hasManyThrough("remarks", () -> models[2], "drafts", "remarks"));
        models[1] = t.database()
                .define(
                        "scope_notes",
                        m -> m.id("id")
                                .bool("draft", c -> c.notNull())
                                .bigint("personId", c -> c)
                                .belongsTo("person", models[0])
                                .hasMany("remarks", () -> models[2]));
        models[2] = t.database()
                .define(
                        "scope_remarks",
                        m -> m.id("id").bigint("noteId", c -> c).belongsTo("note", models[1]));
        t.own(models);
        Object person = models[0].create(v -> v).get("id");
        for (boolean draft : new boolean[] {true, false}) {
            Object note = models[1]
                    .create(v -> v.set(models[1].attribute("draft"))
                            .to(draft)
                            .set(models[1].attribute("personId"))
                            .to(person))
                    .get("id");
            models[2].create(v -> v.set(models[2].attribute("noteId")).to(note));
        }
        Row found = models[0]
                .include("notes")
                .include("drafts")
                .include("remarks")
                .findOne()
                .orElseThrow();
        assertThat(found.many("notes")).hasSize(2);
        assertThat(found.many("drafts")).hasSize(1);
        assertThat(found.many("remarks")).hasSize(1);
        assertThat(models[0]
                        .where(countOf(Associations.named("remarks")).eq(1L))
                        .count())
                .isEqualTo(1);
    }

    /** A model that is declared wrongly, and what its error says. */
    public record Wrong(String words, Class<?> model, List<String> says) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** Belongs to people twice. */
    @Table("wrong_letters")
    public record Letter(
            @Id long id,
            @Nullable Long fromId,
            @Nullable Long toId,
            @BelongsTo @Nullable Ref<Writer> from,
            @BelongsTo @Nullable Ref<Writer> to) {}

    /** Does not say which of two keys it means. */
    @Table("wrong_writers")
    public record Writer(@Id long id, @HasMany @Nullable List<Letter> letters) {}

    /** Is the other side of nothing. */
    @Table("wrong_inverses")
    public record WrongInverse(
            @Id long id,
            @HasMany(inverse = "writer") @Nullable List<Letter> letters) {}

    /** Names a side that is not there. */
    @Table("wrong_sides")
    public record WrongSide(
            @Id long id,
            @Nullable Long sideId,
            @BelongsTo @Nullable Ref<WrongSide> side,
            @HasOne(inverse = "sied") @Nullable Ref<WrongSide> other) {}

    /** Names both the key and the side that has it. */
    @Table("wrong_boths")
    public record WrongBoth(
            @Id long id,
            @Nullable Long sideId,
            @BelongsTo @Nullable Ref<WrongBoth> side,

            @HasOne(value = "sideId", inverse = "side") @Nullable
            Ref<WrongBoth> other) {}

    /** Lacks the attribute that holds the key. */
    @Table("wrong_defaults")
    public record WrongDefault(
            @Id long id, @BelongsTo @Nullable Ref<Writer> writer) {}

    /** Fixes an attribute that is not there. */
    @Table("wrong_onlys")
    public record WrongOnly(
            @Id long id,

            @HasMany(value = "fromId", only = @Only(attribute = "open", value = "true")) @Nullable
            List<Letter> letters) {}

    /** Fixes a value of another type. */
    @Table("wrong_values")
    public record WrongValue(
            @Id long id,

            @HasMany(value = "fromId", only = @Only(attribute = "toId", value = "nobody")) @Nullable
            List<Letter> letters) {}

    /** Leads along something that is not there. */
    @Table("wrong_ways")
    public record WrongWay(
            @Id long id,
            @HasMany(through = "ways") @Nullable List<Letter> letters) {}

    /** Leads somewhere else. */
    @Table("wrong_goals")
    public record WrongGoal(
            @Id long id,
            @HasMany("fromId") @Nullable List<Letter> letters,

            @HasMany(through = "letters", source = "to") @Nullable
            List<Letter> answers) {}

    /** Leads along an association and names a key. */
    @Table("wrong_keyed")
    public record WrongKeyed(
            @Id long id,
            @HasMany("fromId") @Nullable List<Letter> letters,

            @HasMany(value = "toId", through = "letters") @Nullable
            List<Letter> answers) {}

    /** Has rows between that belong to nothing. */
    @Table("wrong_betweens")
    public record WrongBetween(
            @Id long id,

            @BelongsToMany(through = Membership.class) @Nullable
            List<Club> clubs) {}

    /** The wrong models. */
    public static List<Wrong> wrong() {
        return List.of(
                new Wrong(
                        "one of two keys",
                        Writer.class,
                        List.of("Writer.letters to Letter", "ambiguous", "[from, to]")),
                new Wrong(
                        "no other side",
                        WrongInverse.class,
                        List.of("WrongInverse.letters to Letter", "Letter belongs to no WrongInverse")),
                new Wrong(
                        "another other side",
                        WrongSide.class,
                        List.of("WrongSide.other to WrongSide", "WrongSide.sied", "[side]")),
                new Wrong(
                        "key and other side",
                        WrongBoth.class,
                        List.of("WrongBoth.other to WrongBoth", "[sideId]", "'side'")),
                new Wrong(
                        "no attribute for the key",
                        WrongDefault.class,
                        List.of("WrongDefault.writer to Writer", "writerId")),
                new Wrong("an unknown attribute", WrongOnly.class, List.of("WrongOnly.letters to Letter", "open")),
                new Wrong(
                        "a value of another type",
                        WrongValue.class,
                        List.of("WrongValue.letters to Letter", "Letter.toId", "'nobody'", "Long")),
                new Wrong("an unknown way", WrongWay.class, List.of("WrongWay.letters to Letter", "'ways'")),
                new Wrong(
                        "another goal",
                        WrongGoal.class,
                        List.of("WrongGoal.answers to Letter", "Letter.to", "to Writer")),
                new Wrong("a way and a key", WrongKeyed.class, List.of("WrongKeyed.answers", "'letters'")),
                new Wrong(
                        "rows between that belong to something else",
                        WrongBetween.class,
                        List.of("WrongBetween.clubs to Club", "Membership belongs to no WrongBetween")));
    }

    @Case({"L12", "K3", "A24", "PN1"})
    @Each("wrong")
    public void isRefusedWhenTheModelIsDefined(Subject t, Wrong row) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> t.database().model(row.model()))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ASSOCIATION))
                    .hasMessageContainingAll(row.says().toArray(String[]::new));
        }
    }

    @Case({"L12", "K3", "A24"})
    public void wrongDefinitionsAtRunTimeAreRefused(Subject t) {
        Model<Row> other = t.database().define("wrong_others", m -> m.id("id").bigint("boxId", c -> c));
        assertThatThrownBy(() -> t.database()
                        .define(
                                "wrong_twice",
                                m -> m.id("id")
                                        .hasMany("others", other, "boxId")
                                        .hasMany("others", other, "boxId")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("wrong_twice.others is declared twice");
        assertThatThrownBy(() ->
                        t.database().define("wrong_names", m -> m.id("id").hasMany("id", other, "boxId")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("has the name of an attribute");
        assertThatThrownBy(() ->
                        t.database().define("wrong_only", m -> m.id("id").only("others", "boxId", 1L)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is not declared");
        Model<Row> late = t.database()
                .define(
                        "wrong_late",
                        m -> m.id("id").hasMany("others", other, "boxId").only("others", "boxId", "one"));
        assertThatThrownBy(() -> late.include("others").findAll())
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("wrong_late.others to wrong_others", "'one'", "Long");
    }
}
