package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.of;
import static io.dialectic.Functions.value;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static io.dialectic.compliance.cases.TableCases.ranked;
import static io.dialectic.compliance.cases.TableCases.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.TableCases.Couple;
import io.dialectic.compliance.cases.TableCases.Ranked;
import io.dialectic.compliance.cases.TableCases.Spent;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.util.List;

/** Joins with queries that no association leads to. */
public final class JoinedQueryCases {
    /** Made by the suite. */
    public JoinedQueryCases() {}

    @Case({"PN38", "K22"})
    public void aJoinIsOnAnyCondition(Subject t) {
        Library library = Library.of(t);
        Query<Author> older = library.authors;
        assertThat(library.books
                        .join(older)
                        .where(Book::getPrice)
                        .gt(of(older, Author::age))
                        .orderBy(Book::getTitle)
                        .select(attr(Book::getTitle), of(older, Author::email), (title, email) -> title + " " + email))
                .containsExactlyInAnyOrder("Alpha bob@x", "Alpha dan@x");
    }

    @Case({"PN38", "K22"})
    public void theJoinedQuerySaysItsOwnConditions(Subject t) {
        Library library = Library.of(t);
        Query<Author> young = library.authors.where(Author::age).lt(30);
        Query<Book> books = library.books.join(young).where(Book::getAuthorId).eq(of(young, Author::id));
        assertThat(books.findAll()).extracting(Book::getTitle).containsExactly("Delta");
        assertThat(books.count()).isEqualTo(1);
    }

    @Case({"PN38", "K22", "N1", "N5"})
    public void deletedRowsAreNotJoined(Subject t) {
        Library library = Library.of(t);
        Query<Book> living = library.books;
        Query<Book> all = library.books.withDeleted();
        assertThat(library.authors
                        .join(living)
                        .where(Author::id)
                        .eq(of(living, Book::getAuthorId))
                        .count())
                .isEqualTo(3);
        assertThat(library.authors
                        .join(all)
                        .where(Author::id)
                        .eq(of(all, Book::getAuthorId))
                        .count())
                .isEqualTo(4);
    }

    @Case({"PN38", "J5", "K22"})
    public void aLeftJoinKeepsRowsWithoutAPartner(Subject t) {
        Library library = Library.of(t);
        Query<Book> published = library.books
                .where(Book::isPublished)
                .eq(true)
                .where(Book::getAuthorId)
                .eq(of(library.authors, Author::id));
        assertThat(library.authors
                        .leftJoin(published)
                        .orderBy(Author::id)
                        .select(
                                Couple.class,
                                c -> c.set(Couple::left)
                                        .to(attr(Author::name))
                                        .set(Couple::right)
                                        .to(of(published, Book::getTitle))))
                .containsExactly(
                        new Couple("Ada", "Alpha"),
                        new Couple("Bob", "Delta"),
                        new Couple("Cleo", null),
                        new Couple(null, null),
                        new Couple("E%v_e", null),
                        new Couple("Fay!", null));
    }

    @Case({"PN38", "K22"})
    public void rowsWithoutAPartnerAreFound(Subject t) {
        Library library = Library.of(t);
        Query<Book> theirs = library.books.where(Book::getAuthorId).eq(of(library.authors, Author::id));
        assertThat(library.authors
                        .leftJoin(theirs)
                        .where(of(theirs, Book::getId))
                        .isNull()
                        .orderBy(Author::id)
                        .findAll())
                .extracting(Author::email)
                .containsExactly("cleo@x", "dan@x", "eve@x", "fay@x");
    }

    @Case({"PN38", "K22"})
    public void aModelIsJoinedWithItself(Subject t) {
        Library library = Library.of(t);
        Query<Book> other = library.books;
        assertThat(library.books
                        .where(Book::getPrice)
                        .gt(5)
                        .join(other)
                        .where(Book::getAuthorId)
                        .eq(of(other, Book::getAuthorId))
                        .where(Book::getId)
                        .lt(of(other, Book::getId))
                        .select(attr(Book::getTitle), of(other, Book::getTitle), (one, two) -> one + "+" + two))
                .containsExactly("Alpha+Beta");
    }

    @Case({"PN38", "K22"})
    public void severalQueriesAreJoined(Subject t) {
        Library library = Library.of(t);
        Query<Spent> spent = spent(library);
        Query<Ranked> first = ranked(library).where(Ranked::place).eq(1L);
        assertThat(library.authors
                        .join(spent)
                        .where(Author::id)
                        .eq(of(spent, Spent::authorId))
                        .join(first)
                        .where(of(spent, Spent::authorId))
                        .eq(of(first, Ranked::authorId))
                        .orderByDesc(of(spent, Spent::total))
                        .select(
                                attr(Author::name),
                                of(first, Ranked::title),
                                (name, title) -> name + " wrote " + title))
                .containsExactly("Ada wrote Alpha", "Bob wrote Delta");
    }

