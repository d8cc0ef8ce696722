package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Cond.ifPresent;
import static io.dialectic.Functions.cast;
import static io.dialectic.Functions.castToDecimal;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.fn;
import static io.dialectic.Functions.length;
import static io.dialectic.Functions.lower;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.truth;
import static io.dialectic.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.Model;
import io.dialectic.Pair;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Seat;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Operators beyond the comparisons with constants: between expressions, sameness, case, patterns, pairs, missing values. */
public final class OperatorCases {
    /** Made by the suite. */
    public OperatorCases() {}

    /** A condition and the first letters of the authors it finds. */
    public record Holds(String words, Cond<Author> condition, String authors) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Holds holds(String words, String authors, Cond<Author> condition) {
        return new Holds(words, condition, authors);
    }

    private static Expr<Author, String> name() {
        return attr(Author::name);
    }

    private static Expr<Author, String> email() {
        return attr(Author::email);
    }

    private static Expr<Author, Integer> age() {
        return attr(Author::age);
    }

    /** The table. Ages: Ada 36, Bob 25, Cleo null, (no name) 25, E%v_e 41, Fay! 60. */
    public static List<Holds> conditions() {
        Expr<Author, Integer> letters = length(attr(Author::name));
        return List.of(
                holds("a value equals itself, but for null", "abdef", age().eq(age())),
                holds("a value differs from itself nowhere", "", age().ne(age())),
                holds("an expression on the left", "ab", letters.eq(3)),
                holds("an expression on the right", "abdef", age().gt(coalesce(letters, 0))),
                holds("greater than an expression", "f", age().gt(plus(letters, 50))),
                holds("greater than or equal to an expression", "abdef", age().gte(age())),
                holds("less than an expression", "", age().lt(letters)),
                holds("less than or equal to an expression", "abdef", age().lte(age())),
                holds("ne an expression leaves out null", "abcef", name().ne(email())),
                holds("between expressions", "abdef", age().between(age(), plus(age(), 1))),
                holds("between expressions, the wrong way round", "", age().between(plus(age(), 1), age())),
                holds("same as a value", "a", name().same("Ada")),
                holds("same as null", "d", name().same((String) null)),
                holds("not the same as a value takes null too", "bcdef", name().notSame("Ada")),
                holds("not the same as null", "abcef", name().notSame((String) null)),
                holds("same as an expression takes null for null", "abcdef", age().same(age())),
                holds("not the same as an expression", "", age().notSame(age())),
                holds(
                        "not of same is never unknown",
                        "bcdef",
                        name().same("Ada").not()),
                holds("iLike", "a", name().iLike("aDA")),
                holds("iLike with a wildcard", "c", name().iLike("cL%")),
                holds("notILike leaves out null", "bcef", name().notILike("ADA")),
                holds("iLike of a computed value", "a", concat(name(), "x").iLike("adaX")),
                holds("like an expression", "abcef", name().like(name())),
                holds(
                        "like a pattern made of a value",
                        "abcef",
                        email().iLike("%@x").and(name().like(concat(name(), "%")))),
                holds("notStartsWith leaves out null", "bcef", name().notStartsWith("Ad")),
                holds("notEndsWith", "abef", name().notEndsWith("leo")),
                holds("notContains takes wildcards literally", "abcf", name().notContains("%v_")),
                holds("notContains nothing matches nothing", "", name().notContains("")),
                holds("startsWith of a computed value", "c", lower(name()).startsWith("cle")),
                holds("in, of a computed value", "cf", letters.in(4)),
                holds("notIn, of a computed value", "ef", age().notIn(36, 25)),
                holds("in with null, of a computed value", "abd", letters.in(Arrays.asList(3, null))),
                holds("in nothing, of a computed value", "", letters.in(List.of())),
                holds("notIn nothing, of a computed value", "abcdef", letters.notIn(List.of())),
                holds("isNull of a computed value", "d", letters.isNull()),
                holds("isNotNull of a computed value", "abcef", letters.isNotNull()),
                holds("between of a computed value", "abcf", letters.between(3, 4)),
                holds("notBetween of a computed value", "e", letters.notBetween(3, 4)),
                holds("a condition as a value", "ef", truth(age().gt(40)).eq(true)),
                holds(
                        "a condition as a value is null where unknown",
                        "c",
                        truth(age().gt(40)).isNull()),
                holds(
                        "like one of several patterns",
                        "abc",
                        Cond.anyOf(Stream.of("A%", "B%", "%leo")
                                .map(pattern -> name().like(pattern))
                                .toList())),
                holds(
                        "like all of several patterns",
                        "c",
                        Cond.allOf(Stream.of("C%", "%leo")
                                .map(pattern -> name().like(pattern))
                                .toList())),
                holds(
                        "a value on the left",
                        "abdef",
                        Functions.<Author, Integer>value(7).lt(age())),
                holds("ifPresent with a value", "a", ifPresent("Ada", name -> name().eq(name))),
                holds("ifPresent without", "abcdef", ifPresent((String) null, name -> name().eq(name))),
                holds(
                        "ifPresent among others",
                        "bd",
                        age().eq(25).and(ifPresent((String) null, name -> name().eq(name)))),
                holds("cast to text", "bd", cast(age(), String.class).eq("25")),
                holds("cast to a number", "f", age().eq(cast(concat(value("6"), "0"), Integer.class))),
                holds("cast to a decimal", "bd", castToDecimal(age(), 10, 2).eq(new BigDecimal("25.00"))),
                holds(
                        "a function of the database by name",
                        "a",
                        fn("upper", String.class, name()).eq("ADA")),
                holds(
                        "a function of two arguments by name",
                        "c",
                        fn("coalesce", Integer.class, age(), value(7)).eq(7)),
                holds("a pair equals", "b", Pair.of(name(), age()).eq("Bob", 25)),
                holds(
                        "a pair is in a list",
                        "ab",
                        Pair.of(name(), age())
                                .in(List.of(Map.entry("Bob", 25), Map.entry("Ada", 36), Map.entry("Fay!", 25)))),
                holds("a pair is in no list", "", Pair.of(name(), age()).in(List.of())),
                holds("a pair is greater", "aef", Pair.of(age(), email()).gt(25, "dan@x")),
                holds(
                        "a pair is greater or equal",
                        "adef",
                        Pair.of(age(), email()).gte(25, "dan@x")),
                holds("a pair is less", "b", Pair.of(age(), email()).lt(25, "dan@x")),
                holds("a pair is less or equal", "bd", Pair.of(age(), email()).lte(25, "dan@x")));
    }

