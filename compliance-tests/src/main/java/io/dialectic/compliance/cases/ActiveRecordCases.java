package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.RecordException;
import io.dialectic.error.ValidationException;

/** Records that carry their own state. */
public final class ActiveRecordCases {
    /** Made by the suite. */
    public ActiveRecordCases() {}

    @Case({"G1", "D5"})
    public void saveWritesChangedColumnsOnly(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.shelf.get(0);
        library.books
                .where(Book::getId)
                .eq(library.shelf.get(1).getId())
                .update(v -> v.set(Book::getPrice).to(77));
        Book mine = library.books.findByPk(alpha.getId()).orElseThrow();
        t.database()
                .sql("UPDATE books SET price = 99 WHERE id = :id")
                .bind("id", alpha.getId())
                .execute();
        mine.setTitle("Alpha 2");
        assertThat(mine.changed()).containsExactly("title");
        assertThat(mine.previous(Book::getTitle)).isEqualTo("Alpha");
        mine.save();
        assertThat(mine.changed()).isEmpty();
        Book again = library.books.findByPk(alpha.getId()).orElseThrow();
        assertThat(again.getTitle()).isEqualTo("Alpha 2");
        assertThat(again.getPrice()).isEqualTo(99);
    }

    @Case("G1")
    public void saveOfNothingChangedSendsNothing(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        assertThat(t.statements(alpha::save)).isZero();
        assertThat(alpha.getVersion()).isZero();
    }

    @Case({"G1", "F13"})
    public void buildThenSaveInserts(Subject t) {
        Library library = Library.empty(t);
        Book book = library.books.build(v -> v.set(Book::getTitle).to("New"));
        assertThat(book.isNewRecord()).isTrue();
        assertThat(book.getPrice()).isEqualTo(10);
        book.save();
        assertThat(book.isNewRecord()).isFalse();
        assertThat(book.getId()).isNotNull();
        assertThat(book.getCreatedAt()).isNotNull();
        assertThat(library.books.count()).isEqualTo(1);
    }

    @Case({"G1", "PN15"})
    public void anInstanceMadeByNewIsSavedByItsModel(Subject t) {
        Library library = Library.empty(t);
        Book book = Book.of("New", null, null);
        assertThat(book.isNewRecord()).isTrue();
        assertThatThrownBy(book::save)
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_DETACHED))
                .hasMessageContaining("database.model(Book.class).save");
        assertThat(library.books.save(book)).isSameAs(book);
        assertThat(book.getId()).isNotNull();
        book.setTitle("Newer");
        library.books.save(book);
        assertThat(library.books.findByPk(book.getId()).orElseThrow().getTitle())
                .isEqualTo("Newer");
    }

    @Case({"G2", "D5"})
    public void updateWritesJustTheGivenValues(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        alpha.setPrice(1);
        alpha.update(v -> v.set(Book::getTitle).to("Updated"));
        assertThat(alpha.getTitle()).isEqualTo("Updated");
        assertThat(alpha.changed()).containsExactly("price");
        assertThat(library.books.findByPk(alpha.getId()).orElseThrow().getPrice())
                .isEqualTo(30);
    }

    @Case({"O1", "O2"})
    public void aStaleSaveIsAnError(Subject t) {
        Library library = Library.of(t);
        Book one = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        Book other = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        one.setTitle("One");
        one.save();
        assertThat(one.getVersion()).isEqualTo(1);
        other.setTitle("Other");
        assertThatThrownBy(other::save)
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_GONE));
        assertThat(library.books.findByPk(one.getId()).orElseThrow().getTitle()).isEqualTo("One");
        other.reload();
        other.setTitle("Other");
        other.save();
        assertThat(other.getVersion()).isEqualTo(2);
    }

    @Case({"G3", "O2", "PN41"})
    public void aStaleDestroyIsAnError(Subject t) {
        Library library = Library.of(t);
        Book one = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        Book other = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        one.setTitle("One");
        one.save();
        assertThatThrownBy(other::destroy).isInstanceOf(RecordException.class);
        assertThat(library.books.findByPk(one.getId())).isPresent();
        assertThat(one.destroy()).isTrue();
        assertThat(one.getDeletedAt()).isNotNull();
    }

    @Case({"G3", "G4", "N6"})
    public void destroyMarksAndRestoreBringsBack(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        assertThat(alpha.destroy()).isTrue();
        assertThat(alpha.getDeletedAt()).isNotNull();
        assertThat(alpha.destroy()).isFalse();
        alpha.restore();
        assertThat(alpha.getDeletedAt()).isNull();
        assertThat(library.books.findByPk(alpha.getId())).isPresent();
        assertThat(alpha.forceDestroy()).isTrue();
        assertThat(library.books.withDeleted().findByPk(alpha.getId())).isEmpty();
        assertThatThrownBy(alpha::reload).isInstanceOf(RecordException.class);
    }

    @Case("G5")
    public void reloadForgetsUnsavedChanges(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        alpha.setTitle("Changed");
        alpha.reload();
        assertThat(alpha.getTitle()).isEqualTo("Alpha");
        assertThat(alpha.changed()).isEmpty();
    }

    @Case({"G1", "D18"})
    public void saveValidates(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        alpha.setTitle(null);
        assertThat(t.statements(() -> assertThatThrownBy(alpha::save).isInstanceOf(ValidationException.class)))
                .isZero();
        assertThat(alpha.changed()).containsExactly("title");
    }

    @Case({"G1", "P4"})
    public void recordsSaveInTheTransactionAroundThem(Subject t) {
        Library library = Library.of(t);
        Book alpha = library.books.findByPk(library.shelf.get(0).getId()).orElseThrow();
        assertThatThrownBy(() -> t.database().inTransaction(tx -> {
                    alpha.setTitle("Inside");
                    alpha.save();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(library.books.findByPk(alpha.getId()).orElseThrow().getTitle())
                .isEqualTo("Alpha");
    }

    @Case("G1")
    public void includedRecordsCanBeSaved(Subject t) {
        Library library = Library.of(t);
        Book beta = library.authors.include("books").findByPk(library.ada().id()).orElseThrow().books().stream()
                .filter(b -> b.getTitle().equals("Beta"))
                .findFirst()
                .orElseThrow();
        beta.setPrice(5);
        beta.save();
        assertThat(library.books.where(Book::getPrice).eq(5).count()).isEqualTo(1);
    }
}
