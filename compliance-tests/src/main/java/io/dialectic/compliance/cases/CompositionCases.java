package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.countDistinct;
import static io.dialectic.Aggregates.countIf;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.every;
import static io.dialectic.Associations.some;
import static io.dialectic.Associations.valueOf;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.length;
import static io.dialectic.Functions.outer;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.replace;
import static io.dialectic.Functions.scalar;
import static io.dialectic.Functions.times;
import static io.dialectic.Functions.truth;
import static io.dialectic.Functions.value;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Aggregate;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Query;
import io.dialectic.Window;
import io.dialectic.Windows;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.spi.Feature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions in places where databases take fewer of them than elsewhere: in aggregates, groups, orders of distinct rows. */
public final class CompositionCases {
    private static final int MORE_THAN_A_TEXT_OF_FIXED_LENGTH = 3_000;

    /** Made by the suite. */
    public CompositionCases() {}

    private static Expr<Author, Integer> age() {
        return attr(Author::age);
    }

    private static Query<Book> own(Library library) {
        return library.books.where(Book::getAuthorId).eq(outer(library.authors, Author::id));
    }

    /** An aggregate over the authors, whose books that are there are two of Ada's and one of Bob's. */
    public record Of(String words, Aggregate<Author, ?> aggregate, Object value) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** The table. */
    public static List<Of> aggregates() {
        return List.of(
                new Of("sum of counts of an association", sumAsLong(countOf(Author::books)), 3L),
                new Of("greatest count of an association", max(countOf(Author::books)), 2L),
                new Of("different counts of an association", countDistinct(countOf(Author::books)), 3L),
                new Of("sum of a computed count", sumAsLong(times(countOf(Author::books), 2L)), 6L),
                new Of("count of those with some", countIf(some(Author::books)), 2L),
                new Of(
                        "count of those with some of some",
                        countIf(some(Author::books, attr(Book::getPrice).gt(20))),
                        1L),
                new Of(
                        "count of those of which all are so",
                        countIf(every(Author::books, attr(Book::getPrice).lt(20))),
                        5L),
                new Of(
                        "count of those that are the same",
                        countIf(attr(Author::name).same("Ada")),
                        1L),
                new Of(
                        "count of those that are not the same",
                        countIf(attr(Author::name).notSame("Ada")),
                        5L),
                new Of("sum of those with some", sumAsLong(age()).filter(some(Author::books)), 61L),
                new Of(
                        "different values of those with some",
                        countDistinct(age()).filter(some(Author::books)),
                        2L));
    }

    @Case({"F7", "I15"})
    @Each("aggregates")
    public void aggregatesOfWhatQueriesFind(Subject t, Of row) {
        Library library = Library.of(t);
        assertThat((Object) library.authors.select(row.aggregate()).get(0)).isEqualTo(row.value());
    }

    @Case({"F7", "I15"})
    public void aggregatesOfRowsFoundByQueriesOfTheirOwn(Subject t) {
        Library library = Library.of(t);
        Cond<Author> writes = exists(own(library));
        assertThat(library.authors.select(countIf(writes), sumAsLong(age()).filter(writes), Map::entry))
                .containsExactly(Map.entry(2L, 61L));
    }

    @Case({"H15", "I15"})
    public void anAggregateOfValuesOfBothQueries(Subject t) {
        Library library = Library.of(t);
        Expr<Book, Integer> years = outer(library.authors, Author::age);
        Expr<Book, Integer> price = attr(Book::getPrice);
        assertThat(library.authors
                        .orderBy(Author::email)
                        .limit(3)
                        .select(
                                scalar(own(library).subQuery(sumAsLong(plus(price, years)))),
                                scalar(own(library).subQuery(countIf(price.gt(years)))),
                                (sum, dear) -> sum + " " + dear))
                .containsExactly("112 0", "35 0", "null 0");
    }

    @Case({"H15", "I15", "PN7"})
    public void anAggregateOfValuesOfTheQueryAroundIsOneOfTheRowsInside(Subject t) {
        Library library = Library.of(t);
        Expr<Book, Integer> years = outer(library.authors, Author::age);
        Query<Author> three = library.authors.orderBy(Author::email).limit(3);
        assertThat(three.select(
                        valueOf(Author::books, sumAsLong(years)),
                        valueOf(Author::books, countIf(years.gt(30))),
                        (sum, old) -> sum + " " + old))
                .containsExactly("72 2", "25 0", "null 0");
        assertThat(three.select(
                        scalar(own(library).subQuery(max(years))),
                        scalar(own(library)
                                .subQuery(countIf(years.gt(30)
                                        .or(attr(Book::getId).in(List.of()))
                                        .and(attr(Book::getId).isNotNull())))),
                        (greatest, old) -> greatest + " " + old))
                .containsExactly("36 2", "25 0", "null 0");
        assertThat(library.authors
                        .where(valueOf(Author::books, max(years)).gt(30))
                        .select(Author::email))
                .containsExactly("ada@x");
    }