    @Case({
        "H1", "H2", "H3", "H9", "H12", "H13", "H14", "H17", "H18", "H19", "H27", "H29", "H30", "I1", "I6", "I7", "I8",
        "PN35", "PN36", "PN43"
    })
    @Each("conditions")
    public void finds(Subject t, Holds row) {
        Library library = Library.of(t);
        assertThat(letters(library.authors
                        .where(row.condition())
                        .orderBy(Author::email)
                        .findAll()))
                .isEqualTo(row.authors());
    }

    /** Not of a condition finds what the condition does not find, but for what is unknown. */
    @Case({"H12", "H31", "PN35"})
    @Each("conditions")
    public void whatIsFoundAndItsOppositeDoNotMeet(Subject t, Holds row) {
        Library library = Library.of(t);
        String found = letters(library.authors.where(row.condition()).findAll());
        String opposite = letters(library.authors.where(row.condition().not()).findAll());
        assertThat(opposite.chars().filter(letter -> found.indexOf(letter) >= 0))
                .isEmpty();
        assertThat(library.authors.where(row.condition().not().not()).count()).isEqualTo(found.length());
        assertThat(library.authors
                        .where(row.condition().or(row.condition().not()))
                        .count())
                .isEqualTo(found.length() + opposite.length());
    }

