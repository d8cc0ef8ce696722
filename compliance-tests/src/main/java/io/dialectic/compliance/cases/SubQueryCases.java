package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.avg;
import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.all;
import static io.dialectic.Functions.any;
import static io.dialectic.Functions.cast;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.outer;
import static io.dialectic.Functions.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Aggregates;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.Query;
import io.dialectic.SubQuery;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.util.List;
import java.util.function.Function;

/** Queries inside queries: in, exists, one value, any and all; with the rows around them in sight. */
public final class SubQueryCases {
    /** Made by the suite. */
    public SubQueryCases() {}

    /** A query of authors and the first letters of those it finds. */
    public record Finds(String words, Function<Library, Query<Author>> query, String authors) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Finds finds(String words, String authors, Function<Library, Query<Author>> query) {
        return new Finds(words, query, authors);
    }

    /** The books of the author of the row around. */
    private static Query<Book> booksOf(Library library) {
        return library.books.where(Book::getAuthorId).eq(outer(library.authors, Author::id));
    }

    /** The table: Ada wrote Alpha (30) and Beta (10), Bob Delta (10) and Gamma, which is deleted. */
    public static List<Finds> queries() {
        Expr<Author, Integer> age = attr(Author::age);
        return List.of(
                finds("in a query", "ab", l -> l.authors.where(Author::id).in(l.books.subQuery(Book::getAuthorId))),
                finds(
                        "in a query with a condition",
                        "a",
                        l -> l.authors
                                .where(Author::id)
                                .in(l.books.where(Book::getPrice).gt(20).subQuery(Book::getAuthorId))),
                finds(
                        "in a query that finds nothing",
                        "",
                        l -> l.authors
                                .where(Author::id)
                                .in(l.books.where(Book::getPrice).gt(99).subQuery(Book::getAuthorId))),
                finds(
                        "in a query sees living rows only",
                        "",
                        l -> l.authors
                                .where(Author::id)
                                .in(l.books.where(Book::getTitle).eq("Gamma").subQuery(Book::getAuthorId))),
                finds(
                        "in a query of deleted rows",
                        "b",
                        l -> l.authors
                                .where(Author::id)
                                .in(l.books.onlyDeleted().subQuery(Book::getAuthorId))),
                finds(
                        "notIn a query with null among its values finds nothing",
                        "",
                        l -> l.authors.where(Author::id).notIn(l.books.subQuery(Book::getAuthorId))),
                finds(
                        "notIn a query without null",
                        "cdef",
                        l -> l.authors
                                .where(Author::id)
                                .notIn(l.books
                                        .where(Book::getAuthorId)
                                        .isNotNull()
                                        .subQuery(Book::getAuthorId))),
                finds(
                        "notIn a query that finds nothing",
                        "abcdef",
                        l -> l.authors
                                .where(Author::id)
                                .notIn(l.books.where(Book::getPrice).gt(99).subQuery(Book::getAuthorId))),
                finds(
                        "in a query of a computed value",
                        "abcdef",
                        l -> l.authors.where(Author::id).in(l.authors.subQuery(coalesce(attr(Author::id), 0L)))),
                finds(
                        "in a query with order and limit",
                        "b",
                        l -> l.authors
                                .where(Author::id)
                                .in(l.authors
                                        .orderBy(Author::email)
                                        .offset(1)
                                        .limit(1)
                                        .subQuery(Author::id))),
                finds("exists", "ab", l -> l.authors.where(exists(booksOf(l)))),
                finds(
                        "exists with a condition",
                        "a",
                        l -> l.authors.where(
                                exists(booksOf(l).where(Book::getPrice).gt(20)))),
                finds(
                        "not exists",
                        "cdef",
                        l -> l.authors.where(
                                Functions.<Author>exists(booksOf(l)).not())),
                finds(
                        "exists in a query that looks at nothing around it",
                        "abcdef",
                        l -> l.authors.where(
                                exists(l.books.where(Book::getTitle).eq("Alpha")))),
                finds(
                        "exists or a condition",
                        "abf",
                        l -> l.authors.where(age.gt(50).or(exists(booksOf(l))))),
                finds(
                        "exists two levels deep",
                        "a",
                        l -> l.authors.where(exists(booksOf(l)
                                .where(exists(l.authors
                                        .where(Author::id)
                                        .eq(outer(l.books, Book::getAuthorId))
                                        .where(Author::name)
                                        .eq("Ada")))))),
                finds(
                        "equal to one value",
                        "f",
                        l -> l.authors.where(Author::age).eq(scalar(l.authors.subQuery(max(attr(Author::age)))))),
                finds(
                        "greater than one value of floating point",
                        "ef",
                        l -> l.authors
                                .where(cast(age, Double.class))
                                .gt(scalar(l.authors.subQuery(avg(attr(Author::age)))))),
                finds(
                        "the count of a query around the row",
                        "ab",
                        l -> l.authors.where(number(booksOf(l))).gt(0L)),
                finds(
                        "a sum of a query around the row",
                        "a",
                        l -> l.authors
                                .where(Functions.<Author, Long>scalar(
                                        booksOf(l).subQuery(sumAsLong(attr(Book::getPrice)))))
                                .eq(40L)),
                finds(
                        "same model inside and around",
                        "bd",
                        l -> l.authors.where(exists(l.authors
                                .where(Author::age)
                                .eq(outer(l.authors, Author::age))
                                .where(Author::id)
                                .ne(outer(l.authors, Author::id))))));
    }

