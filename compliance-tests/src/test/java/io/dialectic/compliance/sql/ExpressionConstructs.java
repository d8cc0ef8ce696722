package io.dialectic.compliance.sql;

import static io.dialectic.Attr.attr;

import io.dialectic.Aggregates;
import io.dialectic.Associations;
import io.dialectic.Attr;
import io.dialectic.Case;
import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.JsonPath;
import io.dialectic.Lists;
import io.dialectic.Model;
import io.dialectic.Pair;
import io.dialectic.Query;
import io.dialectic.Ranges;
import io.dialectic.Row;
import io.dialectic.Selection;
import io.dialectic.SubQuery;
import io.dialectic.Times;
import io.dialectic.Window;
import io.dialectic.Windows;
import io.dialectic.compliance.cases.FullTextCases.Recipe;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Invoice;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Picture;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Sample;
import io.dialectic.compliance.model.Shop;
import io.dialectic.compliance.model.Student;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Constructs of values: functions, times, choices, sub-queries, groups, windows, documents, and reads put together. */
final class ExpressionConstructs {
    private ExpressionConstructs() {}

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        operators(all);
        functions(all);
        times(all);
        subQueries(all);
        groups(all);
        windows(all);
        documents(all);
        combined(all);
    }

    private static void operators(Map<String, Function<Database, List<String>>> all) {
        where(all, "an attribute and another", attr(Author::name).eq(attr(Author::email)));
        where(
                all,
                "the same, and not, null included",
                attr(Author::email)
                        .same(attr(Author::name))
                        .and(attr(Author::name).notSame("A")));
        where(
                all,
                "like without regard to case",
                attr(Author::name).iLike("a%").and(attr(Author::name).notILike("b%")));
        where(all, "notContains", attr(Author::name).notContains("a"));
        where(all, "a regular expression", attr(Author::name).regexp("^A"));
        where(
                all,
                "a regular expression without regard to case, negated",
                attr(Author::name).notIRegexp("^A"));
        all.put(
                "words",
                db -> List.of(db.model(Recipe.class)
                        .where(Recipe::text)
                        .hasWords("a \"b c\" -d")
                        .toSql()
                        .text()));
        where(all, "pairs", Pair.of(attr(Author::name), attr(Author::age)).in(List.of(Map.entry("A", 1))));
    }

    private static void functions(Map<String, Function<Database, List<String>>> all) {
        Expr<Sample, String> text = attr(Sample::string);
        Expr<Sample, Integer> number = attr(Sample::number);
        Expr<Sample, BigDecimal> amount = attr(Sample::amount);
        reads(
                all,
                "case of letters, blanks, length",
                Functions.lower(text),
                Functions.trim(text),
                Functions.length(text));
        reads(all, "trimStart, trimEnd", Functions.trimStart(text), Functions.trimEnd(text));
        reads(all, "parts of text", Functions.substring(text, 2, 3), Functions.left(text, 2), Functions.right(text, 2));
        reads(
                all,
                "concat, replace, position",
                Functions.concat(text, "x"),
                Functions.replace(text, "a", "b"),
                Functions.position("a", text));
        reads(
                all,
                "arithmetic",
                Functions.plus(number, 1),
                Functions.times(Functions.minus(number, 1), 2),
                Functions.dividedBy(number, 2),
                Functions.mod(number, 2));
        reads(
                all,
                "arithmetic of decimals",
                Functions.dividedBy(amount, new BigDecimal("2")),
                Functions.mod(amount, new BigDecimal("2")),
                Functions.round(amount, 1));
        reads(
                all,
                "sign, abs, floor, ceil",
                Functions.sign(number),
                Functions.abs(number),
                Functions.floor(amount),
                Functions.ceil(amount));
        reads(
                all,
                "power, roots, logarithms",
                Functions.power(number, 2),
                Functions.sqrt(number),
                Functions.exp(number),
                Functions.ln(number));
        reads(all, "random", Functions.<Sample>random());
        reads(all, "coalesce, nullIf", Functions.coalesce(text, "x"), Functions.nullIf(text, "x"));
        reads(
                all,
                "greatest, least",
                Functions.greatest(number, Functions.value(1)),
                Functions.least(number, Functions.value(1)));
        reads(
                all,
                "case",
                Case.<Sample, String>when(number.gt(1), "a")
                        .when(number.lt(0), "b")
                        .otherwise(text));
        reads(all, "a condition as a value", Functions.truth(number.gt(1)));
        reads(
                all,
                "casts",
                Functions.cast(number, String.class),
                Functions.cast(text, Integer.class),
                Functions.cast(number, Double.class),
                Functions.cast(Functions.cast(number, Double.class), String.class),
                Functions.castToDecimal(text, 10, 2));
        reads(all, "a function by name", Functions.fn("upper", String.class, text));
    }

    private static void times(Map<String, Function<Database, List<String>>> all) {
        reads(all, "now, today", Times.<Sample>now(), Times.<Sample>today());
        reads(
                all,
                "parts of an instant",
                Times.year(attr(Sample::moment)),
                Times.second(attr(Sample::moment)),
                Times.dayOfWeek(attr(Sample::moment)),
                Times.date(attr(Sample::moment)));
        reads(
                all,
                "parts of dates and local times",
                Times.month(attr(Sample::day)),
                Times.hour(attr(Sample::local)),
                Times.dayOfYear(attr(Sample::local)),
                Times.minute(attr(Sample::hour)));
        reads(
                all,
                "beginnings",
                Times.startOfYear(attr(Sample::day)),
                Times.startOfMonth(attr(Sample::local)),
                Times.startOfDay(attr(Sample::moment)),
                Times.startOfHour(attr(Sample::moment)));
        reads(
                all,
                "times on and back",
                Times.plusYears(attr(Sample::day), 1),
                Times.plusMonths(attr(Sample::moment), -1),
                Times.plusDays(attr(Sample::local), 2),
                Times.plusHours(attr(Sample::local), 3),
                Times.plusMinutes(attr(Sample::moment), 4),
                Times.plusSeconds(attr(Sample::moment), 5));
        reads(
                all,
                "between times",
                Times.daysBetween(attr(Sample::local), attr(Sample::local)),
                Times.secondsBetween(attr(Sample::moment), Times.<Sample>now()));
    }

    private static void subQueries(Map<String, Function<Database, List<String>>> all) {
        query(
                all,
                "in a query",
                db -> authors(db).where(Author::id).in(books(db).subQuery(Book::getAuthorId)));
        query(
                all,
                "not in a limited query",
                db -> authors(db)
                        .where(Author::id)
                        .notIn(books(db).orderBy(Book::getTitle).limit(2).subQuery(Book::getAuthorId)));
        query(
                all,
                "some row of an association",
                db -> authors(db)
                        .where(Associations.some(
                                Author::books, attr(Book::getPrice).gt(20))));
        query(
                all,
                "every row of an association",
                db -> authors(db)
                        .where(Associations.every(
                                Author::books, attr(Book::getPrice).gt(20))));
        query(
                all,
                "ordered by a count of an association",
                db -> authors(db).orderByDesc(Associations.countOf(Author::books)));
        query(
                all,
                "some row of a many-to-many association",
                db -> db.model(Student.class).where(Associations.some(Student::courses)));
        query(
                all,
                "some row along another association",
                db -> db.model(Person.class).where(Associations.some(Person::kindToDrafts)));
        query(
                all,
                "one key that leads to several models",
                db -> db.model(Picture.class).include(Picture::album).include(Picture::band));
        query(all, "a default scope", db -> db.model(Shop.class));
        query(
                all,
                "a global filter",
                db -> db.with("tenant", 1L)
                        .model(Invoice.class)
                        .where(Associations.some(Invoice::labels))
                        .where(Functions.viaRef(Invoice::parent, Invoice::number)
                                .eq("A")));
        query(all, "exists, with the row around", db -> authors(db).where(Functions.exists(own(db))));
        query(
                all,
                "one value of the rows around",
                db -> authors(db)
                        .where(Functions.<Author, Long>scalar(own(db).subQuery(Aggregates.<Book>count())))
                        .gt(1L));
        query(all, "any and all values of a query", db -> {
            SubQuery<Integer> ages = authors(db).subQuery(Author::age);
            return authors(db)
                    .where(Author::age)
                    .gt(Functions.any(ages))
                    .where(Author::age)
                    .lte(Functions.all(ages));
        });
        query(
                all,
                "order by an attribute of an association",
                db -> books(db)
                        .orderBy(Functions.viaRef(Book::getAuthor, Author::name)
                                .asc()
                                .nullsLast())
                        .limit(3));
        query(
                all,
                "an attribute along two associations",
                db -> db.model(Remark.class)
                        .where(Functions.viaRef(Remark::note, Functions.viaRef(Note::author, Person::name)))
                        .eq("Ann"));
        query(all, "order at random", db -> authors(db).orderBy(Functions.random()));
    }

    private static void groups(Map<String, Function<Database, List<String>>> all) {
        Expr<Author, Integer> age = attr(Author::age);
        read(all, "counts", db -> authors(db).project(Aggregates.count(), Aggregates.countDistinct(age), Long::sum));
        read(
                all,
                "sums of whole numbers",
                db -> authors(db).project(Aggregates.sum(age), Aggregates.sumAsLong(age), (sum, whole) -> whole));
        read(
                all,
                "average, least and greatest",
                db -> authors(db)
                        .groupBy(attr(Author::name))
                        .project(Aggregates.avg(age), Aggregates.max(age), (average, greatest) -> greatest));
        read(all, "standard deviation", db -> authors(db).project(Aggregates.stddev(age)));
        read(
                all,
                "an aggregate of some rows",
                db -> authors(db)
                        .project(
                                Aggregates.countIf(age.gt(1)),
                                Aggregates.sumAsLong(age).filter(age.gt(2)),
                                Long::sum));
        read(
                all,
                "groups with having, order and limit",
                db -> authors(db)
                        .groupBy(age)
                        .having(Aggregates.<Author>count())
                        .gt(1L)
                        .orderByDesc(Aggregates.<Author>count())
                        .limit(3)
                        .project(age, Aggregates.count(), (years, number) -> number));
        read(all, "distinct values", db -> authors(db).project(age).distinct());
        read(
                all,
                "distinct values in an order of nulls",
                db -> authors(db)
                        .orderBy(age.asc().nullsLast())
                        .limit(3)
                        .project(age)
                        .distinct());
        read(
                all,
                "an aggregate of what queries find",
                db -> authors(db)
                        .project(
                                Aggregates.sumAsLong(Associations.countOf(Author::books)),
                                Aggregates.countIf(Associations.some(Author::books)),
                                Long::sum));
        read(all, "an aggregate of a value around", db -> {
            Expr<Book, Integer> years = Functions.outer(authors(db), Author::age);
            return authors(db)
                    .project(
                            Associations.valueOf(Author::books, Aggregates.sumAsLong(years)),
                            Associations.countOf(Author::books, years.gt(30)),
                            Long::sum);
        });
        read(all, "groups by a count of an association", db -> {
            Expr<Author, Long> written = Associations.countOf(Author::books);
            return authors(db).groupBy(written).project(written, Aggregates.count(), Long::sum);
        });
        read(all, "groups by what is the same for all rows", db -> {
            Expr<Author, Boolean> always = Functions.truth(Cond.allOf(List.of()));
            return authors(db).groupBy(always).project(always, Aggregates.count(), (same, rows) -> rows);
        });
    }

    private static void windows(Map<String, Function<Database, List<String>>> all) {
        Expr<Author, Integer> age = attr(Author::age);
        Window<Author> window = Window.<Author>partitionBy(attr(Author::name)).orderBy(age.asc());
        read(
                all,
                "row number and rank",
                db -> authors(db).project(Windows.rowNumber(window), Windows.rank(window), Long::sum));
        read(
                all,
                "lag and bucket",
                db -> authors(db)
                        .project(Windows.lag(age, 1, window), Windows.bucket(4, window), (before, bucket) -> bucket));
        read(
                all,
                "a running sum",
                db -> authors(db)
                        .project(Aggregates.sumAsLong(age)
                                .over(window.rows(Window.unboundedPreceding(), Window.currentRow()))));
        read(
                all,
                "a frame counted in values",
                db -> authors(db)
                        .project(Aggregates.sumAsLong(age)
                                .over(window.range(Window.preceding(5), Window.following(5)))));
        read(
                all,
                "a frame counted in groups",
                db -> authors(db)
                        .project(Aggregates.sumAsLong(age)
                                .over(window.groups(Window.preceding(1), Window.currentRow()))));
        read(
                all,
                "row number in any order",
                db -> authors(db).project(Windows.rowNumber(Window.partitionBy(attr(Author::name)))));
        read(all, "the n-th value", db -> authors(db).project(Windows.nthValue(age, 2, window)));
        read(
                all,
                "a window with nulls last",
                db -> authors(db)
                        .project(Windows.rowNumber(Window.orderedBy(age.desc().nullsLast()))));
    }

    private static void documents(Map<String, Function<Database, List<String>>> all) {
        Attr<Row, Json> data = Attr.named("data");
        JsonPath<Row> at = JsonPath.of(data).key("a").element(0);
        read(
                all,
                "text and number inside a document",
                db -> documents(db).project(at.text(), at.number(), (a, b) -> a));
        read(
                all,
                "whole number and boolean inside a document",
                db -> documents(db).project(at.wholeNumber(), at.bool(), (a, b) -> a));
        read(
                all,
                "the length of an array inside a document",
                db -> documents(db).project(at.length()));
        read(all, "an object or array inside a document", db -> documents(db).project(at.json()));
        query(
                all,
                "a key of a document",
                db -> documents(db).where(JsonPath.of(data).hasKey("a")));
        query(
                all,
                "a document within another",
                db -> documents(db).where(JsonPath.of(data).contains(Json.of("{}"))));
        Attr<Row, List<Integer>> numbers = Attr.named("numbers");
        query(
                all,
                "lists",
                db -> lists(db).where(Lists.containsAll(numbers, List.of(1)).and(Lists.overlaps(numbers, List.of(2)))));
        Attr<Row, Range<Integer>> span = Attr.named("span");
        query(
                all,
                "ranges",
                db -> ranges(db)
                        .where(Ranges.within(span, Range.halfOpen(1, 2))
                                .and(Ranges.adjacent(span, Range.halfOpen(3, 4)))));
    }

    private static Model<Row> documents(Database db) {
        return db.define(
                "documents",
                m -> m.id("id").attribute("data", LogicalType.of(LogicalType.Kind.JSON), Json.class, c -> c));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Model<Row> lists(Database db) {
        LogicalType type = LogicalType.array(LogicalType.of(LogicalType.Kind.INTEGER));
        return db.define("lists", m -> m.id("id").attribute("numbers", type, (Class) List.class, c -> c));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Model<Row> ranges(Database db) {
        LogicalType type = LogicalType.range(LogicalType.of(LogicalType.Kind.INTEGER));
        return db.define("spans", m -> m.id("id").attribute("span", type, (Class) Range.class, c -> c));
    }

    private static void combined(Map<String, Function<Database, List<String>>> all) {
        read(
                all,
                "union all",
                db -> authors(db)
                        .project(attr(Author::email))
                        .unionAll(books(db).project(attr(Book::getTitle))));
        read(
                all,
                "intersect, except",
                db -> authors(db)
                        .project(attr(Author::email))
                        .intersect(books(db).project(attr(Book::getTitle)))
                        .except(authors(db).project(attr(Author::name))));
    }

    private static Query<Author> authors(Database db) {
        return db.model(Author.class);
    }

    private static Query<Book> books(Database db) {
        return db.model(Book.class);
    }

    private static Query<Book> own(Database db) {
        return books(db).where(Book::getAuthorId).eq(Functions.outer(db.model(Author.class), Author::id));
    }

    private static void where(Map<String, Function<Database, List<String>>> all, String name, Cond<Author> condition) {
        query(all, name, db -> authors(db).where(condition));
    }

    @SafeVarargs
    private static void reads(
            Map<String, Function<Database, List<String>>> all, String name, Expr<Sample, ?>... values) {
        all.put(
                name,
                db -> List.of(values).stream()
                        .map(value ->
                                db.model(Sample.class).project(value).toSql().text())
                        .toList());
    }

    private static void read(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, Selection<?>> read) {
        all.put(name, db -> List.of(read.apply(db).toSql().text()));
    }

    private static void query(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, Query<?>> query) {
        all.put(name, db -> List.of(query.apply(db).toSql().text()));
    }
}
