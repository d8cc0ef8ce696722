package io.dialectic.compliance.cases;

import static io.dialectic.Associations.countOf;
import static io.dialectic.Attr.attr;
import static io.dialectic.Case.when;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.random;
import static io.dialectic.Functions.sql;
import static io.dialectic.Functions.times;
import static io.dialectic.Functions.value;
import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Expr;
import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Sql;
import io.dialectic.transaction.RowLock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Equal results given once, in an order. */
public final class DistinctCases {
    /** Made by the suite. */
    public DistinctCases() {}

    /** Distinct results in an order. */
    public record Ordered(String words, Function<Library, List<?>> read, List<?> gives) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static <V> Ordered of(
            String words, Expr<Author, V> read, UnaryOperator<Query<Author>> query, @Nullable Object... gives) {
        return new Ordered(
                words,
                library -> query.apply(library.authors).project(read).distinct().list(),
                Arrays.asList(gives));
    }

    private static Expr<Author, Integer> age() {
        return attr(Author::age);
    }

    private static Expr<Author, Integer> twice() {
        return times(age(), 2);
    }

    private static Expr<Author, String> group() {
        return when(age().gt(40), "old").otherwise("young");
    }

    private static Expr<Author, Integer> more() {
        return sql(Sql.of("? + ?", age(), 1), Integer.class);
    }

    /** Pairs of values. */
    public record Pair(String group, @Nullable Integer twice) {}

    /** The table. Ages are 36, 25, none, 25, 41 and 60. */
    public static List<Ordered> orders() {
        return List.of(
                of("by the value itself", age(), q -> q.where(age().isNotNull()).orderBy(age()), 25, 36, 41, 60),
                of("nulls placed", age(), q -> q.orderBy(age().desc().nullsLast()), 60, 41, 36, 25, null),
                of(
                        "by an expression with a value",
                        twice(),
                        q -> q.orderBy(twice().asc().nullsFirst()),
                        null,
                        50,
                        72,
                        82,
                        120),
                of(
                        "by a function of what is selected",
                        age(),
                        q -> q.where(age().isNotNull()).orderBy(times(age(), -1)),
                        60,
                        41,
                        36,
                        25),
                of(
                        "by an expression of an expression",
                        twice(),
                        q -> q.orderByDesc(coalesce(twice(), value(70))),
                        120,
                        82,
                        72,
                        null,
                        50),
                of("by a choice", group(), q -> q.orderByDesc(group()), "young", "old"),
                of(
                        "by SQL of the application's own",
                        more(),
                        q -> q.where(age().isNotNull()).orderByDesc(more()),
                        61,
                        42,
                        37,
                        26),
                of(
                        "by a count of an association",
                        countOf(Author::books),
                        q -> q.orderByDesc(countOf(Author::books)),
                        2L,
                        1L,
                        0L),
                of(
                        "a part of them",
                        twice(),
                        q -> q.orderBy(twice().desc().nullsLast()).limit(2).offset(1),
                        82,
                        72),
                of(
                        "a part of them without an order",
                        twice(),
                        q -> q.where(age().isNotNull()).offset(1),
                        72,
                        82,
                        120),
                new Ordered(
                        "by an attribute of an association",
                        library -> library.books
                                .orderBy(viaRef(Book::getAuthor, Author::name)
                                        .asc()
                                        .nullsFirst())
                                .project(viaRef(Book::getAuthor, Author::name))
                                .distinct()
                                .list(),
                        Arrays.asList(null, "Ada", "Bob")),
                new Ordered(
                        "records",
                        library -> library.authors
                                .orderBy(group())
                                .orderBy(twice().desc().nullsLast())
                                .project(
                                        Pair.class,
                                        c -> c.set(Pair::group)
                                                .to(group())
                                                .set(Pair::twice)
                                                .to(twice()))
                                .distinct()
                                .list(),
                        List.of(
                                new Pair("old", 120),
                                new Pair("old", 82),
                                new Pair("young", 72),
                                new Pair("young", 50),
                                new Pair("young", null))),
                new Ordered(
                        "as the rows of another query",
                        library -> library.authors
                                .where(age().isNotNull())
                                .orderByDesc(twice())
                                .limit(2)
                                .project(
                                        Pair.class,
                                        c -> c.set(Pair::group)
                                                .to(concat(group(), value("!")))
                                                .set(Pair::twice)
                                                .to(twice()))
                                .distinct()
                                .asQuery()
                                .orderBy(Pair::twice)
                                .select(Pair::twice),
                        List.of(82, 120)));
    }

    @Case({"J15", "J8", "J10"})
    @Each("orders")
    public void areOrdered(Subject t, Ordered row) {
        assertThat(row.read().apply(Library.of(t))).isEqualTo(row.gives());
    }

    @Case({"J15", "J8"})
    public void areGivenAtRandom(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.orderBy(random()).project(twice()).distinct().list())
                .containsExactlyInAnyOrder(50, 72, 82, 120, null);
    }

    @Case({"J15", "J8", "PN1"})
    public void areOrderedByWhatIsSelectedOnly(Subject t) {
        Library library = Library.of(t);
        for (Query<Author> query : List.of(
                library.authors.orderBy(Author::name),
                library.authors.orderBy(times(age(), 3)),
                library.authors.orderBy(countOf(Author::books)))) {
            var refused = t.counting(() -> assertThatThrownBy(
                            () -> query.project(twice()).distinct().list())
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                    .hasMessageContainingAll("Author", "not selected"));
            assertThat(refused.statements()).isZero();
        }
    }

    @Case({"J15", "P1", "PN1"})
    public void areNotLocked(Subject t) {
        Library.of(t);
        assertThatThrownBy(() -> t.database()
                        .transaction(tx -> tx.model(Author.class)
                                .lock(RowLock.Strength.UPDATE)
                                .project(age())
                                .distinct()
                                .list()))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
                .hasMessageContaining("cannot be locked");
    }
}
