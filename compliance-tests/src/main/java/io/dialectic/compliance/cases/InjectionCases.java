package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.error.DialecticException;
import io.dialectic.error.QueryException;
import java.util.List;

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

    @Case({"AA1", "AA2", "PN19", "PN20"})
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
        assertThat(odd.where(textOf).eq("seen").destroy()).isEqualTo(1);
        t.database().schema().drop(odd);
        assertThat(library.authors.count()).isEqualTo(6);
        assertThat(library.books.withDeleted().count()).isEqualTo(5);
    }

    @Case({"AA6", "AA7", "PN19", "Q9"})
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
}