    private static Expr<Author, Long> number(Query<Book> books) {
        return scalar(books.subQuery(Aggregates.<Book>count()));
    }

    @Case({"H15", "I15", "PN7", "PN38", "AB2"})
    @Each("queries")
    public void findsByAQueryInside(Subject t, Finds row) {
        Library library = Library.of(t);
        StringBuilder letters = new StringBuilder();
        t.counting(() -> row.query().apply(library).orderBy(Author::email).findAll())
                .value()
                .forEach(author -> letters.append(author.email().charAt(0)));
        assertThat(letters.toString()).isEqualTo(row.authors());
        assertThat(row.query().apply(library).count()).isEqualTo(row.authors().length());
    }

    @Case({"H15", "I15"})
    public void oneValueIsRead(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Long> books = scalar(booksOf(library).subQuery(count()));
        assertThat(library.authors
                        .orderBy(Author::email)
                        .limit(3)
                        .select(attr(Author::name), books, (name, number) -> name + number))
                .containsExactly("Ada2", "Bob1", "Cleo0");
    }

    @Case({"H15", "J8", "I15"})
    public void orderedByOneValue(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Long> books = scalar(booksOf(library).subQuery(count()));
        assertThat(library.authors
                        .orderByDesc(books)
                        .orderBy(Author::email)
                        .limit(3)
                        .select(attr(Author::name)))
                .containsExactly("Ada", "Bob", "Cleo");
    }

    @Case({"H27"})
    @Requires(Feature.QUANTIFIED_COMPARISON)
    public void anyAndAll(Subject t) {
        Library library = Library.of(t);
        var young = library.authors.where(Author::age).lt(40).subQuery(Author::age);
        var none = library.authors.where(Author::age).gt(99).subQuery(Author::age);
        assertThat(t.needs(
                        () -> library.authors.where(Author::age).gt(any(young)).count()))
                .isEqualTo(3);
        assertThat(library.authors.where(Author::age).gt(all(young)).count()).isEqualTo(2);
        assertThat(library.authors.where(Author::age).eq(any(young)).count()).isEqualTo(3);
        assertThat(library.authors.where(Author::age).ne(all(young)).count()).isEqualTo(2);
        assertThat(library.authors.where(Author::age).gt(all(none)).count()).isEqualTo(6);
        assertThat(library.authors.where(Author::age).gt(any(none)).count()).isZero();
    }

    /** A number among others. */
    public record Limit(int number) {}

    @Case({"H27"})
    @Requires(Feature.QUANTIFIED_COMPARISON)
    public void anyAndAllOfValues(Subject t) {
        Library library = Library.of(t);
        SubQuery<Integer> limits = t.database()
                .values(Limit.class, List.of(new Limit(30), new Limit(50)))
                .subQuery(Limit::number);
        assertThat(t.needs(
                        () -> library.authors.where(Author::age).gt(any(limits)).count()))
                .isEqualTo(3);
        assertThat(library.authors.where(Author::age).gt(all(limits)).count()).isEqualTo(1);
        assertThat(library.authors.where(Author::age).lt(all(limits)).count()).isEqualTo(2);
    }

    @Case({"F21", "F22", "F30"})
    public void changesChooseRowsByAQueryOfAnotherTable(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(exists(booksOf(library).where(Book::getPrice).gt(20)))
                        .update(v -> v.set(Author::age).to(99)))
                .isEqualTo(1);
        assertThat(library.authors.where(Author::age).eq(99).select(attr(Author::name)))
                .containsExactly("Ada");
        assertThat(library.authors
                        .where(Author::id)
                        .notIn(library.books
                                .withDeleted()
                                .where(Book::getAuthorId)
                                .isNotNull()
                                .subQuery(Book::getAuthorId))
                        .destroy())
                .isEqualTo(4);
    }

    @Case({"I15"})
    public void anAttributeOfNoQueryAroundIsRefused(Subject t) {
        Library library = Library.empty(t);
        assertThat(t.statements(() -> assertThatThrownBy(() -> booksOf(library).findAll())
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))))
                .isZero();
    }

    @Case({"AB1"})
    public void plansOfNestedQueriesAreKept(Subject t) {
        Library library = Library.of(t);
        library.authors
                .where(exists(booksOf(library).where(Book::getPrice).gt(1)))
                .count();
        long misses = t.database().planCache().misses();
        assertThat(library.authors
                        .where(exists(booksOf(library).where(Book::getPrice).gt(25)))
                        .count())
                .isEqualTo(1);
        assertThat(t.database().planCache().misses()).isEqualTo(misses);
    }
}
