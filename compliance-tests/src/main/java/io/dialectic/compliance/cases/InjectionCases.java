package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.countIf;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Attr.attr;
import static io.dialectic.Cond.ifPresent;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.lower;
import static io.dialectic.Functions.position;
import static io.dialectic.Functions.replace;
import static io.dialectic.Functions.sql;
import static io.dialectic.Functions.value;
import static io.dialectic.query.Sql.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Model;
import io.dialectic.Pair;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.DialecticException;
import io.dialectic.error.QueryException;
import io.dialectic.error.ValidationException;
import io.dialectic.query.Sql;
import io.dialectic.spi.Feature;
import io.dialectic.type.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Hostile text goes in as a value and comes out as one; it never becomes SQL. */
public final class InjectionCases {
    /** Made by the suite. */
    public InjectionCases() {}

    /** Texts that break statements put together by hand. */
    public static List<String> hostile() {
        return List.of(
                "' OR '1'='1",
                "'; DROP TABLE authors; --",
                "\\' OR 1=1 -- ",
                "\"; DELETE FROM authors",
                "`; DELETE FROM authors",
                "]; DELETE FROM authors",
                "%' OR name LIKE '%",
                "' UNION SELECT email FROM authors --",
                ":name",
                "?",
                "$1",
                "{{x}}",
                "\u0000x".substring(1) + "/* */",
                "x'||(SELECT email)||'",
                "1; UPDATE authors SET age = 0",
                "'\\''");
    }

