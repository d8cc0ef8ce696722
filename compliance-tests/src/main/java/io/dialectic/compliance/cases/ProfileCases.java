package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Page;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a dialect declares is true: every fact is asserted as declared, never skipped. */
public final class ProfileCases {
    /** Made by the suite. */
    public ProfileCases() {}

    @Case("J8")
    public void nullsStandWhereTheProfileSays(Subject t) {
        Library library = Library.of(t);
        String first = library.authors
                .orderBy(Author::age)
                .orderBy(Author::email)
                .findAll()
                .get(0)
                .email();
        assertThat(first).isEqualTo(t.is(Fact.NullOrder.LOWEST) ? "cleo@x" : "bob@x");
    }

    @Case("H16")
    public void equalityTellsCaseAsTheProfileSays(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.where(Author::name).eq("ADA").exists())
                .isEqualTo(t.is(Fact.TextEquality.CASE_INSENSITIVE));
    }

    @Case("H16")
    public void likeTellsCaseAsTheProfileSays(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.where(Author::name).like("AD%").exists())
                .isEqualTo(t.is(Fact.LikeMatching.CASE_INSENSITIVE));
    }

    /** The questions. */
    public static List<Class<?>> questions() {
        return Arrays.stream(Fact.class.getDeclaredClasses())
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .<Class<?>>map(c -> c)
                .toList();
    }

    @Case("R2")
    @Each("questions")
    public void everyQuestionHasAnAnswer(Subject t, Class<?> question) {
        long answers = Arrays.stream(question.getEnumConstants())
                .filter(answer -> t.is((Fact) answer))
                .count();
        assertThat(answers).as(question.getSimpleName()).isEqualTo(1);
    }

    /** The features. */
    public static List<Feature> features() {
        return List.of(Feature.values());
    }

    @Case("R2")
    @Each("features")
    public void everyFeatureIsDeclared(Subject t, Feature feature) {
        assertThat(t.database().profile().of(feature)).isNotEqualTo(Support.UNDECLARED);
    }

    @Case({"H15", "PN5"})
    public void aListOfManyValuesWorksUpToTheLimitOfParameters(Subject t) {
        Library library = Library.of(t);
        List<Integer> many =
                new ArrayList<>(IntStream.range(1_000, 1_900).boxed().toList());
        many.add(36);
        assertThat(library.authors.where(Author::age).in(many).findAll())
                .extracting(Author::email)
                .containsExactly("ada@x");
    }

    @Case({"H15", "PN5"})
    public void aListTakesAllParametersThatThereAre(Subject t) {
        Library library = Library.of(t);
        List<Integer> many = IntStream.range(0, t.limit(Limits.Limit.BIND_PARAMETERS) - 1)
                .boxed()
                .toList();
        assertThat(library.authors
                        .where(Author::age)
                        .in(many)
                        .where(Author::email)
                        .ne("ada@x")
                        .count())
                .isEqualTo(4);
    }

    @Case({"F6", "PN5"})
    public void aPageWhoseConditionFindsNoRoomTwiceIsReadInTwoSteps(Subject t) {
        Library library = Library.of(t);
        List<Integer> many = IntStream.range(0, t.limit(Limits.Limit.BIND_PARAMETERS) / 2 + 1)
                .boxed()
                .toList();
        Page<Author> page = library.authors
                .where(Author::age)
                .in(many)
                .orderBy(Author::email)
                .limit(2)
                .findAndCountAll();
        assertThat(page.rows()).extracting(Author::email).containsExactly("ada@x", "bob@x");
        assertThat(page.total()).isEqualTo(5);
    }

    @Case("PN5")
    public void moreParametersThanTheDatabaseBearsAreRefusedOrNotNeeded(Subject t) {
        Library library = Library.of(t);
        List<Integer> many = IntStream.range(0, t.limit(Limits.Limit.BIND_PARAMETERS) + 1)
                .boxed()
                .toList();
        if (t.has(Feature.ARRAY_PARAMETERS)) {
            assertThat(library.authors.where(Author::age).in(many).count()).isEqualTo(5);
        } else {
            assertThat(t.statements(() -> assertThatThrownBy(() ->
                                    library.authors.where(Author::age).in(many).count())
                            .isInstanceOf(QueryException.class)
                            .hasMessageContaining("parameters")))
                    .isZero();
        }
    }

    @Case({"F16", "PN5"})
    public void bulkCreateIsSplitByTheLimits(Subject t) {
        Library library = Library.empty(t);
        int rows = 2 * t.limit(Limits.Limit.VALUES_ROWS) + 3;
        List<Author> made = library.authors.bulkCreate(IntStream.range(0, rows)
                .mapToObj(i -> Author.of("a" + i + "@x", null, i))
                .toList());
        assertThat(library.authors.count()).isEqualTo(rows);
        assertThat(library.authors
                        .where(attr(Author::id).eq(made.get(rows - 1).id()))
                        .findOne()
                        .orElseThrow()
                        .age())
                .isEqualTo(rows - 1);
    }

    @Case({"F16", "PN5"})
    public void bulkCreateIsWholeOrNotAtAll(Subject t) {
        Library library = Library.empty(t);
        int rows = t.limit(Limits.Limit.VALUES_ROWS) + 10;
        List<Author> given = new ArrayList<>(IntStream.range(0, rows)
                .mapToObj(i -> Author.of("a" + i + "@x", null, i))
                .toList());
        given.set(rows - 1, Author.of("a0@x", null, 0));
        assertThatThrownBy(() -> library.authors.bulkCreate(given)).isInstanceOf(ConstraintViolationException.class);
        assertThat(library.authors.count()).isZero();
    }
}
