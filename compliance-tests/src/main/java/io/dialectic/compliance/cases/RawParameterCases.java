package io.dialectic.compliance.cases;

import static io.dialectic.Functions.sql;
import static io.dialectic.query.Sql.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.SqlQuery;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Sample;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Sql;
import io.dialectic.spi.Feature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parameters of SQL of the application's own. */
public final class RawParameterCases {
    /** Made by the suite. */
    public RawParameterCases() {}

    @Case({"Q2", "Q3"})
    public void questionMarksAreParametersInOrder(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE age > ? AND name <> ? ORDER BY email", 30, "Fay!")
                        .scalars(String.class))
                .containsExactly("ada@x", "eve@x");
    }

    @Case({"Q2", "Q3"})
    public void bothKindsMayStandInOneText(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE age > :age AND age < ? AND name <> :name", 50)
                        .bind("age", 30)
                        .bind("name", "Ada")
                        .scalars(String.class))
                .containsExactly("eve@x");
    }

    @Case("Q3")
    public void manyAreBoundByAMap(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE age = :age AND name = :name")
                        .bindAll(Map.of("age", 25, "name", "Bob"))
                        .scalars(String.class))
                .containsExactly("bob@x");
    }

    /** A number of values that does not fit. */
    public record Misfit(String name, String text, List<Object> values, ErrorCode code) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Wrong numbers of positional values. */
    public static List<Misfit> misfits() {
        return List.of(
                new Misfit(
                        "too few",
                        "SELECT 1 FROM authors WHERE age = ? OR age = ?",
                        List.of(1),
                        ErrorCode.PARAMETER_MISSING),
                new Misfit(
                        "too many", "SELECT 1 FROM authors WHERE age = ?", List.of(1, 2), ErrorCode.PARAMETER_UNUSED),
                new Misfit(
                        "in text only",
                        "SELECT 1 FROM authors WHERE name = '?'",
                        List.of(1),
                        ErrorCode.PARAMETER_UNUSED),
                new Misfit(
                        "in a comment only", "SELECT 1 FROM authors /* ? */", List.of(1), ErrorCode.PARAMETER_UNUSED),
                new Misfit("numbered", "SELECT 1 FROM authors WHERE age = ?1", List.of(1), ErrorCode.INVALID_QUERY),
                new Misfit(
                        "open text",
                        "SELECT 'it is open FROM authors WHERE age = ?",
                        List.of(1),
                        ErrorCode.INVALID_QUERY),
                new Misfit(
                        "open comment", "SELECT 1 FROM authors /* WHERE age = ?", List.of(1), ErrorCode.INVALID_QUERY),
                new Misfit("open name", "SELECT \"a FROM authors WHERE age = ?", List.of(1), ErrorCode.INVALID_QUERY));
    }

    @Case({"Q2", "Q3", "PN18"})
    @Each("misfits")
    public void whatDoesNotFitIsAnErrorBeforeAnySql(Subject t, Misfit misfit) {
        Library.empty(t);
        SqlQuery query = t.database().sql(misfit.text(), misfit.values().toArray());
        assertThat(t.statements(() -> assertThatThrownBy(() -> query.scalars(Long.class))
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(misfit.code()))
                        .hasMessageContaining("[SQL: ")))
                .isZero();
    }

    /** Lists of ages, and who has one of them. */
    public record Ages(Object ages, List<String> found) {
        @Override
        public String toString() {
            return ages.getClass().getSimpleName() + " of " + found.size();
        }
    }

    /** Collections and arrays of several lengths. */
    public static List<Ages> ages() {
        return List.of(
                new Ages(List.of(36), List.of("ada@x")),
                new Ages(List.of(36, 41), List.of("ada@x", "eve@x")),
                new Ages(List.of(36, 41, 60), List.of("ada@x", "eve@x", "fay@x")),
                new Ages(List.of(1, 2, 3, 4, 36), List.of("ada@x")),
                new Ages(new LinkedHashSet<>(List.of(41, 36)), List.of("ada@x", "eve@x")),
                new Ages(List.of(36L, 60L), List.of("ada@x", "fay@x")),
                new Ages(new int[] {36, 60}, List.of("ada@x", "fay@x")),
                new Ages(new Long[] {36L}, List.of("ada@x")),
                new Ages(Collections.nCopies(300, 36), List.of("ada@x")),
                new Ages(List.of(), List.of()),
                new Ages(new int[0], List.of()));
    }

    @Case({"Q2", "H15"})
    @Each("ages")
    public void aListInInFindsItsElements(Subject t, Ages ages) {
        Library.of(t);
        for (String text : List.of(
                "SELECT email FROM authors WHERE age IN (:ages) ORDER BY email",
                "SELECT email FROM authors WHERE age in( :ages ) ORDER BY email",
                "SELECT email FROM authors WHERE (age IN\n(\t:ages\n)) ORDER BY email",
                "SELECT email FROM authors WHERE NOT age NOT IN (:ages) ORDER BY email")) {
            assertThat(t.database().sql(text).bind("ages", ages.ages()).scalars(String.class))
                    .as(text)
                    .isEqualTo(ages.found());
        }
    }

    @Case("Q2")
    @Each("ages")
    public void aListInNotInLeavesOutItsElements(Subject t, Ages ages) {
        Library.of(t);
        List<String> others = new ArrayList<>(List.of("ada@x", "bob@x", "dan@x", "eve@x", "fay@x"));
        others.removeAll(ages.found());
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE age IS NOT NULL AND age NOT IN (:ages) ORDER BY email")
                        .bind("ages", ages.ages())
                        .scalars(String.class))
                .isEqualTo(others);
        assertThat(t.database()
                        .sql(
                                "SELECT email FROM authors WHERE age IS NOT NULL AND age NOT IN (?) ORDER BY email",
                                ages.ages())
                        .scalars(String.class))
                .isEqualTo(others);
    }

    @Case("Q2")
    public void anEmptyListOfTextsMatchesNothingAndNotInItEverything(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE email IN (:none)")
                        .bind("none", List.of())
                        .scalars(String.class))
                .isEmpty();
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE email NOT IN (:none)")
                        .bind("none", List.of())
                        .scalars(String.class))
                .hasSize(6);
    }

    @Case("Q2")
    public void listsOfSimilarLengthShareOneText(Subject t) {
        Library.empty(t);
        SqlQuery query = t.database().sql("SELECT email FROM authors WHERE age IN (:ages)");
        assertThat(List.of(5, 6, 7, 8))
                .extracting(n ->
                        query.bind("ages", Collections.nCopies(n, 1)).toSql().text())
                .containsOnly(
                        query.bind("ages", Collections.nCopies(5, 1)).toSql().text());
    }

    @Case({"Q2", "Q3"})
    public void parametersAndListsMayStandBesideEachOtherInIn(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name IN (:one, :more, 'Cleo') ORDER BY email")
                        .bind("one", "Ada")
                        .bind("more", List.of("Bob", "Zoe"))
                        .scalars(String.class))
                .containsExactly("ada@x", "bob@x", "cleo@x");
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name IN (:name)")
                        .bind("name", "Ada")
                        .scalars(String.class))
                .containsExactly("ada@x");
    }

    /** Lists that are no lists of values. */
    public static List<List<@Nullable Object>> wrongLists() {
        return List.of(
                Arrays.asList(1, null), Arrays.asList((Object) null), List.of(1, "a"), List.of(List.of(1), List.of(2)));
    }

    @Case({"Q2", "PN18"})
    @Each("wrongLists")
    public void aListWithNullsOrOfSeveralClassesIsRefused(Subject t, List<@Nullable Object> list) {
        Library.empty(t);
        assertThat(t.statements(() -> refused(
                        ErrorCode.INVALID_OPERAND,
                        () -> t.database()
                                .sql("SELECT 1 FROM authors WHERE age NOT IN (:list)")
                                .bind("list", list)
                                .scalars(Long.class))))
                .isZero();
    }

    @Case("Q2")
    public void anEmptyListBesideOthersIsRefused(Subject t) {
        Library.empty(t);
        refused(
                ErrorCode.INVALID_OPERAND,
                () -> t.database()
                        .sql("SELECT 1 FROM authors WHERE age NOT IN (:list, 3)")
                        .bind("list", List.of())
                        .scalars(Long.class));
    }

    @Case("Q2")
    public void aListElsewhereIsAnArrayOrRefused(Subject t) {
        Library.of(t);
        SqlQuery query = t.database()
                .sql("SELECT email FROM authors WHERE age = ANY (:ages) ORDER BY email")
                .bind("ages", List.of(36, 60));
        if (t.has(Feature.ARRAY_PARAMETERS)) {
            assertThat(query.scalars(String.class)).containsExactly("ada@x", "fay@x");
        } else {
            assertThat(t.statements(() -> refused(ErrorCode.INVALID_OPERAND, () -> query.scalars(String.class))))
                    .isZero();
        }
    }

    /** A column and a value for it. */
    public record Typed(String column, Object value) {
        @Override
        public String toString() {
            return column;
        }
    }

    /** A value of each type. */
    public static List<Typed> typed() {
        return List.of(
                new Typed("string", "it's ?:x"),
                new Typed("bool", true),
                new Typed("small", (short) -7),
                new Typed("number", Integer.MIN_VALUE),
                new Typed("big", Long.MAX_VALUE),
                new Typed("real", 0.1),
                new Typed("amount", new BigDecimal("-123456.789")),
                new Typed("day", LocalDate.of(2024, 2, 29)),
                new Typed("hour", LocalTime.of(23, 59, 58)),
                new Typed("local", LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_000_000)),
                new Typed("moment", Instant.parse("2024-02-29T01:02:03.456Z")),
                new Typed("uuid", UUID.fromString("01234567-89ab-4def-8123-456789abcdef")),
                new Typed("bytes", new byte[] {0, 1, -1}),
                new Typed("colour", Sample.Colour.VERY_LIGHT_BLUE));
    }

    @Case({"Q1", "Q3"})
    @Each("typed")
    public void aValueOfAnyTypeIsBoundAndReadBack(Subject t, Typed typed) {
        Model<Sample> samples = t.fresh(Sample.class);
        Sample made = samples.create(v -> {
            Object value = typed.value();
            return v.set(samples.attribute(typed.column())).to(value);
        });
        assertThat(t.database()
                        .sql("SELECT s.id FROM samples s WHERE s." + typed.column() + " = :value")
                        .bind("value", typed.value())
                        .scalars(Long.class))
                .containsExactly(made.id());
        Object back = t.database()
                .sql("SELECT s." + typed.column() + " FROM samples s WHERE s.id = ?", made.id())
                .scalars(typed.value().getClass())
                .get(0);
        if (typed.value() instanceof BigDecimal number) {
            assertThat((BigDecimal) back).isEqualByComparingTo(number);
        } else {
            assertThat(back).isEqualTo(typed.value());
        }
        assertThat(t.database()
                        .sql("UPDATE samples SET number = :null WHERE id = :id")
                        .bind("null", null)
                        .bind("id", made.id())
                        .execute())
                .isEqualTo(1);
    }

    @Case({"Q2", "PN18", "AA4"})
    public void quotesCommentsAndOperatorsOfTheDatabaseAreKnown(Subject t) {
        Library.of(t);
        List<String> texts = t.script("lexical");
        assertThat(texts).hasSizeGreaterThanOrEqualTo(6);
        for (String text : texts) {
            assertThat(t.database().sql(text).bind("name", "Ada").scalars(String.class))
                    .as(text)
                    .containsExactly("ada@x");
            assertThat(t.database().sql(text).bind("name", "' OR 1 = 1 --").scalars(String.class))
                    .as(text)
                    .isEmpty();
        }
    }

    @Case("Q1")
    @Requires(Feature.STATEMENT_SEQUENCES)
    public void severalStatementsInOneText(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> t.database()
                .sql("UPDATE authors SET age = :a WHERE name = 'Ada'; UPDATE authors SET age = :a WHERE name = 'Bob'")
                .bind("a", 7)
                .execute());
        assertThat(library.authors.where(Author::age).eq(7).count()).isEqualTo(2);
    }

    @Case("Q1")
    public void aSemicolonAtTheEndIsNoSecondStatement(Subject t) {
        Library.of(t);
        assertThat(t.database().sql("SELECT COUNT(*) FROM authors; -- all").scalar(Long.class))
                .contains(6L);
    }

    @Case({"I4", "Q2"})
    public void aNameIsWrittenInItsPlace(Subject t) {
        Library library = Library.of(t);
        assertThat(t.database()
                        .sql("SELECT ? FROM ? WHERE age > ? ORDER BY 1", name("email"), name("authors"), 40)
                        .scalars(String.class))
                .containsExactly("eve@x", "fay@x");
        assertThat(t.database()
                        .sql("SELECT COUNT(*) FROM :table a WHERE :column IN (25, 36)")
                        .bind("table", name(library.authors.definition()))
                        .bind("column", name("a", "age"))
                        .scalar(Long.class))
                .contains(3L);
        for (int i = 0; i < 2; i++) {
            assertThat(library.authors.where(sql(Sql.of("? > 40", name("age")))).count())
                    .isEqualTo(2);
            assertThat(library.authors.where(sql(Sql.of("? < 0", name("id")))).count())
                    .as("another name is another statement")
                    .isZero();
        }
        assertThat(t.statements(() -> {
                    refused(ErrorCode.INVALID_OPERAND, () -> name());
                    refused(ErrorCode.INVALID_OPERAND, () -> name("app", ""));
                    refused(ErrorCode.INVALID_OPERAND, () -> name("a\0b"));
                }))
                .isZero();
    }

    @Case({"Q2", "PN18", "AA4"})
    public void fragmentsArePutTogetherWithoutBeingReadAgain(Subject t) {
        Library.of(t);
        Sql condition = Sql.join(
                "OR",
                List.of(
                        Sql.of("name = :v").bind("v", ":v ?"),
                        Sql.of("age = ? -- first", 36),
                        Sql.of("name = :v").bind("v", "Bob")));
        assertThat(t.database()
                        .sql(Sql.of("SELECT email FROM authors WHERE")
                                .append(condition)
                                .append("ORDER BY email"))
                        .scalars(String.class))
                .containsExactly("ada@x", "bob@x");
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE ? AND age < :age", condition)
                        .bind("age", 30)
                        .scalars(String.class))
                .containsExactly("bob@x");
        refused(
                ErrorCode.INVALID_QUERY,
                () -> t.database()
                        .sql("SELECT ?", Sql.of("1; DELETE FROM authors"))
                        .scalars(Long.class));
        refused(ErrorCode.INVALID_QUERY, () -> condition.bind("v", 1));
        refused(ErrorCode.INVALID_QUERY, () -> Sql.join("AND", List.of()));
    }

    @Case({"Q2", "AA4", "PN18"})
    @Each(value = "hostile")
    public void hostileTextStaysAValueWhereverItIsBound(Subject t, String text) {
        Library library = Library.of(t);
        library.authors.create(
                v -> v.set(Author::email).to("h@x").set(Author::name).to(text));
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name = ?", text)
                        .scalars(String.class))
                .containsExactly("h@x");
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name IN (:a) AND name NOT IN (:b) AND name = :c")
                        .bind("a", List.of(text, "Ada"))
                        .bind("b", List.of("x" + text))
                        .bind("c", text)
                        .scalars(String.class))
                .containsExactly("h@x");
        assertThat(t.database()
                        .sql(Sql.of("SELECT email FROM authors WHERE name =").append("?", text))
                        .scalars(String.class))
                .containsExactly("h@x");
        assertThat(t.database()
                        .sql("DELETE FROM authors WHERE name = :n")
                        .bind("n", text)
                        .execute())
                .isEqualTo(1);
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"Q10", "AA4"})
    public void aTextWithoutParametersIsSentAsItIs(Subject t) {
        Library.of(t);
        String text = "SELECT email FROM authors WHERE name = ':name ? ?? $1 {x} %s @y' OR email = 'ada@x' /* :a ? */";
        assertThat(t.database().sql(text).toSql().text()).isEqualTo(text);
        assertThat(t.database().sql(text).scalars(String.class)).containsExactly("ada@x");
    }

    /** The texts of {@link InjectionCases}. */
    public static List<String> hostile() {
        return InjectionCases.hostile();
    }

    static void refused(ErrorCode code, Supplier<?> doing) {
        assertThatThrownBy(doing::get)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