    @Case({"AA1", "AA2", "H4", "PN16", "PN19", "PN20"})
    @Each("hostile")
    public void asAValueItIsAValue(Subject t, String text) {
        Library library = Library.of(t);
        Author made = library.authors.create(
                v -> v.set(Author::email).to("h@x").set(Author::name).to(text));
        assertThat(library.authors.findByPk(made.id()).orElseThrow().name()).isEqualTo(text);
        assertThat(library.authors.where(Author::name).eq(text).findAll()).containsExactly(made);
        assertThat(library.authors.where(Author::name).contains(text).findAll()).containsExactly(made);
        assertThat(library.authors.where(Author::name).in(text, "Ada").count()).isEqualTo(2);
        assertThat(library.authors
                        .where(Author::name)
                        .eq(text)
                        .update(v -> v.set(Author::age).to(9)))
                .isEqualTo(1);
        assertThat(library.authors.where(Author::name).eq(text).destroy()).isEqualTo(1);
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"AA6", "AA7", "PN19"})
    @Each("hostile")
    public void asANameItIsRefused(Subject t, String text) {
        Model<Author> authors = t.database().model(Author.class);
        assertThat(t.statements(() -> {
                    assertThatThrownBy(() -> authors.attribute(text))
                            .isInstanceOf(QueryException.class)
                            .hasMessageContaining("Its attributes are:");
                    assertThatThrownBy(() -> authors.include(text)).isInstanceOf(QueryException.class);
                }))
                .isZero();
    }

    @Case({"AA1", "AA2", "I4", "PN19", "PN20"})
    @Each("hostile")
    public void asTheNameOfATableAndItsColumnsItIsAName(Subject t, String text) {
        Library library = Library.of(t);
        // Blanks at the end of a name are refused by some databases.
        String name = text.strip();
        Model<Row> odd = t.database()
                .define(
                        name,
                        m -> m.id("id")
                                .string("text", 50, c -> c.column(name + "1"))
                                .integer("number", c -> c.column(name + "2")));
        t.own(odd);
        Attr<Row, String> textOf = odd.attribute("text", String.class);
        odd.create(v -> v.set(textOf).to(text));
        assertThat(odd.where(textOf).eq(text).orderBy(textOf).select(textOf)).containsExactly(text);
        assertThat(odd.where(textOf).eq(text).update(v -> v.set(textOf).to("seen")))
                .isEqualTo(1);
        assertThat(odd.where(sql(Sql.of("? = ?", textOf, "seen")))
                        .orderBy(textOf)
                        .count())
                .isEqualTo(1);
        assertThat(t.database()
                        .sql(
                                "SELECT ? FROM ? WHERE ? = :text",
                                name(name + "1"),
                                name(odd.definition()),
                                name(name + "1"))
                        .bind("text", "seen")
                        .scalars(String.class))
                .containsExactly("seen");
        assertThat(odd.where(sql(Sql.of("? = :text", name(name + "1")).bind("text", "seen")))
                        .count())
                .isEqualTo(1);
        assertThat(odd.where(textOf).eq("seen").destroy()).isEqualTo(1);
        t.database().schema().drop(odd);
        assertThat(library.authors.count()).isEqualTo(6);
        assertThat(library.books.withDeleted().count()).isEqualTo(5);
    }

    @Case({"AA6", "AA7", "PN19"})
    @Each("hostile")
    public void asTheNameOfAProcedureOrAParameterItIsAName(Subject t, String text) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> t.database().procedure(text).in(text).execute())
                .isInstanceOf(DialecticException.class);
        assertThatThrownBy(() -> t.database()
                        .sql("SELECT email FROM authors WHERE name = :name")
                        .bind(text, "x")
                        .maps())
                .isInstanceOf(QueryException.class);
        assertThat(library.authors.count()).isEqualTo(6);
    }

    /** What request bodies are read as. */
    public static List<Object> bodies() {
        return List.of(
                Map.of("$gt", ""), Map.of("gt", 0), List.of(Map.of("$ne", 1)), Json.of("{\"$or\": []}"), new Object());
    }

    @Case({"AA1", "H34", "PN16"})
    @Each("bodies")
    public void asAMapItIsNoOperator(Subject t, Object body) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> {
                    for (String attribute : List.of("name", "age")) {
                        for (ThrowingCallable use : List.<ThrowingCallable>of(
                                () -> library.authors
                                        .where(library.authors.attribute(attribute))
                                        .eq(body)
                                        .count(),
                                () -> library.authors
                                        .where(library.authors.attribute(attribute))
                                        .in(List.of(body))
                                        .destroy())) {
                            assertThatThrownBy(use).isInstanceOfAny(QueryException.class, ValidationException.class);
                        }
                    }
                }))
                .isZero();
        untouched(library);
    }

    /** The texts above, and such as look otherwise to an encoding, a driver or a formatter. */
    public static List<String> values() {
        List<String> all = new ArrayList<>(hostile());
        all.addAll(List.of(
                "\\",
                "\\'",
                "''",
                "\"\"",
                "\u00bf' OR 1=1 #",
                "\u02bc OR 1=1 --",
                "\u2019; DROP TABLE authors",
                "a\nb' -- \r\n; DELETE FROM authors",
                "\t'\t",
                "${jndi:x} %s %n {0} {fn NOW()} {d '2020-01-01'}",
                "??",
                "@x; @@version",
                "/*! OR 1=1 */",
                "$$; DELETE FROM authors; $$",
                "E'\\x27'",
                "0x27204f5220313d31",
                "NULL",
                "' AND SLEEP(5) AND '1'='1",
                "'; WAITFOR DELAY '0:0:5' --",
                "\ud83d\ude00'\ud83d\ude00",
                "'".repeat(50)));
        return all;
    }

    private static void untouched(Library library) {
        assertThat(library.authors.count()).isEqualTo(6);
        assertThat(library.books.withDeleted().count()).isEqualTo(5);
        assertThat(library.authors.where(Author::age).eq(0).count()).isZero();
    }

    @Case({"AA1", "AA2", "H16", "H18", "PN20", "PN43"})
    @Each("values")
    public void inEveryOperatorItIsAValue(Subject t, String text) {
        Library library = Library.of(t);
        library.authors
                .where(Author::email)
                .eq("fay@x")
                .update(v -> v.set(Author::name).to(text));
        Attr<Author, String> name = attr(Author::name);
        for (Cond<Author> holds : List.of(
                name.eq(text),
                name.in(text, "nobody"),
                name.in(List.of(text)),
                name.startsWith(text),
                name.endsWith(text),
                name.contains(text),
                name.between(text, text),
                name.same(text),
                name.eq(value(text)),
                Pair.of(name, attr(Author::email)).eq(text, "fay@x"),
                ifPresent(text, name::eq))) {
            assertThat(library.authors.where(holds).select(Author::email)).containsExactly("fay@x");
        }
        assertThat(library.authors.where(name.ne(text)).count()).isEqualTo(4);
        assertThat(library.authors.where(name.notIn(text, "nobody")).count()).isEqualTo(4);
        assertThat(library.authors.where(name.notContains(text)).count()).isEqualTo(4);
        untouched(library);
    }

    @Case({"AA1", "AA2", "I1", "I3", "PN20"})
    @Each("values")
    public void inEveryFunctionItIsAValue(Subject t, String text) {
        Library library = Library.of(t);
        Attr<Author, String> name = attr(Author::name);
        Query<Author> dan = library.authors.where(Author::email).eq("dan@x");
        assertThat(dan.select(coalesce(name, text))).containsExactly(text);
        assertThat(dan.select(concat(attr(Author::email), text))).containsExactly("dan@x" + text);
        assertThat(dan.select(replace(attr(Author::email), "dan", text))).containsExactly(text + "@x");
        assertThat(dan.select(position(text, concat(attr(Author::email), text))))
                .containsExactly(6);
        assertThat(dan.select(
                        io.dialectic.Case.when(attr(Author::age).gt(0), text).otherwise("no")))
                .containsExactly(text);
        assertThat(dan.orderBy(concat(attr(Author::email), text)).findAll()).hasSize(1);
        assertThat(dan.groupBy(coalesce(name, text))
                        .having(max(attr(Author::email)))
                        .ne(text)
                        .count())
                .isEqualTo(1);
        assertThat(library.authors
                        .groupBy(attr(Author::age))
                        .having(max(attr(Author::email)))
                        .eq(text)
                        .count())
                .isZero();
        assertThat(library.authors
                        .where(attr(Author::id)
                                .in(library.books.where(Book::getTitle).eq(text).subQuery(Book::getAuthorId)))
                        .count())
                .isZero();
        assertThat(library.authors.select(countIf(name.eq(text)))).containsExactly(0L);
        untouched(library);
    }

    @Case({"AA1", "AA2", "F10", "F16", "G1", "PN20"})
    @Each("values")
    public void inEveryChangeItIsAValue(Subject t, String text) {
        Library library = Library.of(t);
        library.authors.bulkCreate(List.of(Author.of("1@x", text, 1), Author.of("2@x", text, 2)));
        assertThat(library.authors.where(Author::name).eq(text).select(Author::name))
                .containsExactly(text, text);
        assertThat(library.authors
                        .where(Author::email)
                        .eq("3@x")
                        .findOrCreate(v -> v.set(Author::name).to(text))
                        .created())
                .isTrue();
        Book book = library.books.build(v -> v.set(Book::getTitle).to("t"));
        book.save();
        String short40 = text.substring(0, Math.min(30, text.length()));
        book.setTitle(short40);
        book.save();
        assertThat(library.books.where(Book::getTitle).eq(short40).count()).isEqualTo(1);
        assertThat(book.forceDestroy()).isTrue();
        assertThat(library.authors.where(Author::name).eq(text).destroy()).isEqualTo(3);
        untouched(library);
    }

    @Case({"AA6", "AA7", "J1", "J8", "J9", "PN19"})
    @Each("values")
    public void inEveryPlaceOfANameItIsRefused(Subject t, String text) {
        Library library = Library.of(t);
        Model<Row> rows = t.database().define("injected_rows", m -> m.id("id").string("label", 20));
        Attr<Row, String> unknown = Attr.named(text);
        assertThat(t.statements(() -> {
                    for (ThrowingCallable use : List.<ThrowingCallable>of(
                            () -> rows.where(unknown).eq("x").findAll(),
                            () -> rows.orderBy(unknown).findAll(),
                            () -> rows.orderByDesc(lower(unknown)).findAll(),
                            () -> rows.select(unknown),
                            () -> rows.only(unknown),
                            () -> rows.without(unknown),
                            () -> rows.groupBy(unknown).count(),
                            () -> rows.select(max(unknown)),
                            () -> rows.create(v -> v.set(unknown).to("x")),
                            () -> rows.all().update(v -> v.set(unknown).to("x")),
                            () -> rows.attribute(text, String.class),
                            () -> rows.include(text),
                            () -> library.authors.attribute(text),
                            () -> library.authors.scope(q -> q.include(text)).findAll())) {
                        assertThatThrownBy(use).isInstanceOf(QueryException.class);
                    }
                }))
                .isZero();
        untouched(library);
    }

    @Case({"AA1", "AA2", "PN19"})
    @Each("hostile")
    public void asADefaultOrACommentItIsText(Subject t, String text) {
        Library library = Library.of(t);
        Model<Row> noted = t.database()
                .define(
                        "injected_notes",
                        m -> m.id("id").string("kind", 10, c -> c).string("label", 60, c -> {
                            var column = c.defaultValue(text);
                            return t.has(Feature.COMMENTS) ? column.comment(text) : column;
                        }));
        t.own(noted);
        Attr<Row, String> label = noted.attribute("label", String.class);
        noted.create(v -> v);
        t.database().sql("INSERT INTO injected_notes (kind) VALUES ('x')").execute();
        assertThat(noted.select(label)).containsExactly(text, text);
        assertThat(t.database().schema().compare(noted).changes()).isEmpty();
        untouched(library);
    }
}
