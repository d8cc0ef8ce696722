package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Fence;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All associations at once. */
public final class IncludeAllCases {
    /** Made by the suite. */
    public IncludeAllCases() {}

    @Case({"K15", "K1"})
    public void allAssociationsOfTheModelAreLoaded(Subject t) {
        Forum forum = Forum.of(t);
        var found = t.counting(
                () -> forum.people().includeAll().orderBy(Person::name).findAll());
        assertThat(found.statements()).isEqualTo(1 + 9);
        Person ann = found.value().get(0);
        assertThat(ann.notes()).hasSize(2);
        assertThat(ann.edited()).hasSize(1);
        assertThat(ann.drafts()).hasSize(1);
        assertThat(ann.pinned()).extracting(Note::title).isEqualTo("Plan");
        assertThat(ann.remarks()).hasSize(4);
        assertThat(ann.kindToDrafts()).hasSize(1);
        assertThat(ann.clubs()).hasSize(2);
        assertThat(ann.openChairs()).hasSize(1);
        assertThat(ann.memberships()).hasSize(2);
        Note plan = Objects.requireNonNull(ann.pinned());
        assertThat(plan.author().isLoaded()).as("one level only").isFalse();
        var notes =
                t.counting(() -> forum.notes().includeAll().orderBy(Note::title).findAll());
        assertThat(notes.statements()).as("what a row belongs to is joined").isEqualTo(2);
        assertThat(notes.value().get(1).author().get()).map(Person::name).contains("Ann");
        assertThat(notes.value().get(1).editor().get()).map(Person::name).contains("Bob");
    }

    @Case("K15")
    public void noWayLeadsBackToAModelThatItPassed(Subject t) {
        Library library = Library.of(t);
        Author ada =
                library.authors.includeAllNested().findByPk(library.ada().id()).orElseThrow();
        Book first = Objects.requireNonNull(ada.books()).get(0);
        assertThat(first.getAuthor().isLoaded()).isFalse();
        Estate estate = Estate.of(t);
        var found = t.counting(() -> estate.plots()
                .includeAllNested()
                .orderBy(Plot::field)
                .orderBy(Plot::number)
                .findAll());
        assertThat(found.statements())
                .as("plots, crops, fences, gates, workers")
                .isEqualTo(5);
        Plot east = found.value().get(0);
        assertThat(east.crops()).extracting(Crop::name).containsExactlyInAnyOrder("wheat", "rye");
        assertThat(east.crops())
                .allSatisfy(crop -> assertThat(crop.plot().isLoaded()).isFalse());
        Fence red = Objects.requireNonNull(east.fence());
        assertThat(red.gates()).hasSize(2);
        assertThat(Objects.requireNonNull(red.gates()).get(0).fence().isLoaded())
                .isFalse();
        assertThat(east.workers()).hasSize(3);
        assertThatThrownBy(() -> east.workers().get(0).plots().size())
                .isInstanceOf(AssociationNotLoadedException.class);
    }

