package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.of;
import static io.dialectic.Functions.outer;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.value;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Selection;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.spi.Feature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries of their own results, and rows of values. */
public final class RecursionCases {
    /** Made by the suite. */
    public RecursionCases() {}

    /** A node of a graph, with one edge. */
    @Table("recursion_nodes")
    public record Node(@Id int id, @Nullable Integer parent, String name) {}

    /** A node and how many steps led to it. */
    public record Step(int id, int depth) {}

    /** A number. */
    public record Number(int n) {}

    /** One is the root of two and three; two of four; four of five. Eight and nine lead to each other. */
    private static Model<Node> nodes(Subject t) {
        Model<Node> nodes = t.fresh(Node.class);
        nodes.bulkCreate(List.of(
                new Node(1, null, "one"),
                new Node(2, 1, "two"),
                new Node(3, 1, "three"),
                new Node(4, 2, "four"),
                new Node(5, 4, "five"),
                new Node(8, 9, "eight"),
                new Node(9, 8, "nine")));
        return nodes;
    }

    private static Selection<Step> below(Model<Node> nodes, int root) {
        return nodes.where(Node::id)
                .eq(root)
                .project(Step.class, c -> c.set(Step::depth).to(value(0)))
                .recursive(found -> nodes.join(found)
                        .where(Node::parent)
                        .eq(of(found, Step::id))
                        .project(Step.class, c -> c.set(Step::depth).to(plus(of(found, Step::depth), 1))));
    }

