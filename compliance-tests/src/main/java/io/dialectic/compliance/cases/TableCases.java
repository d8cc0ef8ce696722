package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.of;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.value;
import static io.dialectic.Window.orderedBy;
import static io.dialectic.Window.partitionBy;
import static io.dialectic.Windows.rowNumber;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Selection;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selections, groups and sets as tables that are read like any other. */
public final class TableCases {
    /** Made by the suite. */
    public TableCases() {}

    /** A book and its place among the books of its author, the dearest first. */
    public record Ranked(
            long id,
            String title,
            @Nullable Long authorId,
            @Nullable Integer price,
            long place) {}

    /** What an author's books cost together. */
    public record Spent(long authorId, long total) {}

    /** Two texts. */
    public record Couple(@Nullable String left, @Nullable String right) {}

    static Query<Ranked> ranked(Library library) {
        return library.books
                .project(
                        Ranked.class,
                        c -> c.set(Ranked::place)
                                .to(rowNumber(partitionBy(attr(Book::getAuthorId))
                                        .orderBy(
                                                attr(Book::getPrice).desc(),
                                                attr(Book::getId).asc()))))
                .asQuery();
    }

    static Query<Spent> spent(Library library) {
        return library.books
                .where(Book::getAuthorId)
                .isNotNull()
                .groupBy(attr(Book::getAuthorId))
                .project(Spent.class, c -> c.set(Spent::total).to(sumAsLong(attr(Book::getPrice))))
                .asQuery();
    }

    @Case({"PN38", "I15"})
    public void whatWindowsComputeIsTested(Subject t) {
        Library library = Library.of(t);
        List<Ranked> first = ranked(library)
                .where(Ranked::place)
                .eq(1L)
                .orderBy(Ranked::title)
                .findAll();
        assertThat(first).extracting(Ranked::title).containsExactly("Alpha", "Delta", "Omega");
        assertThat(first.get(0).authorId()).isEqualTo(library.ada().id());
    }

    @Case({"PN38", "J9"})
    public void groupsAreTestedAndOrdered(Subject t) {
        Library library = Library.of(t);
        assertThat(spent(library).where(Spent::total).gt(10L).findAll())
                .containsExactly(new Spent(Objects.requireNonNull(library.ada().id()), 40));
        assertThat(spent(library).orderByDesc(Spent::total).select(Spent::total))
                .containsExactly(40L, 10L);
    }

    @Case({"PN38", "J9", "J10"})
    public void aSelectionIsReadAsAnyQuery(Subject t) {
        Query<Ranked> ranked = ranked(Library.of(t));
        assertThat(ranked.count()).isEqualTo(4);
        assertThat(ranked.exists()).isTrue();
        assertThat(ranked.where(Ranked::place).gt(2L).exists()).isFalse();
        assertThat(ranked.where(Ranked::title)
                        .eq("Beta")
                        .findOne()
                        .orElseThrow()
                        .place())
                .isEqualTo(2);
        assertThat(ranked.orderBy(Ranked::title).limit(2).offset(1).findAll())
                .extracting(Ranked::title)
                .containsExactly("Beta", "Delta");
        assertThat(ranked.offset(3).findAll()).hasSize(1);
        assertThat(ranked.orderBy(Ranked::title).limit(1).findAndCountAll().total())
                .isEqualTo(4);
        try (Stream<Ranked> all = ranked.orderByDesc(Ranked::title).stream()) {
            assertThat(all.map(Ranked::title)).containsExactly("Omega", "Delta", "Beta", "Alpha");
        }
    }

    @Case({"PN38", "J9"})
    public void groupsOfGroups(Subject t) {
        Query<Ranked> ranked = ranked(Library.of(t));
        assertThat(ranked.groupBy(attr(Ranked::place))
                        .orderBy(attr(Ranked::place))
                        .select(attr(Ranked::place), max(attr(Ranked::price)), (place, price) -> place + ":" + price))
                .containsExactly("1:30", "2:10");
        assertThat(ranked.select(count())).containsExactly(4L);
    }

