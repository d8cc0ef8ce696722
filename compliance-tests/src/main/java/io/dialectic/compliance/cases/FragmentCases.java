package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.cast;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.of;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.sql;
import static io.dialectic.Functions.viaRef;
import static io.dialectic.Window.orderedBy;
import static io.dialectic.Window.partitionBy;
import static io.dialectic.Windows.rank;
import static io.dialectic.Windows.rowNumber;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Aggregates;
import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Model;
import io.dialectic.Pair;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.query.Sql;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import java.util.List;
import java.util.function.Function;

/** SQL of the application's own inside queries; values tested together; windows in the order of entities. */
public final class FragmentCases {
    /** Made by the suite. */
    public FragmentCases() {}

    /** A condition on authors, and the first letters of the emails it holds for. */
    public record Holds(String words, Function<Library, Cond<Author>> condition, String emails) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Holds holds(String words, Sql condition, String emails) {
        return new Holds(words, library -> sql(condition), emails);
    }

    private static Expr<Author, Integer> age() {
        return attr(Author::age);
    }

    /** The table. */
    public static List<Holds> conditions() {
        return List.of(
                holds("an attribute and a value", Sql.of("? > ?", age(), 40), "ef"),
                holds("by name", Sql.of(":age > :limit").bind("age", age()).bind("limit", 40), "ef"),
                holds("the same name twice", Sql.of(":a + :a > ?", 100).bind("a", age()), "f"),
                holds("a computed expression", Sql.of("? > ?", plus(age(), 10), 50), "ef"),
                holds("a list", Sql.of("? IN (:names)", attr(Author::name)).bind("names", List.of("Ada", "Bob")), "ab"),
                holds("an empty list", Sql.of("? IN (:names)", age()).bind("names", List.of()), ""),
                holds(
                        "none of an empty list",
                        Sql.of("? NOT IN (:names)", age()).bind("names", List.of()),
                        "abcdef"),
                holds("or, which stays inside", Sql.of("? = 25 OR ? = 36", age(), age()), "abd"),
                holds("a comment at the end", Sql.of("? = 36 -- one", age()), "a"),
                holds("a semicolon at the end", Sql.of("? = 36;", age()), "a"),
                holds(
                        "put together",
                        Sql.join(
                                "OR",
                                List.of(
                                        Sql.of("? = ? -- one", age(), 36),
                                        Sql.of(":v = 60").bind("v", age()))),
                        "af"),
                holds(
                        "a fragment as a value of another",
                        Sql.of("? OR NOT :more", Sql.of("? = ? OR 1 = 0 -- one", age(), 36))
                                .bind("more", Sql.of("? < ?", age(), 60)),
                        "af"),
                holds(
                        "a fragment as the list of an IN",
                        Sql.of("? IN (?)", age(), Sql.of("SELECT 36 UNION ALL SELECT ?", 60)),
                        "af"),
                holds("a parameter in a text", Sql.of("? = ':name ?'", attr(Author::name)), ""),
                holds("null", Sql.of("COALESCE(?, ?) = 7", age(), 7), "c"),
                new Holds(
                        "a sub-query",
                        l -> sql(Sql.of(
                                "? IN (1, 2) OR ? = ?",
                                age(),
                                attr(Author::id),
                                l.books.where(Book::getTitle).eq("Delta").subQuery(Book::getAuthorId))),
                        "b"),
                new Holds(
                        "negated",
                        l -> FragmentCases.<Author>condition(Sql.of("? > ?", age(), 30))
                                .not(),
                        "bd"),
                new Holds("beside others", l -> age().lt(50).and(sql(Sql.of("? > 30 OR 1 = 0", age()))), "ae"));
    }

    private static <M> Cond<M> condition(Sql sql) {
        return sql(sql);
    }

    private static String emails(Query<Author> authors) {
        StringBuilder letters = new StringBuilder();
        authors.orderBy(Author::email)
                .findAll()
                .forEach(author -> letters.append(author.email().charAt(0)));
        return letters.toString();
    }