    @Case("K15")
    public void aDepthMayBeSaid(Subject t) {
        Estate estate = Estate.of(t);
        Plot east = estate.plots().includeAll(1).findByPk("east", 1).orElseThrow();
        assertThatThrownBy(() -> Objects.requireNonNull(east.fence()).gates().size())
                .isInstanceOf(AssociationNotLoadedException.class);
        Plot deeper = estate.plots().includeAll(2).findByPk("east", 1).orElseThrow();
        assertThat(Objects.requireNonNull(deeper.fence()).gates()).hasSize(2);
        assertThat(t.statements(() -> assertThatThrownBy(
                                () -> estate.plots().includeAll(0).findAll())
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPERAND))
                        .hasMessageContaining("Give 1 or more")))
                .isZero();
    }

    @Case("K15")
    public void kindsMayBeNamed(Subject t) {
        Estate estate = Estate.of(t);
        Plot east = estate.plots()
                .includeAll(9, Association.Kind.HAS_MANY, Association.Kind.HAS_ONE)
                .findByPk("east", 1)
                .orElseThrow();
        assertThat(east.crops()).hasSize(2);
        assertThat(Objects.requireNonNull(east.fence()).gates()).hasSize(2);
        assertThatThrownBy(() -> east.workers().size()).isInstanceOf(AssociationNotLoadedException.class);
    }

    @Case("K15")
    public void whatIsIncludedByNameStaysAsItIsSaid(Subject t) {
        Forum forum = Forum.of(t);
        Query<Person> drafts = forum.people()
                .include(Person::notes, n -> n.where(Note::draft).eq(true).include(Note::remarks))
                .includeAll();
        Query<Person> after = forum.people()
                .includeAll()
                .include(Person::notes, n -> n.where(Note::draft).eq(true).include(Note::remarks));
        for (Query<Person> people : List.of(drafts, after)) {
            Person ann = people.orderBy(Person::name).findAll().get(0);
            Note draft = Objects.requireNonNull(ann.notes()).get(0);
            assertThat(ann.notes()).hasSize(1);
            assertThat(draft.title()).isEqualTo("Sketch");
            assertThat(draft.remarks()).hasSize(2);
            assertThat(ann.clubs()).hasSize(2);
        }
        assertThat(forum.people()
                        .include(
                                Person::notes,
                                n -> n.where(Note::title).eq("Idea").required())
                        .includeAllNested()
                        .findAll())
                .extracting(Person::name)
                .containsExactly("Bob");
    }

    @Case("K15")
    public void insideAnIncludeTheModelsThatLedThereAreLeftOut(Subject t) {
        Estate estate = Estate.of(t);
        Plot east = estate.plots()
                .includeOne(Plot::fence, f -> f.includeAll())
                .findByPk("east", 1)
                .orElseThrow();
        Fence red = Objects.requireNonNull(east.fence());
        assertThat(red.gates()).hasSize(2);
        assertThat(red.plot().isLoaded()).isFalse();
        Query<Crop> crops = estate.crops()
                .includeRef(Crop::plot, p -> p.where(Plot::size).gt(1).includeAll());
        Crop wheat = crops.where(Crop::name).eq("wheat").findOne().orElseThrow();
        Plot around = wheat.plot().get().orElseThrow();
        assertThat(around.workers()).hasSize(3);
        assertThatThrownBy(() -> around.crops().size()).isInstanceOf(AssociationNotLoadedException.class);
    }

    @Case({"K15", "L14"})
    public void aModelThatIsAssociatedToItselfIsLoadedOnce(Subject t) {
        School school = School.of(t);
        Student ann = school.student("a", school.students().includeAllNested());
        assertThat(ann.friends()).hasSize(2);
        Student friend = Objects.requireNonNull(ann.friends()).get(0);
        assertThatThrownBy(() -> friend.friends().size()).isInstanceOf(AssociationNotLoadedException.class);
        assertThat(ann.enrolments()).hasSize(3);
        assertThat(Objects.requireNonNull(ann.enrolments()).get(0).course().isLoaded())
                .as("by this way no course was passed")
                .isTrue();
    }

    @Case({"K15", "K21"})
    public void allAreLoadedOntoInstances(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = library.authors.orderBy(Author::email).findAll();
        assertThat(library.authors.load(authors, library.authors.includeAll()))
                .extracting(author -> author.books().size())
                .containsExactly(2, 1, 0, 0, 0, 0);
    }

    @Case({"K15", "A3"})
    public void someHundredWaysAreRefused(Subject t) {
        List<Model<Row>> models = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int self = i;
            models.add(t.database().define("way" + i, m -> {
                ModelBuilder model = m.id("id");
                for (int j = 0; j < 6; j++) {
                    int other = j;
                    if (other != self) {
                        model = model.bigint("key" + other, c -> c)
                                .hasMany("all" + other, () -> models.get(other), "key" + self);
                    }
                }
                return model;
            }));
        }
        assertThat(t.statements(() -> assertThatThrownBy(() -> models.get(0).includeAllNested())
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                        .hasMessageContainingAll("way0", "more than 200", "smaller depth")))
                .isZero();
        assertThat(models.get(0).includeAll(2).description().includes()).hasSize(5);
    }
}