    @Case({"PN38", "H15"})
    public void aSelectionStandsInSubQueries(Subject t) {
        Library library = Library.of(t);
        Query<Spent> spent = spent(library);
        assertThat(library.authors
                        .where(attr(Author::id)
                                .in(spent.where(Spent::total).gt(10L).subQuery(Spent::authorId)))
                        .findAll())
                .extracting(Author::name)
                .containsExactly("Ada");
        assertThat(library.authors
                        .where(exists(spent.where(Spent::authorId).eq(of(library.authors, Author::id))))
                        .orderBy(Author::id)
                        .select(Author::name))
                .containsExactly("Ada", "Bob");
    }

    @Case({"PN38", "G2"})
    public void changesChooseTheirRowsByASelection(Subject t) {
        Library library = Library.of(t);
        Query<Ranked> second = ranked(library).where(Ranked::place).eq(2L);
        assertThat(library.books
                        .where(attr(Book::getId).in(second.subQuery(Ranked::id)))
                        .update(v -> v.set(Book::getPrice).to(1)))
                .isEqualTo(1);
        assertThat(library.books.where(Book::getPrice).eq(1).select(Book::getTitle))
                .containsExactly("Beta");
        assertThat(library.books
                        .where(attr(Book::getId).in(second.subQuery(Ranked::id)))
                        .forceDestroy())
                .isEqualTo(1);
    }

    @Case({"PN38"})
    public void setsAreOrderedAndLimited(Subject t) {
        Library library = Library.of(t);
        Selection<Couple> names = library.authors.project(
                Couple.class,
                c -> c.set(Couple::left)
                        .to(attr(Author::name))
                        .set(Couple::right)
                        .to(attr(Author::email)));
        Selection<Couple> titles = library.books.project(
                Couple.class,
                c -> c.set(Couple::left)
                        .to(attr(Book::getTitle))
                        .set(Couple::right)
                        .to(attr(Book::getIsbn)));
        Query<Couple> both = names.unionAll(titles).asQuery();
        assertThat(both.count()).isEqualTo(10);
        assertThat(both.where(Couple::left)
                        .lt("B")
                        .orderBy(Couple::left)
                        .limit(2)
                        .select(Couple::left))
                .containsExactly("Ada", "Alpha");
    }

    @Case({"PN38"})
    public void aLimitedSideIsATableOfItsOwn(Subject t) {
        Library library = Library.of(t);
        Query<Ranked> dearest = ranked(library)
                .orderByDesc(Ranked::price)
                .orderBy(Ranked::title)
                .limit(1);
        Query<Ranked> cheapest =
                ranked(library).orderBy(Ranked::price).orderBy(Ranked::title).limit(1);
        assertThat(dearest.project(Ranked.class)
                        .asQuery()
                        .project(Ranked.class)
                        .union(cheapest.project(Ranked.class).asQuery().project(Ranked.class))
                        .asQuery()
                        .orderBy(Ranked::title)
                        .select(Ranked::title))
                .containsExactly("Alpha", "Beta");
    }

    @Case({"PN38"})
    public void oneSelectionIsOneTableHoweverOftenItIsUsed(Subject t) {
        Query<Ranked> ranked = ranked(Library.of(t));
        Query<Ranked> better = ranked.where(Ranked::place).eq(1L);
        Query<Ranked> both = ranked.join(better)
                .where(Ranked::authorId)
                .eq(of(better, Ranked::authorId))
                .where(Ranked::place)
                .eq(2L);
        assertThat(both.toSql().text()).containsOnlyOnce("ROW_NUMBER");
        assertThat(both.select(attr(Ranked::title), of(better, Ranked::title), (one, other) -> one + "<" + other))
                .containsExactly("Beta<Alpha");
    }

