package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.ValidationException;
import java.util.ArrayList;
import java.util.List;

/** Creating rows. */
public final class CreateCases {
    /** Made by the suite. */
    public CreateCases() {}

    @Case({"F14", "A15"})
    public void createGivesTheGeneratedKeyBack(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        Author made = authors.create(
                v -> v.set(Author::email).to("a@x").set(Author::name).to("A"));
        assertThat(made.id()).isNotNull();
        assertThat(authors.findByPk(made.id())).contains(made);
    }

    @Case({"F14", "O3"})
    public void createStampsBothTimesAlike(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        Author made = authors.create(v -> v.set(Author::email).to("a@x"));
        assertThat(made.createdAt()).isNotNull().isEqualTo(made.updatedAt());
    }

    @Case("A11")
    public void createFillsConstantDefaults(Subject t) {
        t.fresh(Author.class);
        Model<Book> books = t.fresh(Book.class);
        Book made = books.create(v -> v.set(Book::getTitle).to("T"));
        assertThat(made.getPrice()).isEqualTo(10);
        assertThat(made.isPublished()).isFalse();
        assertThat(made.getVersion()).isZero();
    }

    @Case("A9")
    public void createRefusesNullForNotNullBeforeAnySql(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        long sent = t.statements(() -> assertThatThrownBy(
                        () -> authors.create(v -> v.set(Author::name).to("A")))
                .isInstanceOfSatisfying(ValidationException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(e).hasMessageContaining("Author.email must not be null");
                }));
        assertThat(sent).isZero();
        assertThat(authors.count()).isZero();
    }

    /** A record with a component that authors do not have. */
    public record Misspelt(String emial) {}

    @Case("A9")
    public void createFromRefusesAComponentThatIsNoAttribute(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        long sent = t.statements(() -> assertThatThrownBy(() -> authors.createFrom(new Misspelt("a@x")))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SHAPE))
                .hasMessageContaining("emial")
                .hasMessageContaining("[id, email, name, age, createdAt, updatedAt]"));
        assertThat(sent).isZero();
    }

    @Case({"F16", "PN4"})
    public void bulkCreateValidatesAllRowsBeforeWritingAny(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        String tooLong = "x".repeat(51);
        assertThatThrownBy(() -> authors.bulkCreate(List.of(Author.of("a@x", "A", 1), Author.of("b@x", tooLong, 2))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("in row 1 Author.name must have at most 50 characters, and has 51");
        assertThat(authors.count()).isZero();
    }

    @Case({"F16", "PN6"})
    public void bulkCreateGivesEachRowItsOwnKey(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        List<Author> rows = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            rows.add(Author.of("a" + i + "@x", "N" + i, i));
        }
        List<Author> made = authors.bulkCreate(rows);
        assertThat(made).hasSize(1_200);
        for (Author one : List.of(made.get(0), made.get(599), made.get(1_199))) {
            assertThat(authors.findByPk(one.id())).contains(one);
        }
        assertThat(authors.orderBy(Author::id).findAll())
                .extracting(Author::email)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(Author::email).toList());
        for (Author one : made) {
            assertThat(one.email()).isEqualTo("a" + one.age() + "@x");
        }
    }

    @Case({"X7", "A12"})
    public void aDuplicateKeyIsAConstraintViolationThatNamesWhatFailed(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        authors.create(v -> v.set(Author::email).to("a@x"));
        assertThatThrownBy(() -> authors.create(v -> v.set(Author::email).to("a@x")))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
                    assertThat(e.sql()).startsWith("INSERT INTO");
                    assertThat(e).hasMessageContaining("insert into Author");
                });
        assertThat(authors.count()).isEqualTo(1);
    }

    @Case("N8")
    public void aUniqueKeyOfAParanoidModelHoldsAmongTheLivingOnly(Subject t) {
        t.fresh(Author.class);
        Model<Book> books = t.fresh(Book.class);
        Book first = books.create(
                v -> v.set(Book::getTitle).to("T").set(Book::getIsbn).to("1"));
        assertThatThrownBy(() -> books.create(
                        v -> v.set(Book::getTitle).to("U").set(Book::getIsbn).to("1")))
                .isInstanceOf(ConstraintViolationException.class);
        first.destroy();
        Book second = books.create(
                v -> v.set(Book::getTitle).to("U").set(Book::getIsbn).to("1"));
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(books.withDeleted().count()).isEqualTo(2);
    }
}
