package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.avg;
import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.minus;
import static io.dialectic.Window.currentRow;
import static io.dialectic.Window.following;
import static io.dialectic.Window.orderedBy;
import static io.dialectic.Window.partitionBy;
import static io.dialectic.Window.preceding;
import static io.dialectic.Window.unboundedFollowing;
import static io.dialectic.Window.unboundedPreceding;
import static io.dialectic.Windows.bucket;
import static io.dialectic.Windows.cumulativeDistribution;
import static io.dialectic.Windows.denseRank;
import static io.dialectic.Windows.firstValue;
import static io.dialectic.Windows.lag;
import static io.dialectic.Windows.lastValue;
import static io.dialectic.Windows.lead;
import static io.dialectic.Windows.nthValue;
import static io.dialectic.Windows.percentRank;
import static io.dialectic.Windows.rank;
import static io.dialectic.Windows.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Aggregates;
import io.dialectic.Expr;
import io.dialectic.Window;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.util.List;
import java.util.stream.Collectors;

/** Functions of the rows around a row: numbers, ranks, neighbours, running sums and frames. */
public final class WindowCases {
    /** Made by the suite. */
    public WindowCases() {}

    /** A function over the ages 25 (Bob), 25 (Dan), 36 (Ada), 41 (Eve), 60 (Fay), and what it is on each in this order. */
    public record Over(String words, Expr<Author, ?> expression, String values) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Over over(String words, String values, Expr<Author, ?> expression) {
        return new Over(words, expression, values);
    }

    private static Expr<Author, Integer> age() {
        return attr(Author::age);
    }

    private static Window<Author> byAge() {
        return orderedBy(age().asc());
    }

    /** By age and email, so that no two rows are equal. */
    private static Window<Author> inOrder() {
        return orderedBy(age().asc(), attr(Author::email).asc());
    }

    /** The table. */
    public static List<Over> functions() {
        return List.of(
                over("row number", "1 2 3 4 5", rowNumber(inOrder())),
                over(
                        "row number, descending",
                        "5 4 3 2 1",
                        rowNumber(orderedBy(age().desc(), attr(Author::email).desc()))),
                over(
                        "row number by age",
                        "1 2 1 1 1",
                        rowNumber(partitionBy(age()).orderBy(attr(Author::email).asc()))),
                over("rank", "1 1 3 4 5", rank(byAge())),
                over("dense rank", "1 1 2 3 4", denseRank(byAge())),
                over("percent rank", "0.0 0.0 0.5 0.75 1.0", percentRank(byAge())),
                over("cumulative distribution", "0.4 0.4 0.6 0.8 1.0", cumulativeDistribution(byAge())),
                over("bucket", "1 1 1 2 2", bucket(2, inOrder())),
                over("lag", "null 25 25 36 41", lag(age(), 1, inOrder())),
                over("lag of two", "null null 25 25 36", lag(age(), 2, inOrder())),
                over("lead", "25 36 41 60 null", lead(age(), 1, inOrder())),
                over("first value", "25 25 25 25 25", firstValue(age(), inOrder())),
                over(
                        "last value of all",
                        "60 60 60 60 60",
                        lastValue(age(), inOrder().rows(unboundedPreceding(), unboundedFollowing()))),
                over("last value up to the row", "25 25 36 41 60", lastValue(age(), inOrder())),
                over(
                        "a running sum",
                        "25 50 86 127 187",
                        sumAsLong(age()).over(inOrder().rows(unboundedPreceding(), currentRow()))),
                over(
                        "a running sum takes equals together",
                        "50 50 86 127 187",
                        sumAsLong(age()).over(byAge())),
                over("the sum of all", "187 187 187 187 187", sumAsLong(age()).over(partitionBy())),
                over("the sum of equals", "50 50 36 41 60", sumAsLong(age()).over(partitionBy(age()))),
                over(
                        "the count of equals",
                        "2 2 1 1 1",
                        Aggregates.<Author>count().over(partitionBy(age()))),
                over(
                        "a moving sum",
                        "50 86 102 137 101",
                        sumAsLong(age()).over(inOrder().rows(preceding(1), following(1)))),
                over(
                        "a moving average",
                        "25.0 25.0 30.5 38.5 50.5",
                        avg(age()).over(inOrder().rows(preceding(1), currentRow()))),
                over(
                        "the greatest so far",
                        "25 25 36 41 60",
                        max(age()).over(inOrder().rows(unboundedPreceding(), currentRow()))),
                over(
                        "what is still to come",
                        "162 137 101 60 null",
                        sumAsLong(age()).over(inOrder().rows(following(1), unboundedFollowing()))),
                over(
                        "a running sum of some",
                        "null null 36 77 137",
                        sumAsLong(age()).filter(age().gt(30)).over(inOrder().rows(unboundedPreceding(), currentRow()))),
                over("a difference to the row before", "null 0 11 5 19", minus(age(), lag(age(), 1, inOrder()))));
    }

