package io.dialectic.compliance.cases;

import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Cond;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Associations and what is included. */
public final class IncludeCases {
    /** Made by the suite. */
    public IncludeCases() {}

    private static List<String> titles(List<Book> books) {
        return books.stream().map(Book::getTitle).sorted().toList();
    }

    @Case({"K1", "L3", "PN9"})
    public void toManyIsLoadedByOneMoreStatement(Subject t) {
        Library library = Library.of(t);
        var found = t.counting(() ->
                library.authors.include(Author::books).orderBy(Author::email).findAll());
        assertThat(found.statements()).isEqualTo(2);
        assertThat(titles(found.value().get(0).books())).containsExactly("Alpha", "Beta");
        assertThat(titles(found.value().get(1).books())).containsExactly("Delta");
        assertThat(found.value().get(2).books()).isEmpty();
    }

    @Case({"K1", "L1"})
    public void toOneIsLoadedByTheSameStatement(Subject t) {
        Library library = Library.of(t);
        var found = t.counting(() ->
                library.books.include(Book::getAuthor).orderBy(Book::getTitle).findAll());
        assertThat(found.statements()).isEqualTo(1);
        assertThat(found.value())
                .extracting(book -> book.getAuthor().get().map(Author::email).orElse("none"))
                .containsExactly("ada@x", "ada@x", "bob@x", "none");
    }

    @Case({"K4", "PN7", "J13"})
    public void aConditionOnAToManyIncludeDoesNotFilterParents(Subject t) {
        Library library = Library.of(t);
        List<Author> found = library.authors
                .include(Author::books, b -> b.where(Book::isPublished).eq(true))
                .orderBy(Author::email)
                .findAll();
        assertThat(found).hasSize(6);
        assertThat(titles(found.get(0).books())).containsExactly("Alpha");
    }

    @Case("K5")
    public void aRequiredToManyIncludeLeavesOutParentsWithoutARow(Subject t) {
        Library library = Library.of(t);
        List<Author> found = library.authors
                .include(Author::books, b -> b.where(Book::isPublished).eq(true).required())
                .orderBy(Author::email)
                .findAll();
        assertThat(found).extracting(Author::email).containsExactly("ada@x", "bob@x");
        assertThat(library.authors
                        .include(
                                Author::books,
                                b -> b.where(Book::getTitle).eq("Beta").required())
                        .count())
                .isEqualTo(1);
    }