    @Case({"J9", "I15"})
    public void groupsByACountOfAnAssociation(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Long> books = countOf(Author::books);
        assertThat(library.authors
                        .groupBy(books)
                        .orderBy(books)
                        .select(books, count(), (written, number) -> written + " by " + number))
                .containsExactly("0 by 4", "1 by 1", "2 by 1");
    }

    @Case({"J9", "I15"})
    public void groupsByWhetherThereIsSome(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Boolean> writes = truth(some(Author::books));
        assertThat(library.authors.groupBy(writes).select(writes, count(), (some, number) -> some + " " + number))
                .containsExactlyInAnyOrder("true 2", "false 4");
    }

    @Case({"J15", "H16"})
    public void distinctRowsHaveAnOrderOfNulls(Subject t) {
        Library library = Library.of(t);
        Query<Author> last = library.authors.orderBy(age().asc().nullsLast());
        assertThat(last.project(age()).distinct().list()).containsExactly(25, 36, 41, 60, null);
        assertThat(last.limit(2).project(age()).distinct().list()).containsExactly(25, 36);
        assertThat(library.authors
                        .orderBy(age().desc().nullsFirst())
                        .project(age())
                        .distinct()
                        .list())
                .containsExactly(null, 60, 41, 36, 25);
    }

    @Case({"J15"})
    public void distinctRowsAreOrderedByWhatIsComputed(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Integer> next = plus(age(), 1);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .orderBy(next.desc())
                        .limit(3)
                        .project(next)
                        .distinct()
                        .list())
                .containsExactly(61, 42, 37);
    }

    @Case({"J15"})
    public void aLimitOfDistinctRowsNeedsNoOrder(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.limit(3).project(age()).distinct().list())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(library.authors.offset(4).project(age()).distinct().list()).hasSize(1);
        assertThat(library.authors.limit(2).offset(4).project(age()).distinct().list())
                .hasSize(1);
    }

    @Case({"H15", "J10"})
    public void aLimitOfZeroInsideFindsNothing(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::id)
                        .in(library.books.limit(0).subQuery(Book::getAuthorId))
                        .findAll())
                .isEmpty();
        assertThat(library.authors.limit(0).select(Author::email)).isEmpty();
        assertThat(library.authors.limit(0).project(age()).distinct().list()).isEmpty();
        assertThat(library.authors.groupBy(age()).limit(0).select(age())).isEmpty();
    }

    @Case({"I15"})
    @Requires(Feature.INTERSECT_EXCEPT)
    public void computedAndEqualColumnsAreCombined(Subject t) {
        Library library = Library.of(t);
        Query<Author> young = library.authors.where(Author::age).lt(40);
        Expr<Author, Integer> next = plus(age(), 1);
        assertThat(t.needs(() -> young.project(next)
                        .intersect(library.authors.project(next))
                        .except(library.authors.where(Author::email).eq("ada@x").project(next))
                        .list()))
                .containsExactly(26);
        assertThat(young.project(age(), age(), Integer::sum)
                        .union(young.project(age(), age(), Integer::sum))
                        .unionAll(young.project(age(), age(), Integer::sum))
                        .list())
                .containsExactlyInAnyOrder(50, 72, 50, 50, 72);
    }

    @Case({"I15"})
    public void rowsAreNumberedInAnyOrder(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.select(Windows.rowNumber(Window.partitionBy(age()))))
                .containsExactlyInAnyOrder(1L, 1L, 1L, 1L, 1L, 2L);
    }

    /** A text longer than databases make of two that have a fixed length. */
    @Case("I1")
    public void longTextsAreNotCut(Subject t) {
        Library library = Library.of(t);
        String half = "ab".repeat(MORE_THAN_A_TEXT_OF_FIXED_LENGTH / 2);
        Expr<Author, String> name = attr(Author::name);
        List<@Nullable String> twice =
                library.authors.where(Author::email).eq("ada@x").select(concat(concat(name, half), half));
        assertThat(twice).containsExactly("Ada" + half + half);
        assertThat(library.authors
                        .where(Author::email)
                        .eq("ada@x")
                        .select(
                                length(replace(value(half), "b", "cd")),
                                length(value(half + "a".repeat(1_000))),
                                (grown, whole) -> grown + " " + whole))
                .containsExactly("4500 4000");
    }

    @Case({"J15"})
    public void distinctRowsInAnOrderThatIsNotReadAreRefused(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> refused(
                        ErrorCode.INVALID_QUERY,
                        () -> library.authors
                                .orderBy(Author::email)
                                .project(age())
                                .distinct()
                                .list())))
                .isZero();
    }
}