    /** The same conditions choose the rows of an update. */
    @Case("F21")
    @Each("conditions")
    public void updates(Subject t, Holds row) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(row.condition())
                        .all()
                        .update(v -> v.set(Author::name).to("new")))
                .isEqualTo(row.authors().length());
        assertThat(letters(library.authors
                        .where(Author::name)
                        .eq("new")
                        .orderBy(Author::email)
                        .findAll()))
                .isEqualTo(row.authors());
    }

    private static String letters(List<Author> authors) {
        StringBuilder letters = new StringBuilder();
        authors.forEach(author -> letters.append(author.email().charAt(0)));
        return letters.toString();
    }

    /** An expression and the authors that match it. */
    public record Matches(String expression, boolean negated, boolean anyCase, String authors) {}

    /** The table. */
    public static List<Matches> expressions() {
        return List.of(
                new Matches("^A", false, false, "a"),
                new Matches("^a", false, false, ""),
                new Matches("^a", false, true, "a"),
                new Matches("^A", true, false, "bcef"),
                new Matches("^a", true, true, "bcef"),
                new Matches("o", false, false, "bc"),
                new Matches("[bc]", false, true, "bc"),
                new Matches("^...$", false, false, "ab"),
                new Matches("!$", false, false, "f"),
                new Matches("a|y", false, false, "af"),
                new Matches("' OR '1'='1", false, false, ""));
    }

    @Case({"H20", "H21"})
    @Each("expressions")
    @Requires(Feature.REGULAR_EXPRESSIONS)
    public void regularExpressions(Subject t, Matches row) {
        Library library = Library.of(t);
        Cond<Author> condition = row.anyCase()
                ? row.negated() ? name().notIRegexp(row.expression()) : name().iRegexp(row.expression())
                : row.negated() ? name().notRegexp(row.expression()) : name().regexp(row.expression());
        assertThat(letters(t.needs(() ->
                        library.authors.where(condition).orderBy(Author::email).findAll())))
                .isEqualTo(row.authors());
    }

    @Case({"H3", "PN36"})
    public void whatCompareWithNullIsRefused(Subject t) {
        Library library = Library.empty(t);
        assertThat(t.statements(() -> {
                    refused(() ->
                            library.authors.where(age().gt((Integer) nothing())).findAll());
                    refused(() -> library.authors
                            .where(name().iLike((String) nothing()))
                            .findAll());
                    refused(() -> library.authors
                            .where(length(name()).between(1, (Integer) nothing()))
                            .findAll());
                }))
                .isZero();
    }

    @Case({"H3", "PN36"})
    public void aConditionThatIsMissingIsNotEveryRow(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> {
                    for (ThrowingCallable use : List.<ThrowingCallable>of(
                            () -> library.authors
                                    .where((Cond<Author>) nothing())
                                    .destroy(),
                            () -> library.authors
                                    .where(Cond.allOf(Arrays.asList(age().gt(1), nothing())))
                                    .destroy(),
                            () -> library.authors
                                    .where(age().gt(1).or(nothing()))
                                    .destroy(),
                            () -> library.authors
                                    .where(age().in((List<Integer>) nothing()))
                                    .destroy(),
                            () -> library.authors
                                    .where(age().eq((Expr<Author, Integer>) nothing()))
                                    .destroy())) {
                        assertThatThrownBy(use).isInstanceOf(RuntimeException.class);
                    }
                }))
                .isZero();
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return (T) null;
    }

    @Case({"H16", "I1"})
    public void whatIsNoTextIsNoPattern(Subject t) {
        Library library = Library.empty(t);
        assertThat(t.statements(() -> refused(
                        () -> library.authors.where(plus(age(), 1).like("2%")).findAll())))
                .isZero();
    }

    private static void refused(Runnable doing) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPERAND));
    }

    /** Names that are none. */
    public static List<String> hostileNames() {
        return List.of(
                "upper(name) --",
                "upper; DROP TABLE authors",
                "",
                " upper",
                "a.b.c",
                "upper\"",
                "lower`",
                "1up",
                "pg_sleep(10)",
                "upper'",
                "x\u0000y",
                "übersicht");
    }

    @Case({"I1", "AA6", "PN17", "PN19"})
    @Each("hostileNames")
    public void aFunctionIsAPlainNameOnly(Subject t, String name) {
        assertThat(t.statements(() -> refused(() -> fn(name, String.class, value("x")))))
                .isZero();
    }

    @Case({"I1", "AA1"})
    public void argumentsOfANamedFunctionAreBound(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(fn("lower", String.class, value("' OR '1'='1")))
                        .eq("x")
                        .count())
                .isZero();
    }

    @Case({"I1", "X8"})
    public void aFunctionUsedWronglyIsAnError(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> library.authors.select(fn("upper", String.class, name(), name())))
                .isInstanceOf(DialecticException.class);
    }

    @Case({"H3", "H30", "H31", "PN35", "PN36"})
    public void aMissingValueIsNoConditionForADestroy(Subject t) {
        Library library = Library.of(t);
        Cond<Author> none = ifPresent((String) null, name -> name().eq(name));
        assertThatThrownBy(() -> library.authors.where(none).destroy())
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONDITION_REQUIRED));
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case("PN34")
    public void pairsOfACompositeKey(Subject t) {
        Model<Seat> seats = t.fresh(Seat.class);
        for (String row : List.of("A", "B")) {
            for (int number = 1; number <= 3; number++) {
                seats.create(new Seat(row, number, null));
            }
        }
        var key = Pair.of(attr(Seat::row), attr(Seat::number));
        assertThat(seats.where(key.in(List.of(Map.entry("A", 3), Map.entry("B", 1))))
                        .count())
                .isEqualTo(2);
        assertThat(seats.where(key.gt("A", 2))
                        .orderBy(Seat::row)
                        .orderBy(Seat::number)
                        .findAll())
                .extracting(seat -> seat.row() + seat.number())
                .containsExactly("A3", "B1", "B2", "B3");
    }
}