    @Case({"PN38", "J13"})
    public void entitiesAreOrderedByWhatIsJoined(Subject t) {
        Library library = Library.of(t);
        Query<Spent> spent = spent(library);
        List<Author> found = library.authors
                .join(spent)
                .where(Author::id)
                .eq(of(spent, Spent::authorId))
                .orderBy(of(spent, Spent::total))
                .include("books")
                .findAll();
        assertThat(found).extracting(Author::name).containsExactly("Bob", "Ada");
        assertThat(found.get(1).books()).hasSize(2);
    }

    @Case({"PN38", "J9"})
    public void joinedRowsAreGrouped(Subject t) {
        Library library = Library.of(t);
        Query<Book> theirs = library.books;
        assertThat(library.authors
                        .join(theirs)
                        .where(Author::id)
                        .eq(of(theirs, Book::getAuthorId))
                        .groupBy(attr(Author::name))
                        .orderBy(attr(Author::name))
                        .select(attr(Author::name), sumAsLong(of(theirs, Book::getPrice)), (name, sum) -> name + sum))
                .containsExactly("Ada40", "Bob10");
    }

    @Case({"PN38"})
    public void subQueriesSeeWhatIsJoined(Subject t) {
        Library library = Library.of(t);
        Query<Author> writer = library.authors;
        assertThat(library.books
                        .join(writer)
                        .where(Book::getAuthorId)
                        .eq(of(writer, Author::id))
                        .where(exists(library.authors
                                .where(Author::age)
                                .eq(of(writer, Author::age))
                                .where(Author::id)
                                .ne(of(writer, Author::id))))
                        .select(Book::getTitle))
                .containsExactly("Delta");
    }

    @Case({"PN38", "J14"})
    @Requires(Feature.LATERAL_JOIN)
    public void aQueryIsAskedForEachRow(Subject t) {
        Library library = Library.of(t);
        Query<Ranked> dearest = library.books
                .where(Book::getAuthorId)
                .eq(of(library.authors, Author::id))
                .orderByDesc(Book::getPrice)
                .orderBy(Book::getId)
                .limit(1)
                .project(Ranked.class, c -> c.set(Ranked::place).to(value(1L)))
                .asQuery();
        assertThat(t.needs(() -> library.authors
                        .joinEach(dearest)
                        .orderBy(Author::id)
                        .select(attr(Author::name), of(dearest, Ranked::title), (name, title) -> name + " " + title)))
                .containsExactly("Ada Alpha", "Bob Delta");
    }

    @Case({"PN38", "J14"})
    @Requires(Feature.LATERAL_JOIN)
    public void rowsForWhichNothingIsFoundStay(Subject t) {
        Library library = Library.of(t);
        Query<Spent> each = library.books
                .where(Book::getAuthorId)
                .eq(of(library.authors, Author::id))
                .groupBy(attr(Book::getAuthorId))
                .project(Spent.class, c -> c.set(Spent::total).to(sumAsLong(attr(Book::getPrice))))
                .asQuery();
        assertThat(t.needs(() ->
                        library.authors.leftJoinEach(each).orderBy(Author::id).select(of(each, Spent::total))))
                .containsExactly(40L, 10L, null, null, null, null);
    }

    @Case({"PN38", "PN50"})
    public void whatAJoinCannotTakeIsRefused(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> {
                    refused(
                            ErrorCode.UNSUPPORTED,
                            () -> library.books.join(library.authors.limit(1)).findAll());
                    refused(
                            ErrorCode.UNSUPPORTED,
                            () -> library.books
                                    .join(library.authors.orderBy(Author::id))
                                    .findAll());
                    refused(
                            ErrorCode.UNSUPPORTED,
                            () -> library.books
                                    .join(library.authors.include("books"))
                                    .findAll());
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> library.books.joinEach(library.authors).findAll());
                    refused(
                            ErrorCode.UNSUPPORTED,
                            () -> library.books
                                    .join(library.authors)
                                    .where(Book::getId)
                                    .eq(1L)
                                    .update(v -> v.set(Book::getPrice).to(1)));
                    refused(
                            ErrorCode.INVALID_SHAPE,
                            () -> library.books.project(attr(Book::getTitle)).asQuery());
                    assertThatThrownBy(() -> library.books
                                    .where(Book::getAuthorId)
                                    .eq(of(library.authors, Author::id))
                                    .findAll())
                            .isInstanceOf(QueryException.class)
                            .hasMessageContaining("none is joined");
                }))
                .isZero();
    }
}