    @Case({"I3", "I5", "I7", "I10", "I11", "I12", "H2"})
    @Each("conditions")
    public void fragmentsAreConditions(Subject t, Holds row) {
        Library library = Library.of(t);
        Cond<Author> condition = row.condition().apply(library);
        assertThat(emails(library.authors.where(condition))).isEqualTo(row.emails());
        assertThat(library.authors.where(condition).count())
                .isEqualTo(row.emails().length());
    }

    @Case({"I5", "I10"})
    @Each("conditions")
    public void fragmentsChooseWhatIsChanged(Subject t, Holds row) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(row.condition().apply(library))
                        .update(v -> v.set(Author::name).to("seen")))
                .isEqualTo(row.emails().length());
        assertThat(emails(library.authors.where(Author::name).eq("seen"))).isEqualTo(row.emails());
    }

    @Case({"I3", "I5", "I10", "J1", "J8", "J9"})
    public void fragmentsAreValues(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Integer> twice = sql(Sql.of("? * ?", age(), 2), Integer.class);
        assertThat(library.authors.where(twice).gt(79).orderByDesc(twice).select(twice))
                .containsExactly(120, 82);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .groupBy(twice)
                        .orderBy(twice)
                        .select(twice, count(), (value, number) -> value + "x" + number))
                .containsExactly("50x2", "72x1", "82x1", "120x1");
        assertThat(library.authors.select(max(twice))).containsExactly(120);
    }

    @Case({"I3", "I5", "J8"})
    public void fragmentsOrder(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Integer> distance = sql(Sql.of("ABS(? - ?)", age(), 40), Integer.class);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .orderBy(distance.desc().nullsLast())
                        .orderBy(Author::email)
                        .findAll())
                .extracting(Author::email)
                .containsExactly("fay@x", "bob@x", "dan@x", "ada@x", "eve@x");
    }

    @Case({"I3", "I5", "PN7"})
    public void fragmentsReachWhatIsJoined(Subject t) {
        Library library = Library.of(t);
        Query<Author> writer = library.authors;
        assertThat(library.books
                        .join(writer)
                        .where(sql(Sql.of(
                                "? = ? AND ? > ?",
                                attr(Book::getAuthorId),
                                of(writer, Author::id),
                                attr(Book::getPrice),
                                of(writer, Author::age))))
                        .select(Book::getTitle))
                .isEmpty();
        assertThat(library.books
                        .where(sql(Sql.of("? < ?", viaRef(Book::getAuthor, Author::age), 30)))
                        .select(Book::getTitle))
                .containsExactly("Delta");
        assertThat(library.authors
                        .where(exists(library.books
                                .where(Book::getAuthorId)
                                .eq(of(library.authors, Author::id))
                                .where(sql(
                                        Sql.of("? * 2 > ?", attr(Book::getPrice), of(library.authors, Author::age))))))
                        .select(Author::name))
                .containsExactly("Ada");
    }

    /** The texts of {@link InjectionCases}. */
    public static List<String> hostile() {
        return InjectionCases.hostile();
    }

    @Case({"AA1", "AA2", "I10", "PN18", "PN19"})
    @Each("hostile")
    public void valuesOfFragmentsAreValues(Subject t, String text) {
        Library library = Library.of(t);
        library.authors
                .where(Author::email)
                .eq("ada@x")
                .update(v -> v.set(Author::name).to(text));
        Query<Author> found =
                library.authors.where(sql(Sql.of("? = ? OR ? IN (:list)", attr(Author::name), text, attr(Author::name))
                        .bind("list", List.of(text, "nobody"))));
        assertThat(emails(found)).isEqualTo("a");
        assertThat(library.authors.select(sql(Sql.of("COALESCE(?, ?)", attr(Author::name), text), String.class)))
                .containsOnlyOnce("Bob");
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"I10", "PN18"})
    public void plansOfFragmentsAreFoundAgain(Subject t) {
        Library library = Library.of(t);
        for (int limit : List.of(30, 50, 40)) {
            assertThat(library.authors.where(sql(Sql.of("? > ?", age(), limit))).count())
                    .isEqualTo(limit == 30 ? 3 : limit == 50 ? 1 : 2);
            assertThat(library.authors.where(sql(Sql.of("? < ?", age(), limit))).count())
                    .isEqualTo(limit == 30 ? 2 : limit == 50 ? 4 : 3);
        }
    }

    @Case({"I10", "Q3", "PN18"})
    public void wrongFragmentsAreRefused(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> {
                    refused(
                            ErrorCode.PARAMETER_MISSING,
                            () -> library.authors
                                    .where(sql(Sql.of("? > ?", age())))
                                    .count());
                    refused(
                            ErrorCode.PARAMETER_UNUSED,
                            () -> library.authors
                                    .where(sql(Sql.of("1 = 1").bind("x", 1)))
                                    .count());
                    refused(
                            ErrorCode.INVALID_OPERAND,
                            () -> library.authors
                                    .where(sql(Sql.of("? > ?", age(), new Object())))
                                    .count());
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> library.authors
                                    .where(sql(Sql.of("? > ?", max(age()), 1)))
                                    .count());
                    refused(
                            ErrorCode.UNKNOWN_ATTRIBUTE,
                            () -> library.authors
                                    .where(sql(Sql.of("? > ?", attr(Book::getPrice), 1)))
                                    .count());
                    assertThatThrownBy(() -> library.authors
                                    .where(sql(Sql.of("1 = 1; DELETE FROM authors")))
                                    .count())
                            .satisfiesAnyOf(
                                    e -> assertThat(e).isInstanceOf(QueryException.class),
                                    e -> assertThat(e).isInstanceOf(UnsupportedByDialectException.class));
                }))
                .isZero();
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"PN38", "H15"})
    @Requires(Feature.ROW_VALUES)
    public void pairsAreRowsOfAQuery(Subject t) {
        Library library = Library.of(t);
        Pair<Author, Integer, String> pair = Pair.of(age(), attr(Author::name));
        Query<Author> some = library.authors.where(Author::email).in("ada@x", "bob@x");
        assertThat(t.needs(() -> emails(library.authors.where(pair.in(some.subQuery(age(), attr(Author::name)))))))
                .isEqualTo("ab");
        assertThat(emails(library.authors.where(pair.notIn(some.subQuery(age(), attr(Author::name))))))
                .isEqualTo("cef");
        assertThat(emails(library.authors.where(pair.in(
                        library.authors.where(Author::email).eq("nobody").subQuery(age(), attr(Author::name))))))
                .isEmpty();
    }

    @Case({"PN38", "H15"})
    @Requires(Feature.ROW_VALUES)
    public void pairsAreRowsOfGroupsAndOfLimits(Subject t) {
        Library library = Library.of(t);
        Pair<Book, Long, Integer> pair = Pair.of(attr(Book::getAuthorId), attr(Book::getPrice));
        assertThat(t.needs(() -> library.books
                        .where(pair.in(library.books
                                .orderByDesc(Book::getPrice)
                                .orderBy(Book::getId)
                                .limit(1)
                                .subQuery(attr(Book::getAuthorId), attr(Book::getPrice))))
                        .select(Book::getTitle)))
                .containsExactly("Alpha");
    }

    @Case({"J8", "I15"})
    public void entitiesAreOrderedByWindows(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .orderByDesc(rank(orderedBy(age().asc())))
                        .orderBy(Author::email)
                        .findAll())
                .extracting(Author::email)
                .containsExactly("fay@x", "eve@x", "ada@x", "bob@x", "dan@x");
        assertThat(library.books
                        .include(Book::getAuthor)
                        .orderBy(rowNumber(partitionBy(attr(Book::getAuthorId))
                                .orderBy(
                                        attr(Book::getPrice).desc(),
                                        attr(Book::getId).asc())))
                        .orderBy(Book::getTitle)
                        .limit(4)
                        .findAll())
                .extracting(Book::getTitle)
                .containsExactly("Alpha", "Delta", "Omega", "Beta");
        assertThat(library.authors
                        .orderByDesc(Aggregates.<Author>count().over(partitionBy(age())))
                        .orderBy(Author::email)
                        .findAll())
                .extracting(Author::email)
                .containsExactly("bob@x", "dan@x", "ada@x", "cleo@x", "eve@x", "fay@x");
    }

    @Case({"J8", "PN50"})
    public void entitiesAreNotOrderedByAggregates(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> {
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> library.authors.orderBy(max(age())).findAll());
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> library.authors
                                    .where(rank(orderedBy(age().asc())))
                                    .eq(1L)
                                    .findAll());
                    refused(
                            ErrorCode.INVALID_QUERY,
                            () -> library.authors
                                    .orderBy(rank(orderedBy(max(age()).asc())))
                                    .findAll());
                }))
                .isZero();
    }

    @Case({"I2", "I5"})
    public void aFragmentNamesColumnsItself(Subject t) {
        Library library = Library.of(t);
        assertThat(emails(library.authors.where(sql(Sql.of("email LIKE 'a%' OR age BETWEEN ? AND ?", 60, 70)))))
                .isEqualTo("af");
        assertThat(library.authors.where(Author::email).eq("ada@x").select(sql(Sql.of("t0.age"), Integer.class)))
                .containsExactly(36);
    }

    @Case("I6")
    public void aFloatingPointNumberKeepsItsDigitsAsText(Subject t) {
        Model<Row> lamps = t.database()
                .define(
                        "fragment_lamps",
                        m -> m.id("id")
                                .attribute("power", LogicalType.of(LogicalType.Kind.DOUBLE), Double.class, c -> c));
        t.own(lamps);
        Attr<Row, Long> id = lamps.attribute("id", Long.class);
        Attr<Row, Double> power = lamps.attribute("power", Double.class);
        for (double number : new double[] {0.1, -1234567.890625, 1e-7, 123456789.123456789, 3e20}) {
            Row lamp = lamps.create(v -> v.set(power).to(number));
            String text = lamps.where(id)
                    .eq(lamp.get(id))
                    .select(cast(power, String.class))
                    .get(0);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(number);
        }
    }

    @Case({"H7", "I6"})
    public void conditionsAreOnValuesOfOtherTypes(Subject t) {
        Library library = Library.of(t);
        assertThat(emails(library.authors.where(cast(age(), String.class).startsWith("2"))))
                .isEqualTo("bd");
        assertThat(emails(library.authors.where(cast(age(), String.class).eq("36"))))
                .isEqualTo("a");
        assertThat(library.books
                        .where(cast(attr(Book::getIsbn), Integer.class))
                        .between(2, 3)
                        .select(Book::getTitle))
                .containsExactly("Beta");
    }

    @Case({"H10", "H11"})
    public void isAndIsNotAreNeverUnknown(Subject t) {
        Model<Row> lamps = t.database().define("fragment_lamps", m -> m.id("id").bool("lit", c -> c));
        t.own(lamps);
        Attr<Row, Boolean> lit = lamps.attribute("lit", Boolean.class);
        for (Boolean value : new Boolean[] {true, false, null}) {
            lamps.create(v -> v.set(lit).to(value));
        }
        assertThat(lamps.where(lit.same(true)).select(lit)).containsExactly(true);
        assertThat(lamps.where(lit.notSame(true)).count()).isEqualTo(2);
        assertThat(lamps.where(lit.same((Boolean) null)).count()).isEqualTo(1);
        assertThat(lamps.where(lit.notSame((Boolean) null)).count()).isEqualTo(2);
        assertThat(lamps.where(lit.isNull()).count()).isEqualTo(1);
        assertThat(lamps.where(lit.ne(true)).count()).isEqualTo(1);
    }
}