    @Case({"PN38"})
    public void selectionsAndGroupsAreCounted(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.groupBy(attr(Author::age)).count()).isEqualTo(5);
        assertThat(library.authors.groupBy(attr(Author::age)).limit(1).count()).isEqualTo(5);
        assertThat(library.authors
                        .groupBy(attr(Author::age))
                        .having(count())
                        .gt(1L)
                        .count())
                .isEqualTo(1);
        assertThat(library.authors.project(attr(Author::age)).distinct().count())
                .isEqualTo(5);
        assertThat(library.authors.limit(2).project(attr(Author::age)).count()).isEqualTo(2);
        assertThat(library.authors.project(attr(Author::age)).count()).isEqualTo(6);
        assertThat(library.authors
                        .project(attr(Author::email))
                        .unionAll(library.books.project(attr(Book::getTitle)))
                        .count())
                .isEqualTo(10);
        assertThat(library.authors.project(count()).count()).isEqualTo(1);
    }

    /** A moment. */
    public record Made(Instant createdAt, String email) {}

    @Case({"PN38", "PN25"})
    public void valuesKeepTheirTypes(Subject t) {
        Library library = Library.of(t);
        Instant made = Objects.requireNonNull(library.ada().createdAt());
        Query<Made> all = library.authors.project(Made.class).asQuery();
        assertThat(all.where(Made::createdAt)
                        .eq(made)
                        .where(Made::email)
                        .eq("ada@x")
                        .findAll())
                .containsExactly(new Made(made, "ada@x"));
        assertThat(all.where(Made::createdAt).lt(made.minusSeconds(5)).exists()).isFalse();
    }

    @Case({"PN38", "PN50"})
    public void computedRowsHaveNoKeyAndNoTable(Subject t) {
        Query<Ranked> ranked = ranked(Library.of(t));
        assertThat(t.statements(() -> {
                    refused(ErrorCode.INVALID_QUERY, ranked::model);
                    refused(ErrorCode.INVALID_OPERAND, () -> ranked.findByPk(1L));
                    refused(ErrorCode.INVALID_OPERAND, ranked::findByPk);
                    refused(ErrorCode.INVALID_QUERY, () -> ranked.limit(1).findSlice());
                    refused(ErrorCode.INVALID_QUERY, () -> ranked.all().destroy());
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> ranked.all().update(v -> v.set(Ranked::title).to("x")));
                    refused(
                            ErrorCode.UNSUPPORTED,
                            () -> ranked.where(Ranked::title).eq("x").findOrCreate(v -> v));
                }))
                .isZero();
        assertThat(ranked.forEachBatch(3, batch -> assertThat(batch.size()).isLessThanOrEqualTo(3)))
                .isEqualTo(4);
    }

    @Case({"PN38"})
    public void aSelectionThatRefersOutsideIsNoTable(Subject t) {
        Library library = Library.of(t);
        Query<Ranked> theirs = library.books
                .where(Book::getAuthorId)
                .eq(of(library.authors, Author::id))
                .project(Ranked.class, c -> c.set(Ranked::place).to(value(1L)))
                .asQuery();
        assertThatThrownBy(() -> library.authors.join(theirs).findAll())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("joinEach");
    }

    @Case({"PN38", "PN20"})
    public void plansAreFoundAgain(Subject t) {
        Library library = Library.of(t);
        Query<Author> writer = library.authors.where(Author::age).gt(30);
        for (int price : List.of(5, 20, 5)) {
            Query<Ranked> dear = ranked(library).where(Ranked::price).gt(price);
            assertThat(dear.join(writer)
                            .where(Ranked::authorId)
                            .eq(of(writer, Author::id))
                            .count())
                    .isEqualTo(price == 5 ? 2 : 1);
        }
        assertThat(library.books.select(plus(attr(Book::getPrice), 1)).size()).isEqualTo(4);
        assertThat(ranked(library)
                        .select(rowNumber(orderedBy(
                                attr(Ranked::place).asc(), attr(Ranked::title).asc()))))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Case({"J16", "PN13"})
    public void namesInStatementsAreShortHoweverDeepTheyReach(Subject t) {
        Model<Article> articles = t.fresh(Article.class);
        Long last = null;
        for (String title : List.of("a", "b", "c", "d", "e", "f")) {
            Article made = Article.of(title, "", 0, null, last);
            last = articles.save(made).getId();
        }
        UnaryOperator<Query<Article>> up = q -> q;
        for (int i = 0; i < 4; i++) {
            UnaryOperator<Query<Article>> further = up;
            up = q -> q.includeRef(Article::getAnswered, further);
        }
        Query<Article> deep = articles.includeRef(Article::getAnswered, up)
                .where(Article::getTitle)
                .eq("f");
        assertThat(deep.toSql()
                        .text()
                        .replaceAll("(?s).*? AS (\\S+)|.*$", "$1 ")
                        .split("\\s+"))
                .isNotEmpty()
                .allMatch(alias -> alias.replaceAll("[^a-z0-9]", "").matches("t\\d+|"));
        Article found = deep.findOne().orElseThrow();
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            found = Objects.requireNonNull(found.getAnswered()).get().orElseThrow();
            way.append(found.getTitle());
        }
        assertThat(way.toString()).isEqualTo("edcba");
    }
}
