package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.util.List;

/** SQL of the application's own. */
public final class SqlCases {
    /** Made by the suite. */
    public SqlCases() {}

    /** A result. */
    public record Line(String email, Integer age) {}

    /** Underscores are passed over. */
    public record Count(String name, long bookCount) {}

    @Case({"Q1", "Q3", "Q13"})
    public void rowsAreMappedToRecordsByName(Subject t) {
        Library.of(t);
        List<Line> lines = t.database()
                .sql("SELECT age, email FROM authors WHERE age > :age ORDER BY email")
                .bind("age", 30)
                .list(Line.class);
        assertThat(lines).containsExactly(new Line("ada@x", 36), new Line("eve@x", 41), new Line("fay@x", 60));
    }

    @Case({"Q3", "Q13"})
    public void aliasesWithUnderscoresFitComponents(Subject t) {
        Library.of(t);
        List<Count> counts = t.database()
                .sql(
                        "SELECT a.name, COUNT(b.id) AS book_count FROM authors a JOIN books b ON b.author_id = a.id WHERE b.deleted_at IS NULL GROUP BY a.id, a.name HAVING COUNT(b.id) >= :min ORDER BY a.name")
                .bind("min", 1)
                .list(Count.class);
        assertThat(counts).containsExactly(new Count("Ada", 2), new Count("Bob", 1));
    }

    @Case("Q3")
    public void aParameterMayStandTwice(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT COUNT(*) FROM authors WHERE age = :age OR age > :age")
                        .bind("age", 36)
                        .scalar(Long.class))
                .contains(3L);
    }

    @Case("Q2")
    public void aListExpands(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name IN (:names) ORDER BY email")
                        .bind("names", List.of("Ada", "Bob"))
                        .scalars(String.class))
                .containsExactly("ada@x", "bob@x");
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name IN (:names)")
                        .bind("names", List.of())
                        .scalars(String.class))
                .isEmpty();
    }

    @Case({"Q2", "AA4", "PN18"})
    public void valuesAreNeverPartOfTheText(Subject t) {
        Library library = Library.of(t);
        String hostile = "Ada' OR '1'='1";
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE name = :name")
                        .bind("name", hostile)
                        .scalars(String.class))
                .isEmpty();
        t.database()
                .sql("UPDATE authors SET name = :name WHERE id = :id")
                .bind("name", ":id ? '")
                .bind("id", library.ada().id())
                .execute();
        assertThat(library.authors.findByPk(library.ada().id()).orElseThrow().name())
                .isEqualTo(":id ? '");
    }

    /** SQL in which a colon is no parameter. */
    public static List<String> texts() {
        return List.of(
                "SELECT email FROM authors WHERE email = 'a:b' OR name = :name",
                "SELECT email /* :no */ FROM authors WHERE name = :name",
                "SELECT email FROM authors WHERE name = :name -- :no",
                "SELECT email FROM authors WHERE name = :name AND email <> ':no '' :neither'",
                "SELECT email FROM authors WHERE name =:name");
    }

    @Case({"Q2", "PN18"})
    @Each("texts")
    public void colonsInTextAndCommentsAreLeftAlone(Subject t, String text) {
        Library.of(t);
        assertThat(t.database().sql(text).bind("name", "Ada").scalars(String.class))
                .containsExactly("ada@x");
    }

    @Case("Q3")
    public void aMissingParameterIsAnErrorBeforeAnySql(Subject t) {
        Library.empty(t);
        long sent = t.statements(() -> assertThatThrownBy(() -> t.database()
                        .sql("SELECT email FROM authors WHERE name = :name")
                        .scalars(String.class))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PARAMETER_MISSING)));
        assertThat(sent).isZero();
    }

    @Case("Q3")
    public void anUnusedParameterIsAnErrorBeforeAnySql(Subject t) {
        Library.empty(t);
        long sent = t.statements(() -> assertThatThrownBy(() -> t.database()
                        .sql("SELECT email FROM authors WHERE name = :name")
                        .bind("name", "a")
                        .bind("nmae", "b")
                        .scalars(String.class))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PARAMETER_UNUSED))
                .hasMessageContaining("Did you mean 'name'?"));
        assertThat(sent).isZero();
    }

    @Case("Q13")
    public void aShapeWithoutItsColumnIsAnErrorThatListsTheColumns(Subject t) {
        Library.of(t);
        assertThatThrownBy(() ->
                        t.database().sql("SELECT email, name FROM authors").list(Line.class))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SHAPE))
                .hasMessageContaining("Line.age");
    }

    @Case("Q5")
    public void oneRowIsOneRow(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email, age FROM authors WHERE name = :n")
                        .bind("n", "Ada")
                        .one(Line.class))
                .contains(new Line("ada@x", 36));
        assertThat(t.database()
                        .sql("SELECT email, age FROM authors WHERE name = :n")
                        .bind("n", "Zoe")
                        .one(Line.class))
                .isEmpty();
        assertThatThrownBy(
                        () -> t.database().sql("SELECT email, age FROM authors").one(Line.class))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNEXPECTED_ROW_COUNT));
    }

    @Case("Q4")
    public void executeCountsRows(Subject t) {
        Library library = Library.of(t);
        assertThat(t.database()
                        .sql("UPDATE authors SET age = :age WHERE age = 25")
                        .bind("age", 26)
                        .execute())
                .isEqualTo(2);
        assertThat(library.authors.where(Author::age).eq(26).count()).isEqualTo(2);
    }

    @Case("Q5")
    public void mapsKeepTheColumns(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT email, name FROM authors WHERE name = :n")
                        .bind("n", "Ada")
                        .maps())
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("email", "ada@x").containsEntry("name", "Ada"));
    }

    @Case({"Q1", "X8"})
    public void badSqlIsAnErrorThatShowsTheSql(Subject t) {
        assertThatThrownBy(() ->
                        t.database().sql("SELECT nothing FROM nowhere_at_all").maps())
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SQL);
                    assertThat(e.sql()).contains("nowhere_at_all");
                });
    }

    @Case({"Q9", "P4"})
    public void sqlJoinsTheTransaction(Subject t) {
        Library library = Library.of(t);
        t.database().inTransaction(tx -> {
            t.database().sql("UPDATE authors SET age = 1").execute();
            assertThat(tx.sql("SELECT COUNT(*) FROM authors WHERE age = 1").scalar(Long.class))
                    .contains(6L);
            tx.rollback();
        });
        assertThat(library.authors.where(Author::age).eq(1).count()).isZero();
    }

    @Case("Q3")
    public void nullCanBeBound(Subject t) {
        Library library = Library.of(t);
        t.database()
                .sql("UPDATE authors SET name = :name WHERE id = :id")
                .bind("name", null)
                .bind("id", library.ada().id())
                .execute();
        assertThat(library.authors.findByPk(library.ada().id()).orElseThrow().name())
                .isNull();
    }
}