    @Case({"K5", "K4"})
    public void aRequiredToOneIncludeLeavesOutRowsWithoutIt(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.includeRef(Book::getAuthor, a -> a.required()).findAll())
                .hasSize(3);
        assertThat(library.books
                        .includeRef(
                                Book::getAuthor,
                                a -> a.where(Author::name).eq("Ada").required())
                        .count())
                .isEqualTo(2);
        List<Book> optional = library.books
                .includeRef(Book::getAuthor, a -> a.where(Author::name).eq("Ada"))
                .findAll();
        assertThat(optional).hasSize(4);
        assertThat(optional.stream().filter(b -> b.getAuthor().get().isPresent()))
                .hasSize(2);
    }

    @Case({"K4", "K14", "J8"})
    public void aConditionTestsWhatIsIncludedBelow(Subject t) {
        Forum forum = Forum.of(t);
        Cond<Note> byAnn = viaRef(Note::author, Person::name).eq("Ann");
        Query<Remark> remarks = forum.remarks().orderBy(Remark::text);
        assertThat(remarks.includeRef(Remark::note, n -> n.where(byAnn).include(Note::author))
                        .findAll())
                .extracting(remark -> remark.text() + " "
                        + ref(remark.note())
                                .map(note -> note.title() + " "
                                        + ref(note.author()).orElseThrow().name())
                                .orElse("-"))
                .containsExactly("good Plan Ann", "hm Plan Ann", "nice Sketch Ann", "no Sketch Ann", "yes -");
        assertThat(remarks.includeRef(
                                Remark::note,
                                n -> n.where(byAnn).include(Note::author).required())
                        .count())
                .isEqualTo(4);
    }

    private static <C> Optional<C> ref(@Nullable Ref<C> reference) {
        return Objects.requireNonNull(reference).get();
    }

    @Case({"K10", "N5"})
    public void deletedChildrenAreIncludedOnlyWhenAsked(Subject t) {
        Library library = Library.of(t);
        Author bob = library.authors
                .include(Author::books, b -> b.withDeleted())
                .findByPk(library.bob().id())
                .orElseThrow();
        assertThat(titles(bob.books())).containsExactly("Delta", "Gamma");
    }

    @Case({"J12", "J13", "PN7"})
    public void aLimitLimitsParents(Subject t) {
        Library library = Library.of(t);
        List<Author> found = library.authors
                .include(Author::books)
                .orderBy(Author::email)
                .limit(2)
                .findAll();
        assertThat(found).hasSize(2);
        assertThat(found.get(0).books()).hasSize(2);
    }

    @Case("K11")
    public void childrenKeepTheOrderOfTheInclude(Subject t) {
        Library library = Library.of(t);
        Author ada = library.authors
                .include(Author::books, b -> b.orderByDesc(Book::getTitle))
                .findByPk(library.ada().id())
                .orElseThrow();
        assertThat(ada.books()).extracting(Book::getTitle).containsExactly("Beta", "Alpha");
    }

    @Case("K14")
    public void includesNest(Subject t) {
        Library library = Library.of(t);
        Author ada = library.authors
                .include(Author::books, b -> b.orderBy(Book::getTitle).include(Book::getAuthor))
                .findByPk(library.ada().id())
                .orElseThrow();
        assertThat(ada.books().get(0).getAuthor().get()).map(Author::email).contains("ada@x");
        Book alpha = library.books
                .includeRef(Book::getAuthor, a -> a.include(Author::books))
                .findByPk(library.shelf.get(0).getId())
                .orElseThrow();
        assertThat(titles(alpha.getAuthor().get().orElseThrow().books())).containsExactly("Alpha", "Beta");
    }

    @Case({"K2", "PN1"})
    public void anAssociationThatWasNotLoadedIsAnErrorThatNamesTheInclude(Subject t) {
        Library library = Library.of(t);
        Author ada = library.authors.findByPk(library.ada().id()).orElseThrow();
        assertThatThrownBy(() -> ada.books().size())
                .isInstanceOf(AssociationNotLoadedException.class)
                .hasMessageContaining(".include(Author::books)");
        assertThatThrownBy(() -> ada.books().forEach(b -> {})).isInstanceOf(AssociationNotLoadedException.class);
        assertThat(ada.toString()).contains("books=(not loaded)");
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        assertThat(alpha.getAuthor().isLoaded()).isFalse();
        assertThatThrownBy(() -> alpha.getAuthor().get())
                .isInstanceOf(AssociationNotLoadedException.class)
                .hasMessageContaining("author");
    }

    @Case("K1")
    public void anIncludeByNameIsChecked(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .include("books")
                        .findByPk(library.ada().id())
                        .orElseThrow()
                        .books())
                .hasSize(2);
        assertThatThrownBy(() -> library.authors.include("boks"))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ASSOCIATION))
                .hasMessageContaining("Did you mean 'books'?");
        assertThatThrownBy(() -> library.authors.include(Author::name))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("is an attribute");
    }

    @Case("K1")
    public void anIncludeOfNoParentsSendsNothingMore(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> library.authors
                        .where(Author::email)
                        .eq("zoe@x")
                        .include(Author::books)
                        .findAll()))
                .isEqualTo(1);
    }

    @Case("K11")
    public void manyParentsAreLoadedInAFewStatements(Subject t) {
        Library library = Library.empty(t);
        List<Author> authors = library.authors.bulkCreate(IntStream.range(0, 1_500)
                .mapToObj(i -> Author.of("a" + i + "@x", "N", i))
                .toList());
        library.books.bulkCreate(
                authors.stream().map(a -> Book.of("B" + a.age(), null, a.id())).toList());
        var found = t.counting(() -> library.authors.include(Author::books).findAll());
        assertThat(found.statements()).isLessThanOrEqualTo(3);
        assertThat(found.value())
                .allSatisfy(a -> assertThat(a.books())
                        .singleElement()
                        .satisfies(b -> assertThat(b.getTitle()).isEqualTo("B" + a.age())));
    }

    @Case("K5")
    public void aQueryThatIsNoIncludeIsNotRequired(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> library.authors.required().findAll()).isInstanceOf(QueryException.class);
    }
}