    @Case({"PN38", "I15"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void whatHangsBelowARoot(Subject t) {
        Model<Node> nodes = nodes(t);
        assertThat(t.needs(() -> below(nodes, 1).list()))
                .containsExactlyInAnyOrder(
                        new Step(1, 0), new Step(2, 1), new Step(3, 1), new Step(4, 2), new Step(5, 3));
        assertThat(below(nodes, 4).list()).containsExactlyInAnyOrder(new Step(4, 0), new Step(5, 1));
        assertThat(below(nodes, 7).list()).isEmpty();
    }

    @Case({"PN38"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void whatWasFoundIsQueried(Subject t) {
        Model<Node> nodes = nodes(t);
        Query<Step> below = t.needs(() -> below(nodes, 1).asQuery());
        assertThat(t.needs(() ->
                        below.where(Step::depth).gte(2).orderByDesc(Step::depth).select(Step::id)))
                .containsExactly(5, 4);
        assertThat(below.count()).isEqualTo(5);
        assertThat(below(nodes, 1).count()).isEqualTo(5);
        assertThat(nodes.where(attr(Node::id).in(below.where(Step::depth).eq(1).subQuery(Step::id)))
                        .orderBy(Node::id)
                        .select(Node::name))
                .containsExactly("two", "three");
        assertThat(nodes.join(below)
                        .where(Node::id)
                        .eq(of(below, Step::id))
                        .orderByDesc(of(below, Step::depth))
                        .orderBy(Node::id)
                        .select(Node::name))
                .containsExactly("five", "four", "two", "three", "one");
    }

    @Case({"PN38"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void theWayUp(Subject t) {
        Model<Node> nodes = nodes(t);
        List<Step> up = t.needs(() -> nodes.where(Node::id)
                .eq(5)
                .project(Step.class, c -> c.set(Step::depth).to(value(0)))
                .recursive(found -> {
                    Query<Node> child = nodes;
                    return nodes.join(found)
                            .join(child)
                            .where(of(child, Node::id))
                            .eq(of(found, Step::id))
                            .where(Node::id)
                            .eq(of(child, Node::parent))
                            .project(Step.class, c -> c.set(Step::depth).to(plus(of(found, Step::depth), 1)));
                })
                .list());
        assertThat(up).containsExactlyInAnyOrder(new Step(5, 0), new Step(4, 1), new Step(2, 2), new Step(1, 3));
    }

    @Case({"PN38"})
    @Requires({Feature.RECURSIVE_QUERY, Feature.RECURSIVE_DISTINCT})
    public void circlesEndWhereEachRowIsFollowedOnce(Subject t) {
        Model<Node> nodes = nodes(t);
        assertThat(t.needs(() -> nodes.where(Node::id)
                        .eq(8)
                        .project(Number.class, c -> c.set(Number::n).to(attr(Node::id)))
                        .recursiveDistinct(found -> nodes.join(found)
                                .where(Node::parent)
                                .eq(of(found, Number::n))
                                .project(Number.class, c -> c.set(Number::n).to(attr(Node::id))))
                        .list()))
                .containsExactlyInAnyOrder(new Number(8), new Number(9));
    }

    @Case({"PN38"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void numbersAreCounted(Subject t) {
        Selection<Number> numbers = t.database()
                .values(Number.class, List.of(new Number(1)))
                .project(Number.class)
                .recursive(found -> found.where(Number::n)
                        .lt(10)
                        .project(Number.class, c -> c.set(Number::n).to(plus(attr(Number::n), 1))));
        assertThat(t.needs(() -> numbers.asQuery().orderBy(Number::n).select(Number::n)))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    /** Where the rows that a change chooses are looked up. */
    @Table("recursion_marks")
    public record Mark(@Id int id, String name) {}

    private static Model<Mark> marks(Subject t) {
        Model<Mark> marks = t.fresh(Mark.class);
        marks.bulkCreate(List.of(
                new Mark(1, "a"),
                new Mark(2, "b"),
                new Mark(3, "c"),
                new Mark(4, "d"),
                new Mark(5, "e"),
                new Mark(8, "f")));
        return marks;
    }

    @Case({"PN38", "F21", "F22"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void changesChooseTheirRowsByARecursion(Subject t) {
        Model<Node> nodes = nodes(t);
        Model<Mark> marks = marks(t);
        Query<Step> below = t.needs(() -> below(nodes, 2).asQuery());
        assertThat(t.needs(() -> marks.where(attr(Mark::id).in(below.subQuery(Step::id)))
                        .update(v -> v.set(Mark::name).to("below"))))
                .isEqualTo(3);
        assertThat(marks.where(Mark::name).eq("below").orderBy(Mark::id).select(Mark::id))
                .containsExactly(2, 4, 5);
        Query<Step> deep = below.where(Step::depth).gt(0);
        assertThat(marks.where(attr(Mark::id)
                                .in(deep.subQuery(Step::id))
                                .and(exists(below.where(Step::id).eq(outer(marks, Mark::id)))))
                        .destroy())
                .as("used twice")
                .isEqualTo(2);
        assertThat(marks.count()).isEqualTo(4);
    }

    @Case({"PN38", "F22"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void changesFollowTheirOwnTable(Subject t) {
        Model<Node> nodes = nodes(t);
        assertThat(t.needs(() -> nodes.where(
                                attr(Node::id).in(below(nodes, 2).asQuery().subQuery(Step::id)))
                        .destroy()))
                .isEqualTo(3);
        assertThat(nodes.orderBy(Node::id).select(Node::id)).containsExactly(1, 3, 8, 9);
    }

    @Case({"PN38", "F21", "F22"})
    public void changesChooseTheirRowsByRowsOfValues(Subject t) {
        Model<Mark> marks = marks(t);
        Query<Number> numbers = t.database().values(Number.class, List.of(new Number(1), new Number(3), new Number(7)));
        assertThat(marks.where(attr(Mark::id).in(numbers.subQuery(Number::n)))
                        .update(v -> v.set(Mark::name).to("listed")))
                .isEqualTo(2);
        assertThat(marks.where(exists(numbers.where(Number::n).eq(outer(marks, Mark::id))))
                        .destroy())
                .isEqualTo(2);
        assertThat(marks.orderBy(Mark::id).select(Mark::id)).containsExactly(2, 4, 5, 8);
    }

    @Case({"PN38"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void aRecursionTakesHundredsOfSteps(Subject t) {
        Selection<Number> numbers = t.database()
                .values(Number.class, List.of(new Number(1)))
                .project(Number.class)
                .recursive(found -> found.where(Number::n)
                        .lt(300)
                        .project(Number.class, c -> c.set(Number::n).to(plus(attr(Number::n), 1))));
        assertThat(t.needs(() -> numbers.asQuery().count())).isEqualTo(300);
    }

    /** A node and the names on the way to it. */
    public record Way(int id, String names) {}

    @Case({"PN38"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void textsGrowWithEachStep(Subject t) {
        Model<Node> nodes = nodes(t);
        assertThat(t.needs(() -> nodes.where(Node::id)
                        .eq(1)
                        .project(Way.class, c -> c.set(Way::names).to(attr(Node::name)))
                        .recursive(found -> nodes.join(found)
                                .where(Node::parent)
                                .eq(of(found, Way::id))
                                .project(
                                        Way.class,
                                        c -> c.set(Way::names)
                                                .to(concat(of(found, Way::names), value("/"), attr(Node::name)))))
                        .asQuery()
                        .where(Way::id)
                        .eq(5)
                        .select(Way::names)))
                .containsExactly("one/two/four/five");
    }

    @Case({"PN38", "PN50"})
    @Requires(Feature.RECURSIVE_QUERY)
    public void whatARecursionCannotTakeIsRefused(Subject t) {
        Model<Node> nodes = nodes(t);
        Query<Step> below = t.needs(() -> below(nodes, 1).asQuery());
        t.needs(() -> below.count());
        assertThat(t.statements(() -> {
                    Selection<Number> seed =
                            nodes.project(Number.class, c -> c.set(Number::n).to(attr(Node::id)));
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> seed.recursive(
                                            found -> found.project(Number.class).unionAll(found.project(Number.class)))
                                    .list());
                    refused(
                            ErrorCode.UNSUPPORTED,
                            () -> seed.recursive(found -> found.limit(1).project(Number.class))
                                    .list());
                }))
                .isZero();
    }

    /** A title and what is taken off its price. */
    public record Discount(String title, int percent) {}

    @Case("PN38")
    public void rowsOfValuesAreJoined(Subject t) {
        Library library = Library.of(t);
        Query<Discount> discounts =
                t.database().values(Discount.class, List.of(new Discount("Alpha", 10), new Discount("Omega", 50)));
        assertThat(library.books
                        .join(discounts)
                        .where(Book::getTitle)
                        .eq(of(discounts, Discount::title))
                        .orderBy(Book::getTitle)
                        .select(
                                attr(Book::getTitle),
                                of(discounts, Discount::percent),
                                (title, percent) -> title + " " + percent))
                .containsExactly("Alpha 10", "Omega 50");
    }

    @Case("PN38")
    public void rowsOfValuesAreQueried(Subject t) {
        Query<Discount> discounts = t.database()
                .values(Discount.class, List.of(new Discount("a", 10), new Discount("b", 50), new Discount("a", 20)));
        assertThat(discounts.count()).isEqualTo(3);
        assertThat(discounts
                        .where(Discount::percent)
                        .gt(15)
                        .orderBy(Discount::percent)
                        .findAll())
                .containsExactly(new Discount("a", 20), new Discount("b", 50));
        assertThat(discounts.groupBy(attr(Discount::title)).count()).isEqualTo(2);
        List<Discount> inside = t.database()
                .transaction(tx ->
                        tx.values(Discount.class, List.of(new Discount("x", 1))).findAll());
        assertThat(inside).containsExactly(new Discount("x", 1));
    }

    @Case({"PN35", "PN38"})
    public void noValuesAreNoRows(Subject t) {
        Library library = Library.of(t);
        Query<Discount> none = t.database().values(Discount.class, List.of());
        assertThat(none.findAll()).isEmpty();
        assertThat(none.count()).isZero();
        assertThat(library.books.join(none).count()).isZero();
        assertThat(library.books.leftJoin(none).count()).isEqualTo(4);
        assertThat(library.books
                        .where(attr(Book::getTitle).in(none.subQuery(Discount::title)))
                        .findAll())
                .isEmpty();
        assertThat(library.books
                        .where(attr(Book::getTitle).notIn(none.subQuery(Discount::title)))
                        .count())
                .isEqualTo(4);
    }

    /** One of each. */
    public record Kinds(
            @Nullable String text,
            @Nullable Long number,
            @Nullable BigDecimal decimal,
            @Nullable Double floating,
            @Nullable Boolean flag,
            @Nullable LocalDate date,
            @Nullable Instant instant,
            @Nullable UUID uuid) {}

    @Case({"PN26", "PN38"})
    public void valuesOfEveryKindGoRound(Subject t) {
        Kinds some = new Kinds(
                "ä'\"\\",
                Long.MAX_VALUE,
                new BigDecimal("1234567890.125"),
                0.5,
                true,
                LocalDate.of(2024, 2, 29),
                Instant.parse("2024-02-29T12:34:56.123456Z"),
                new UUID(7, 9));
        Kinds none = new Kinds(null, null, null, null, null, null, null, null);
        Query<Kinds> kinds = t.database().values(Kinds.class, List.of(some, none));
        List<Kinds> read = kinds.where(Kinds::text).isNotNull().findAll();
        assertThat(read).hasSize(1);
        assertThat(read.get(0))
                .usingRecursiveComparison()
                .ignoringFields("decimal")
                .isEqualTo(some);
        assertThat(kinds.where(Kinds::text).isNull().findAll()).containsExactly(none);
        assertThat(kinds.where(Kinds::number)
                        .eq(Long.MAX_VALUE)
                        .where(Kinds::flag)
                        .eq(true)
                        .count())
                .isEqualTo(1);
        assertThat(kinds.where(Kinds::date).eq(LocalDate.of(2024, 2, 29)).count())
                .isEqualTo(1);
        assertThat(kinds.where(Kinds::instant).gte(some.instant()).count()).isEqualTo(1);
        assertThat(kinds.where(Kinds::uuid).eq(new UUID(7, 9)).count()).isEqualTo(1);
    }

    /** The texts of {@link InjectionCases}. */
    public static List<String> hostile() {
        return InjectionCases.hostile();
    }

    @Case({"AA1", "AA2", "PN20"})
    @Each("hostile")
    public void hostileValuesAreValues(Subject t, String text) {
        Library library = Library.of(t);
        assertThat(t.database()
                        .values(Discount.class, List.of(new Discount(text, 1), new Discount("x", 2)))
                        .where(Discount::title)
                        .eq(text)
                        .findAll())
                .containsExactly(new Discount(text, 1));
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"PN38"})
    public void manyRowsOfValuesAreOneStatement(Subject t) {
        Library library = Library.of(t);
        List<Number> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new Number(i));
        }
        Query<Number> numbers = t.database().values(Number.class, many);
        Subject.Counted<Long> counted = t.counting(() -> library.authors
                .join(numbers)
                .where(Author::age)
                .eq(of(numbers, Number::n))
                .count());
        assertThat(counted).isEqualTo(new Subject.Counted<>(5L, 1));
    }
}
