package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.avg;
import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.countDistinct;
import static io.dialectic.Aggregates.countIf;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.min;
import static io.dialectic.Aggregates.stddev;
import static io.dialectic.Aggregates.sum;
import static io.dialectic.Aggregates.sumAsDouble;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Aggregates.variance;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.dividedBy;
import static io.dialectic.Functions.left;
import static io.dialectic.Functions.length;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.times;
import static io.dialectic.Functions.truth;
import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dialectic.Aggregate;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Groups;
import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Sample;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Aggregates of all rows and of groups; which groups, in which order. */
public final class GroupCases {
    /** Made by the suite. */
    public GroupCases() {}

    /** An aggregate over the ages of the authors, which are 36, 25, null, 25, 41, 60. */
    public record Of(
            String words,
            Aggregate<Author, ?> aggregate,
            @Nullable Object value) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static <V> Of of(String words, Aggregate<Author, V> aggregate, @Nullable V value) {
        return new Of(words, aggregate, value);
    }

    private static Expr<Author, Integer> age() {
        return attr(Author::age);
    }

    /** The table. */
    public static List<Of> aggregates() {
        return List.of(
                of("count of rows", count(), 6L),
                of("count of values leaves out null", count(age()), 5L),
                of("count of different values", countDistinct(age()), 4L),
                of("count of a computed value", count(length(attr(Author::name))), 5L),
                of("count of rows for which a condition holds", countIf(age().gt(30)), 3L),
                of("count of rows for which nothing holds", countIf(age().gt(99)), 0L),
                of("count with two filters", countIf(age().gt(30)).filter(age().lt(50)), 2L),
                of("sum as 64 bits", sumAsLong(age()), 187L),
                of("sum of different values", sumAsLong(age()).distinct(), 162L),
                of("sum of some", sumAsLong(age()).filter(age().lt(30)), 50L),
                of("sum of none is null", sumAsLong(age()).filter(age().gt(99)), null),
                of("sum of a computed value", sumAsLong(times(age(), 2)), 374L),
                of("average is not whole", avg(age()), 37.4),
                of("average of different values", avg(age()).distinct(), 40.5),
                of("average of none is null", avg(age()).filter(age().gt(99)), null),
                of("least", min(age()), 25),
                of("greatest", max(age()), 60),
                of("greatest of some", max(age()).filter(age().lt(50)), 41),
                of("least text", min(attr(Author::email)), "ada@x"),
                of("greatest text", max(attr(Author::email)), "fay@x"),
                of("greatest of none is null", max(age()).filter(age().gt(99)), null));
    }

    @Case({"F7", "F8", "I15", "PN26"})
    @Each("aggregates")
    public void ofAllRows(Subject t, Of row) {
        List<? extends @Nullable Object> values = Library.of(t).authors.select(row.aggregate());
        assertThat(values).hasSize(1);
        assertThat((Object) values.get(0)).isEqualTo(row.value());
    }

    @Case({"F8"})
    @Each("aggregates")
    public void ofNoRowsThereIsOneResult(Subject t, Of row) {
        List<? extends @Nullable Object> values = Library.empty(t).authors.select(row.aggregate());
        assertThat(values).hasSize(1);
        boolean counts = row.value() instanceof Long && row.words().startsWith("count");
        assertThat((Object) values.get(0)).isEqualTo(counts ? 0L : null);
    }

    @Case({"F8", "I15"})
    public void whatIsTheSameForAllRowsMakesOneGroup(Subject t) {
        Model<Author> authors = Library.of(t).authors;
        Expr<Author, Boolean> always = truth(Cond.allOf(List.of()));
        List<Long> rows = authors.groupBy(always)
                .having(count())
                .gt(0L)
                .project(always, count(), (same, all) -> Boolean.TRUE.equals(same) ? all : null)
                .list();
        assertThat(rows).containsExactly(authors.count());
    }

    @Case({"F8", "PN26"})
    public void sumsAreExact(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        for (String amount : List.of("0.1", "0.2", "123456.789")) {
            samples.create(v -> v.set(Sample::amount)
                    .to(new BigDecimal(amount))
                    .set(Sample::big)
                    .to(4_000_000_000_000_000_000L)
                    .set(Sample::number)
                    .to(2_000_000_000)
                    .set(Sample::real)
                    .to(0.5));
        }
        assertThat(samples.select(sum(attr(Sample::amount))).get(0)).isEqualByComparingTo("123457.089");
        assertThat(samples.select(sumAsLong(attr(Sample::number)))).containsExactly(6_000_000_000L);
        assertThat(samples.select(sum(attr(Sample::number))).get(0)).isEqualByComparingTo("6000000000");
        assertThat(samples.select(sumAsDouble(attr(Sample::real)))).containsExactly(1.5);
        assertThat(samples.select(max(attr(Sample::big)))).containsExactly(4_000_000_000_000_000_000L);
    }

