package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Cond;
import io.dialectic.FindOrCreate;
import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.Failure;
import io.dialectic.error.RecordException;
import io.dialectic.error.ValidationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Changing and removing rows. */
public final class UpdateCases {
    /** Made by the suite. */
    public UpdateCases() {}

    @Case("F21")
    public void updateChangesTheRowsOfTheQueryAndCountsThem(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .eq(25)
                        .update(v -> v.set(Author::name).to("N")))
                .isEqualTo(2);
        assertThat(library.authors.where(Author::name).eq("N").count()).isEqualTo(2);
        assertThat(library.authors
                        .where(Author::email)
                        .eq("zoe@x")
                        .update(v -> v.set(Author::name).to("Z")))
                .isZero();
    }

    @Case("F21")
    public void updateCountsRowsThatAlreadyHadTheValue(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books
                        .where(Book::getTitle)
                        .eq("Alpha")
                        .update(v -> v.set(Book::getPrice).to(30)))
                .isEqualTo(1);
    }

    @Case("F21")
    public void updateSetsNull(Subject t) {
        Library library = Library.of(t);
        library.authors
                .where(Author::id)
                .eq(library.ada().id())
                .update(v -> v.set(Author::name).to(null));
        assertThat(library.authors.findByPk(library.ada().id()).orElseThrow().name())
                .isNull();
    }

    @Case({"O4", "O2", "PN41"})
    public void updateOfManyRowsBumpsVersionAndUpdatedAt(Subject t) {
        Library library = Library.of(t);
        library.books
                .where(Book::isPublished)
                .eq(true)
                .update(v -> v.set(Book::getPrice).to(1));
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        assertThat(alpha.getVersion()).isEqualTo(1);
        assertThat(alpha.getUpdatedAt()).isAfterOrEqualTo(alpha.getCreatedAt());
        assertThat(library.books
                        .findByPk(library.shelf.get(1).getId())
                        .orElseThrow()
                        .getVersion())
                .isZero();
    }

    @Case("D18")
    public void updateValidatesBeforeAnySql(Subject t) {
        Library library = Library.of(t);
        long sent = t.statements(() -> {
            assertThatThrownBy(() -> library.authors
                            .where(Author::age)
                            .eq(25)
                            .update(v -> v.set(Author::email).to(null)))
                    .isInstanceOf(ValidationException.class);
            assertThatThrownBy(() -> library.authors
                            .where(Author::age)
                            .eq(25)
                            .update(v -> v.set(Author::name).to("x".repeat(51))))
                    .isInstanceOf(ValidationException.class);
        });
        assertThat(sent).isZero();
    }

    /** A query that would change every row. */
    public record Unbounded(String words, UnaryOperator<Query<Author>> query) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** The table. */
    public static List<Unbounded> unbounded() {
        return List.of(
                new Unbounded("no condition", q -> q),
                new Unbounded("allOf nothing", q -> q.where(Cond.allOf(List.of()))),
                new Unbounded("notIn an empty list", q -> q.where(Author::age).notIn(List.of())),
                new Unbounded(
                        "not anyOf nothing",
                        q -> q.where(Cond.<Author>anyOf(List.of()).not())),
                new Unbounded(
                        "or with something always true",
                        q -> q.where(
                                attr(Author::age).eq(1).or(attr(Author::age).notIn(List.of())))));
    }

    @Case({"F29", "PN35", "PN36"})
    @Each("unbounded")
    public void nothingIsChangedWithoutACondition(Subject t, Unbounded row) {
        Library library = Library.of(t);
        Query<Author> query = row.query().apply(library.authors);
        long sent = t.statements(() -> {
            assertThatThrownBy(() -> query.update(v -> v.set(Author::name).to("x")))
                    .isInstanceOfSatisfying(
                            DialecticException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.CONDITION_REQUIRED));
            assertThatThrownBy(query::destroy)
                    .isInstanceOfSatisfying(
                            DialecticException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.CONDITION_REQUIRED));
            assertThatThrownBy(query::forceDestroy).isInstanceOf(DialecticException.class);
        });
        assertThat(sent).isZero();
    }

    @Case("F29")
    public void anEmptyOrChangesNothing(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Cond.anyOf(List.of()))
                        .update(v -> v.set(Author::name).to("x")))
                .isZero();
        assertThat(library.authors.where(Author::age).in(List.of()).forceDestroy())
                .isZero();
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case("F29")
    public void allSaysThatEveryRowIsMeant(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.all().update(v -> v.set(Author::age).to(1))).isEqualTo(6);
        assertThat(library.books.all().destroy()).isEqualTo(4);
        assertThat(library.books.withDeleted().all().forceDestroy()).isEqualTo(5);
    }

    @Case({"F21", "PN50"})
    public void limitAndOrderOfAnUpdateAreRefusedNotIgnored(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.where(Author::age).eq(25);
        for (Query<Author> refused :
                List.of(query.limit(1), query.offset(1), query.orderBy(Author::name), query.include(Author::books))) {
            assertThatThrownBy(() -> refused.update(v -> v.set(Author::name).to("x")))
                    .isInstanceOfSatisfying(
                            DialecticException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED));
            assertThatThrownBy(refused::destroy).isInstanceOf(DialecticException.class);
        }
    }

    @Case("F21")
    public void anUpdateOfNothingIsRefused(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> library.authors.where(Author::age).eq(25).update(v -> v))
                .isInstanceOfSatisfying(
                        DialecticException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOTHING_TO_WRITE));
    }

    @Case("G2")
    public void updateOfARecordGivesANewOne(Subject t) {
        Library library = Library.of(t);
        Author older =
                library.authors.update(library.ada(), v -> v.set(Author::age).to(37));
        assertThat(older.age()).isEqualTo(37);
        assertThat(library.ada().age()).isEqualTo(36);
        assertThat(library.authors.findByPk(library.ada().id())).contains(older);
    }

    @Case("G2")
    public void updateOfARowThatIsGoneIsAnError(Subject t) {
        Library library = Library.of(t);
        library.authors.where(Author::id).eq(library.written.get(5).id()).destroy();
        assertThatThrownBy(() -> library.authors.update(
                        library.written.get(5), v -> v.set(Author::age).to(1)))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("DIA-404");
    }

    @Case("G2")
    public void updateOfNothingSendsNothing(Subject t) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> assertThat(library.authors.update(library.ada(), v -> v))
                        .isEqualTo(library.ada())))
                .isZero();
    }

    @Case({"F22", "N1", "N7"})
    public void destroyOfAParanoidModelMarksRowsOnce(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.where(Book::getTitle).eq("Alpha").destroy()).isEqualTo(1);
        Book alpha = library.books
                .onlyDeleted()
                .where(Book::getTitle)
                .eq("Alpha")
                .findOne()
                .orElseThrow();
        assertThat(alpha.getDeletedAt()).isNotNull();
        assertThat(library.books.where(Book::getTitle).eq("Alpha").destroy()).isZero();
        assertThat(library.books
                        .onlyDeleted()
                        .where(Book::getTitle)
                        .eq("Alpha")
                        .findOne()
                        .orElseThrow()
                        .getDeletedAt())
                .isEqualTo(alpha.getDeletedAt());
    }

    @Case({"F22", "N3"})
    public void forceDestroyRemovesTheRows(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.where(Book::getTitle).eq("Alpha").forceDestroy())
                .isEqualTo(1);
        assertThat(library.books.withDeleted().where(Book::getTitle).eq("Alpha").exists())
                .isFalse();
    }

    @Case({"F23", "N4"})
    public void restoreBringsRowsBack(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.where(Book::getTitle).eq("Gamma").restore()).isEqualTo(1);
        assertThat(library.books
                        .where(Book::getTitle)
                        .eq("Gamma")
                        .findOne()
                        .orElseThrow()
                        .getDeletedAt())
                .isNull();
        assertThat(library.books.where(Book::getTitle).eq("Alpha").restore()).isZero();
    }

    @Case("N4")
    public void restoreOfAModelThatIsNotParanoidIsRefused(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> library.authors.where(Author::age).eq(25).restore())
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("not paranoid");
    }

    @Case("N8")
    public void restoreFailsWhenTheKeyIsTakenAmongTheLiving(Subject t) {
        Library library = Library.of(t);
        library.books.create(
                v -> v.set(Book::getTitle).to("New").set(Book::getIsbn).to("3"));
        assertThatThrownBy(() -> library.books.where(Book::getTitle).eq("Gamma").restore())
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(library.books.where(Book::getTitle).eq("Gamma").exists()).isFalse();
    }

    @Case("G3")
    public void destroyOfAnInstanceTellsWhetherThereWasOne(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.destroy(library.written.get(5))).isTrue();
        assertThat(library.authors.destroy(library.written.get(5))).isFalse();
        assertThat(library.authors.count()).isEqualTo(5);
    }

    @Case({"X7", "A18"})
    public void aBrokenForeignKeyIsAConstraintViolation(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> library.books.create(v ->
                        v.set(Book::getTitle).to("T").set(Book::getAuthorId).to(-5L)))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.FOREIGN_KEY));
        assertThatThrownBy(() ->
                        library.authors.where(Author::id).eq(library.ada().id()).destroy())
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION));
        assertThat(library.authors.count()).isEqualTo(6);
        assertThat(library.books.withDeleted().count()).isEqualTo(library.shelf.size());
    }

    @Case({"F10", "PN21"})
    public void findOrCreateCreatesOnceAndFindsAfterwards(Subject t) {
        Library library = Library.empty(t);
        FindOrCreate<Author> first = library.authors
                .where(Author::email)
                .eq("a@x")
                .findOrCreate(v -> v.set(Author::name).to("A"));
        FindOrCreate<Author> second = library.authors
                .where(Author::email)
                .eq("a@x")
                .findOrCreate(v -> v.set(Author::name).to("B"));
        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(first.value().email()).isEqualTo("a@x");
    }

    @Case({"F10", "F11", "PN21"})
    public void findOrCreateTakesTheRowThatAnotherMadeMeanwhile(Subject t) {
        Library library = Library.of(t);
        // Ada is not found by this name, and her address is taken when the row is inserted.
        assertThatThrownBy(() -> library.authors
                        .where(Author::email)
                        .eq("ada@x")
                        .where(Author::name)
                        .eq("Eda")
                        .findOrCreate(v -> v))
                .isInstanceOf(ConstraintViolationException.class);
        t.database().inTransaction(tx -> {
            assertThatThrownBy(() -> library.authors
                            .where(Author::email)
                            .eq("ada@x")
                            .where(Author::name)
                            .eq("Eda")
                            .findOrCreate(v -> v))
                    .isInstanceOf(ConstraintViolationException.class);
            assertThat(library.authors
                            .where(Author::email)
                            .eq("new@x")
                            .findOrCreate(v -> v)
                            .created())
                    .isTrue();
        });
        assertThat(library.authors.count()).isEqualTo(7);
    }

    @Case("F10")
    public void findOrCreateByManyThreadsCreatesOne(Subject t) throws InterruptedException {
        Library library = Library.empty(t);
        AtomicInteger created = new AtomicInteger();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread thread = new Thread(() -> {
                try {
                    if (library.authors
                            .where(Author::email)
                            .eq("same@x")
                            .findOrCreate(v -> v.set(Author::age).to(1))
                            .created()) {
                        created.incrementAndGet();
                    }
                } catch (Throwable e) {
                    failures.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(created).hasValue(1);
        assertThat(library.authors.count()).isEqualTo(1);
    }

    @Case("F10")
    public void findOrCreateRefusesConditionsThatAreNoValues(Subject t) {
        Library library = Library.empty(t);
        assertThatThrownBy(() -> library.authors.where(Author::age).gt(3).findOrCreate(v -> v))
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("equality");
        assertThatThrownBy(() -> library.authors.findOrCreate(v -> v))
                .isInstanceOfSatisfying(
                        DialecticException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONDITION_REQUIRED));
    }
}