    private static String values(Library library, Expr<Author, ?> expression) {
        return library
                .authors
                .where(Author::age)
                .isNotNull()
                .orderBy(Author::age)
                .orderBy(Author::email)
                .select(expression)
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Case({"I15", "PN38"})
    @Each("functions")
    public void eachRowSeesTheOthers(Subject t, Over row) {
        assertThat(values(Library.of(t), row.expression())).isEqualTo(row.values());
    }

    @Case({"I15"})
    @Requires(Feature.NTH_VALUE)
    public void theNthValue(Subject t) {
        Library library = Library.of(t);
        assertThat(t.needs(() -> values(
                        library, nthValue(age(), 3, inOrder().rows(unboundedPreceding(), unboundedFollowing())))))
                .isEqualTo("36 36 36 36 36");
    }

    @Case({"I15"})
    @Requires(Feature.NEIGHBOUR_DEFAULT)
    public void neighboursWithADefault(Subject t) {
        Library library = Library.of(t);
        assertThat(t.needs(() -> values(library, lag(age(), 2, 0, inOrder())))).isEqualTo("0 0 25 25 36");
        assertThat(values(library, lead(age(), 1, -1, inOrder()))).isEqualTo("25 36 41 60 -1");
    }

    @Case({"I15"})
    @Requires(Feature.WINDOW_RANGE_DISTANCE)
    public void aFrameCountedInValues(Subject t) {
        Library library = Library.of(t);
        assertThat(t.needs(() -> values(library, sumAsLong(age()).over(byAge().range(preceding(11), currentRow())))))
                .isEqualTo("50 50 86 77 60");
    }

    @Case({"I15"})
    @Requires(Feature.WINDOW_GROUPS)
    public void aFrameCountedInGroups(Subject t) {
        Library library = Library.of(t);
        assertThat(t.needs(() -> values(library, sumAsLong(age()).over(byAge().groups(preceding(1), currentRow())))))
                .isEqualTo("50 50 86 77 101");
    }

    @Case({"I15", "J8"})
    public void orderedByAWindow(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .orderBy(rowNumber(
                                orderedBy(age().desc(), attr(Author::email).asc())))
                        .limit(2)
                        .select(attr(Author::email)))
                .containsExactly("fay@x", "eve@x");
    }

    @Case({"I15", "J9"})
    public void aWindowOverGroups(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .groupBy(age())
                        .orderBy(age())
                        .select(
                                age(),
                                rank(orderedBy(Aggregates.<Author>count().desc())),
                                (years, rank) -> years + ":" + rank))
                .containsExactly("25:1", "36:2", "41:2", "60:2");
    }

    @Case({"I15"})
    public void windowsCannotChooseRows(Subject t) {
        Library library = Library.empty(t);
        assertThat(t.statements(() -> {
                    refused(() ->
                            library.authors.where(rowNumber(byAge())).eq(1L).findAll());
                    refused(() -> library.authors.groupBy(rank(byAge())).select(count()));
                }))
                .isZero();
    }

    private static void refused(Runnable doing) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY));
    }
}