    @Case("F8")
    public void sumsThatWouldLoseDigitsAreRefused(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        long sent = t.statements(() -> {
            refused(ErrorCode.INVALID_OPERAND, () -> samples.select(sumAsLong(attr(Sample::amount))));
            refused(ErrorCode.INVALID_OPERAND, () -> samples.select(sum(attr(Sample::real))));
        });
        assertThat(sent).isZero();
    }

    @Case({"F8", "I15"})
    @Requires(Feature.STATISTICAL_AGGREGATES)
    public void statistics(Subject t) {
        Library library = Library.of(t);
        double variance = Objects.requireNonNull(
                t.needs(() -> library.authors.select(variance(age()))).get(0));
        double deviation =
                Objects.requireNonNull(library.authors.select(stddev(age())).get(0));
        assertThat(variance).isCloseTo(208.3, within(0.0001));
        assertThat(deviation * deviation).isCloseTo(variance, within(0.0001));
    }

    /** Groups of the authors by age, and what they give as text. */
    public record Grouped(String words, Function<Groups<Author>, Groups<Author>> groups, String result) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Grouped grouped(String words, String result, Function<Groups<Author>, Groups<Author>> groups) {
        return new Grouped(words, groups, result);
    }

    /** The table. */
    public static List<Grouped> groups() {
        return List.of(
                grouped(
                        "all, by count and age",
                        "25:2 36:1 41:1 60:1 null:1",
                        g -> g.orderByDesc(count()).orderBy(age().asc().nullsLast())),
                grouped("having a count", "25:2", g -> g.having(count()).gt(1L)),
                grouped("having a key", "41:1 60:1", g -> g.having(age().gt(40)).orderBy(age())),
                grouped(
                        "having twice",
                        "41:1",
                        g -> g.having(age().gt(40)).having(max(age()).lt(50))),
                grouped(
                        "having one or the other",
                        "25:2 60:1",
                        g -> g.having(age().eq(60).or(age().eq(25))).orderBy(age())),
                grouped("having nothing", "", g -> g.having(count()).gt(5L)),
                grouped("having null", "null:1", g -> g.having(age().isNull())),
                grouped(
                        "in order, descending",
                        "60:1 41:1 36:1 25:2 null:1",
                        g -> g.orderBy(age().desc().nullsLast())),
                grouped(
                        "limited",
                        "25:2 36:1",
                        g -> g.having(age().isNotNull()).orderBy(age()).limit(2)),
                grouped(
                        "limited from",
                        "41:1",
                        g -> g.having(age().isNotNull()).orderBy(age()).limit(1).offset(2)),
                grouped(
                        "limited without an order goes by the key",
                        "25:2",
                        g -> g.having(age().isNotNull()).limit(1)),
                grouped(
                        "by an aggregate of another value",
                        "36:1 25:2",
                        g -> g.having(age().lt(40)).orderBy(min(attr(Author::email)))));
    }

    @Case({"F7", "J9", "I15", "PN12"})
    @Each("groups")
    public void groupsAreChosenAndOrdered(Subject t, Grouped row) {
        Library library = Library.of(t);
        List<String> lines = row.groups()
                .apply(library.authors.groupBy(age()))
                .select(age(), count(), (years, number) -> years + ":" + number);
        assertThat(String.join(" ", lines)).isEqualTo(row.result());
    }

    /** A line of a report. */
    public record Line(
            @Nullable Integer age,
            long number,
            String first,
            @Nullable BigDecimal total) {}

    @Case({"J1", "J9", "PN14"})
    public void aGroupIsARecord(Subject t) {
        Library library = Library.of(t);
        List<Line> lines = library.authors
                .where(Author::name)
                .isNotNull()
                .groupBy(age())
                .orderBy(age().asc().nullsFirst())
                .limit(2)
                .select(
                        Line.class,
                        c -> c.set(Line::number)
                                .to(count())
                                .set(Line::first)
                                .to(min(attr(Author::email)))
                                .set(Line::total)
                                .to(sum(age())));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo(new Line(null, 1, "cleo@x", null));
        assertThat(lines.get(1).first()).isEqualTo("bob@x");
        assertThat(lines.get(1).total()).isEqualByComparingTo("25");
    }

