package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dialectic.Model;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Check;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.ValidationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an error tells: the model, what was violated, the SQL without its values, the cause, and what to do next. */
public final class ErrorDetailCases {
    private static final String VALUE = "a-secret's \"value\"";

    /** Made by the suite. */
    public ErrorDetailCases() {}

    /** Jars stand on it. */
    @Table("detail_shelves")
    public record Shelf(@Id long id) {}

    /** Has one constraint of each kind. */
    @Table("detail_jars")
    public record Jar(
            @Id @Generated @Nullable Long id,
            @Unique @Column(length = 40) @Nullable String label,
            @Check("weight > 0") int weight,
            @Nullable Long shelfId,
            @BelongsTo @Nullable Ref<Shelf> shelf) {
        static Jar of(@Nullable String label, int weight, @Nullable Long shelf) {
            return new Jar(null, label, weight, shelf, null);
        }
    }

    /** A write that a constraint refuses, and what the error has to say. */
    public record Violation(ErrorCode code, String doing, String remedy, Consumer<Model<Jar>> wrong) {
        @Override
        public String toString() {
            return code + " by " + doing;
        }
    }

    /** Every kind of constraint, violated by each way to write that can violate it. */
    public static List<Violation> violations() {
        return List.of(
                new Violation(
                        ErrorCode.UNIQUE_VIOLATION,
                        "insert into Jar",
                        "Use a different value, or findOrCreate",
                        jars -> jars.create(Jar.of(VALUE, 1, null))),
                new Violation(
                        ErrorCode.UNIQUE_VIOLATION,
                        "insert into Jar",
                        "Use a different value, or findOrCreate",
                        jars -> jars.bulkCreate(List.of(Jar.of("b", 1, null), Jar.of(VALUE, 1, null)))),
                new Violation(
                        ErrorCode.UNIQUE_VIOLATION,
                        "update Jar",
                        "Use a different value",
                        jars -> jars.where(Jar::label)
                                .eq("other")
                                .update(v -> v.set(Jar::label).to(VALUE))),
                new Violation(
                        ErrorCode.FOREIGN_KEY_VIOLATION,
                        "insert into Jar",
                        "Write the row it refers to first",
                        jars -> jars.create(Jar.of("c", 1, 987_654_321L))),
                new Violation(
                        ErrorCode.CHECK_VIOLATION,
                        "insert into Jar",
                        "Correct them",
                        jars -> jars.create(Jar.of("d", -987_654_321, null))),
                new Violation(
                        ErrorCode.CHECK_VIOLATION,
                        "update Jar",
                        "Correct them",
                        jars -> jars.all().update(v -> v.set(Jar::weight).to(-987_654_321))));
    }

    private static Model<Jar> jars(Subject t) {
        Model<Jar> jars = t.database().model(Jar.class);
        t.own(t.database().model(Shelf.class), jars);
        jars.bulkCreate(List.of(Jar.of(VALUE, 1, null), Jar.of("other", 1, null)));
        return jars;
    }

    @Case({"X8", "X10", "X11", "PN46", "H4", "PN20"})
    @Each("violations")
    public void aViolationTellsAllButTheValues(Subject t, Violation violation) {
        Model<Jar> jars = jars(t);
        ConstraintViolationException e = catchThrowableOfType(
                ConstraintViolationException.class, () -> violation.wrong().accept(jars));
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo(violation.code());
        assertThat(e.failure().kind().code()).isEqualTo(violation.code());
        assertThat(e).hasMessageStartingWith(violation.code().text() + ": Could not " + violation.doing());
        assertThat(e).hasMessageContaining(violation.remedy());
        assertThat(e).hasCauseInstanceOf(SQLException.class);
        assertThat(e.sql()).contains("detail_jars", "?");
        assertThat(e).hasMessageContaining("[SQL: " + e.sql() + "]");
        assertThat(e.getMessage()).doesNotContain("secret", "987654321", "987_654_321");
        if (violation.code() == ErrorCode.UNIQUE_VIOLATION) {
            String told = e.failure().constraint() == null
                    ? String.join("', '", e.failure().columns())
                    : e.failure().constraint();
            assertThat(told).contains("label");
            assertThat(e).hasMessageContaining("the unique key '" + told + "'");
        }
        assertThat(Arrays.stream(e.getStackTrace()).map(StackTraceElement::getClassName))
                .as("the call that failed is in the trace")
                .anyMatch(name -> name.startsWith(ErrorDetailCases.class.getName()));
        assertThat(jars.count()).as("nothing was written").isEqualTo(2);
    }

    @Case({"X8", "X11", "PN46"})
    public void aMissingValueIsNamedByTheDatabaseToo(Subject t) {
        jars(t);
        assertThatThrownBy(() -> t.database()
                        .sql("INSERT INTO detail_jars (label) VALUES (:label)")
                        .bind("label", "e")
                        .execute())
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NOT_NULL_VIOLATION);
                    assertThat(e.failure().columns()).containsExactly("weight");
                    assertThat(e).hasMessageContaining("NOT NULL column 'weight'. Set it.");
                });
    }

    @Case({"X7", "PN46"})
    public void whatIsRefusedBeforeItIsSentNamesModelAndAttribute(Subject t) {
        Model<Jar> jars = jars(t);
        String tooLong = "secret ".repeat(10);
        assertThat(t.statements(() -> assertThatThrownBy(() -> jars.create(Jar.of(tooLong, 1, null)))
                        .isInstanceOfSatisfying(
                                ValidationException.class,
                                e -> assertThat(e.violations())
                                        .singleElement()
                                        .satisfies(one ->
                                                assertThat(one.attribute()).isEqualTo("label")))
                        .hasMessageContainingAll("written to Jar", "label", "Correct the values")))
                .isZero();
    }

    @Case({"X7", "PN46"})
    public void aQueryThatCannotBeMeantNamesWhatThereIs(Subject t) {
        Model<Jar> jars = jars(t);
        assertThat(t.statements(() -> {
                    assertThatThrownBy(() -> jars.attribute("lable"))
                            .isInstanceOfSatisfying(
                                    QueryException.class,
                                    e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                            .hasMessageContainingAll("Jar", "'lable'", "label");
                    assertThatThrownBy(() -> jars.include("shelv").findAll())
                            .isInstanceOf(QueryException.class)
                            .hasMessageContainingAll("Jar", "shelv", "shelf");
                }))
                .isZero();
    }

    @Case({"X8", "X11", "PN46"})
    public void sqlThatTheDatabaseDoesNotTakeIsShown(Subject t) {
        assertThatThrownBy(() -> t.database()
                        .sql("SELECT nothing FROM detail_nowhere WHERE id = :id")
                        .bind("id", 987_654_321)
                        .maps())
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SQL);
                    assertThat(e.sql()).contains("detail_nowhere");
                    assertThat(e).hasMessageContainingAll("detail_nowhere", "Check that the schema matches");
                    assertThat(e.getMessage()).doesNotContain("987");
                })
                .hasCauseInstanceOf(SQLException.class);
    }
}
