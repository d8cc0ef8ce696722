package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Cond;
import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Conditions: every operator, three-valued logic, and the empty cases. */
public final class ConditionCases {
    /** Made by the suite. */
    public ConditionCases() {}

    /** A condition and the first letters of the authors it finds. */
    public record Finds(String words, UnaryOperator<Query<Author>> condition, String authors) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Finds finds(String words, String authors, UnaryOperator<Query<Author>> condition) {
        return new Finds(words, condition, authors);
    }

    private static Finds holds(String words, String authors, Cond<Author> condition) {
        return new Finds(words, q -> q.where(condition), authors);
    }

    /** The table. */
    public static List<Finds> conditions() {
        return List.of(
                finds("eq on text", "a", q -> q.where(Author::name).eq("Ada")),
                finds("eq on a number", "bd", q -> q.where(Author::age).eq(25)),
                finds("eq null is a null test", "d", q -> q.where(Author::name).eq((String) null)),
                finds("ne leaves out null", "abef", q -> q.where(Author::name).ne("Cleo")),
                finds(
                        "ne null is a not-null test",
                        "abcef",
                        q -> q.where(Author::name).ne((String) null)),
                finds("gt", "ef", q -> q.where(Author::age).gt(36)),
                finds("gte", "aef", q -> q.where(Author::age).gte(36)),
                finds("lt", "bd", q -> q.where(Author::age).lt(36)),
                finds("lte", "abd", q -> q.where(Author::age).lte(36)),
                finds("gt on text", "bcef", q -> q.where(Author::name).gt("Ada")),
                finds(
                        "between includes both ends",
                        "abd",
                        q -> q.where(Author::age).between(25, 36)),
                finds(
                        "between with nothing inside",
                        "",
                        q -> q.where(Author::age).between(26, 35)),
                finds(
                        "notBetween leaves out null",
                        "ef",
                        q -> q.where(Author::age).notBetween(25, 36)),
                finds("in several", "ab", q -> q.where(Author::name).in("Ada", "Bob")),
                finds("in a collection", "abd", q -> q.where(Author::age).in(List.of(36, 25))),
                finds("in three, padded", "abc", q -> q.where(Author::name).in("Ada", "Bob", "Cleo")),
                finds("in five, padded", "abcef", q -> q.where(Author::name).in("Ada", "Bob", "Cleo", "E%v_e", "Fay!")),
                finds(
                        "in an empty list matches nothing",
                        "",
                        q -> q.where(Author::age).in(List.of())),
                finds(
                        "in with null among the values",
                        "ad",
                        q -> q.where(Author::name).in(Arrays.asList("Ada", null))),
                finds("in null alone", "d", q -> q.where(Author::name).in(Arrays.asList((String) null))),
                finds("notIn leaves out null", "cef", q -> q.where(Author::name).notIn("Ada", "Bob")),
                finds(
                        "notIn an empty list matches everything",
                        "abcdef",
                        q -> q.where(Author::name).notIn(List.of())),
                finds(
                        "notIn with null among the values",
                        "bcef",
                        q -> q.where(Author::name).notIn(Arrays.asList("Ada", null))),
                finds("like with a wildcard", "a", q -> q.where(Author::name).like("A%")),
                finds(
                        "like with one character",
                        "ab",
                        q -> q.where(Author::name)
                                .like("___")
                                .where(Author::age)
                                .lt(60)),
                finds(
                        "notLike leaves out null",
                        "bcef",
                        q -> q.where(Author::name).notLike("A%")),
                finds("startsWith", "f", q -> q.where(Author::name).startsWith("Fa")),
                finds("endsWith", "c", q -> q.where(Author::name).endsWith("leo")),
                finds("contains", "b", q -> q.where(Author::name).contains("ob")),
                finds(
                        "contains takes a percent sign literally",
                        "e",
                        q -> q.where(Author::name).contains("%")),
                finds(
                        "contains takes an underscore literally",
                        "e",
                        q -> q.where(Author::name).contains("_")),
                finds(
                        "endsWith takes the escape character literally",
                        "f",
                        q -> q.where(Author::name).endsWith("!")),
                finds(
                        "startsWith a percent sign finds nothing",
                        "",
                        q -> q.where(Author::name).startsWith("%")),
                finds(
                        "contains takes a bracket literally",
                        "",
                        q -> q.where(Author::name).contains("[A]")),
                finds(
                        "contains takes a backslash literally",
                        "",
                        q -> q.where(Author::name).contains("\\")),
                finds(
                        "contains takes a quote literally",
                        "",
                        q -> q.where(Author::name).contains("'")),
                finds(
                        "startsWith the empty text finds all but null",
                        "abcef",
                        q -> q.where(Author::name).startsWith("")),
                finds("isNull", "c", q -> q.where(Author::age).isNull()),
                finds("isNotNull", "abdef", q -> q.where(Author::age).isNotNull()),
                finds(
                        "two conditions must both hold",
                        "b",
                        q -> q.where(Author::age).eq(25).where(Author::name).isNotNull()),
                holds(
                        "or",
                        "abd",
                        attr(Author::name).eq("Ada").or(attr(Author::age).eq(25))),
                holds(
                        "and",
                        "b",
                        attr(Author::name).eq("Bob").and(attr(Author::age).eq(25))),
                holds(
                        "not leaves out what is unknown",
                        "bcef",
                        attr(Author::name).eq("Ada").not()),
                holds("not of not", "a", attr(Author::name).eq("Ada").not().not()),
                holds(
                        "not of or",
                        "ce",
                        attr(Author::name)
                                .in("Ada", "Bob")
                                .or(attr(Author::name).eq("Fay!"))
                                .not()),
                holds(
                        "not of and",
                        "cdef",
                        attr(Author::age)
                                .eq(25)
                                .and(attr(Author::name).eq("Bob"))
                                .or(attr(Author::age).eq(36))
                                .not()
                                .or(attr(Author::age).isNull())
                                .or(attr(Author::email).eq("dan@x"))),
                holds(
                        "or within and keeps its parentheses",
                        "b",
                        attr(Author::age)
                                .eq(25)
                                .and(attr(Author::name)
                                        .eq("Bob")
                                        .or(attr(Author::name).eq("Ada")))),
                holds(
                        "and within or",
                        "bc",
                        attr(Author::age)
                                .isNull()
                                .or(attr(Author::age)
                                        .eq(25)
                                        .and(attr(Author::name).eq("Bob")))),
                holds("anyOf nothing matches nothing", "", Cond.anyOf(List.of())),
                holds("allOf nothing matches everything", "abcdef", Cond.allOf(List.of())),
                holds(
                        "not anyOf nothing matches everything",
                        "abcdef",
                        Cond.<Author>anyOf(List.of()).not()),
                holds(
                        "not in an empty list matches everything",
                        "abcdef",
                        attr(Author::age).in(List.of()).not()),
                holds(
                        "anyOf three",
                        "abc",
                        Cond.anyOf(
                                attr(Author::name).eq("Ada"),
                                attr(Author::name).eq("Bob"),
                                attr(Author::name).eq("Cleo"))),
                holds(
                        "allOf three",
                        "a",
                        Cond.allOf(
                                attr(Author::name).eq("Ada"),
                                attr(Author::age).gt(1),
                                attr(Author::email).endsWith("@x"))));
    }

    private static String letters(List<Author> authors) {
        StringBuilder letters = new StringBuilder();
        authors.forEach(author -> letters.append(author.email().charAt(0)));
        return letters.toString();
    }

    @Case({"H1", "H9", "H13", "H14", "H15", "H16", "H18", "H30", "H31", "PN35", "PN43"})
    @Each("conditions")
    public void finds(Subject t, Finds row) {
        Library library = Library.of(t);
        Query<Author> query = row.condition().apply(library.authors);
        assertThat(letters(query.orderBy(Author::email).findAll())).isEqualTo(row.authors());
        assertThat(query.count()).isEqualTo(row.authors().length());
        assertThat(query.exists()).isEqualTo(!row.authors().isEmpty());
    }
}