    @Case({"J9", "I15"})
    public void groupsByAComputedValue(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Integer> decade = dividedBy(age(), 10);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .groupBy(decade)
                        .orderBy(min(age()))
                        .select(min(age()), count(), (least, number) -> least + "x" + number))
                .containsExactly("25x2", "36x1", "41x1", "60x1");
    }

    @Case({"J9", "J4", "PN12"})
    public void groupsByAnAttributeOfAnAssociation(Subject t) {
        Library library = Library.of(t);
        Expr<Book, String> author = viaRef(Book::getAuthor, Author::name);
        assertThat(library.books
                        .groupBy(author)
                        .orderBy(author.asc().nullsLast())
                        .select(author, count(), (name, number) -> name + ":" + number))
                .containsExactly("Ada:2", "Bob:1", "null:1");
    }

    @Case({"J9"})
    public void groupsByTwoValues(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.groupBy(age(), left(attr(Author::email), 1)).select(count()))
                .hasSize(6)
                .containsOnly(1L);
    }

    @Case({"J9", "F8"})
    public void groupsOfLivingRowsOnly(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.select(count())).containsExactly(4L);
        assertThat(library.books.withDeleted().select(count())).containsExactly(5L);
        assertThat(library.books.onlyDeleted().select(sumAsLong(attr(Book::getPrice))))
                .containsExactly(10L);
    }

    @Case({"J9", "J10"})
    public void whatDoesNotApplyToGroupsIsRefused(Subject t) {
        Library library = Library.empty(t);
        long sent = t.statements(() -> {
            refused(ErrorCode.INVALID_QUERY, () -> library.authors.limit(1).groupBy(age()));
            refused(
                    ErrorCode.INVALID_QUERY,
                    () -> library.authors.orderBy(Author::age).groupBy(age()));
            refused(
                    ErrorCode.INVALID_QUERY,
                    () -> library.authors.where(count()).gt(1L).findAll());
            refused(
                    ErrorCode.INVALID_QUERY,
                    () -> library.authors.groupBy(count()).select(count()));
            refused(ErrorCode.INVALID_QUERY, () -> library.authors.limit(2).select(count()));
            refused(ErrorCode.INVALID_QUERY, () -> library.authors.select(sumAsLong(plus(sumAsLong(age()), 1L))));
        });
        assertThat(sent).isZero();
    }

    private static void refused(ErrorCode code, Runnable doing) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A band of ages. */
    public record Band(
            @Nullable String band, long authors, @Nullable Integer oldest) {}

    @Case({"J9", "I1", "I15"})
    public void groupsByWhatIsComputedOfValues(Subject t) {
        Library library = Library.of(t);
        Expr<Author, String> band = io.dialectic.Case.when(attr(Author::age).lt(30), "young")
                .when(attr(Author::age).lt(50), "middle")
                .otherwise("other");
        assertThat(library.authors
                        .groupBy(band)
                        .having(band)
                        .ne("other")
                        .orderBy(band)
                        .select(
                                Band.class,
                                c -> c.set(Band::band)
                                        .to(band)
                                        .set(Band::authors)
                                        .to(count())
                                        .set(Band::oldest)
                                        .to(max(attr(Author::age)))))
                .containsExactly(new Band("middle", 2, 41), new Band("young", 2, 25));
        assertThat(library.authors.groupBy(band).orderByDesc(concat(band, "!")).select(concat(band, "!")))
                .containsExactly("young!", "other!", "middle!");
        assertThat(library.authors.groupBy(band).limit(1).select(band)).containsExactly("middle");
        assertThat(library.authors.groupBy(band, attr(Author::age)).count()).isEqualTo(5);
        assertThat(library.books
                        .groupBy(coalesce(viaRef(Book::getAuthor, Author::name), "nobody"))
                        .orderBy(coalesce(viaRef(Book::getAuthor, Author::name), "nobody"))
                        .select(
                                coalesce(viaRef(Book::getAuthor, Author::name), "nobody"),
                                count(),
                                (name, number) -> name + number))
                .containsExactly("Ada2", "Bob1", "nobody1");
    }
}
