package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Scope;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Seat;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.util.List;

/** Finding rows: by key, one, all, some columns. */
public final class FindCases {
    /** Made by the suite. */
    public FindCases() {}

    @Case("F4")
    public void byKeyFindsTheRow(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.findByPk(library.ada().id())).contains(library.ada());
    }

    @Case("F4")
    public void byKeyOfNoRowIsEmpty(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.findByPk(-1L)).isEmpty();
    }

    @Case("F4")
    public void byKeyTakesAnIntForALong(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.findByPk(library.ada().id().intValue())).contains(library.ada());
    }

    @Case("F4")
    public void byKeyRefusesNullAndOtherTypes(Subject t) {
        Library library = Library.empty(t);
        assertThatThrownBy(() -> library.authors.findByPk((Object) null))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> library.authors.findByPk("1"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("String");
        assertThatThrownBy(() -> library.authors.findByPk(1L, 2L))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("[id]");
    }

    @Case("F4")
    public void byKeyDoesNotSeeDeletedRowsUnlessAsked(Subject t) {
        Library library = Library.of(t);
        Long deleted = library.shelf.get(2).getId();
        assertThat(library.books.findByPk(deleted)).isEmpty();
        assertThat(library.books.withDeleted().findByPk(deleted)).isPresent();
        assertThat(library.books.onlyDeleted().findByPk(deleted)).isPresent();
        assertThat(library.books.onlyDeleted().findByPk(library.shelf.get(0).getId()))
                .isEmpty();
    }

    @Case("F4")
    public void byKeyKeepsTheConditionsOfItsQuery(Subject t) {
        Library library = Library.of(t);
        Query<Author> bobs = library.authors.where(Author::name).eq("Bob");
        assertThat(bobs.findByPk(library.ada().id())).isEmpty();
        assertThat(bobs.findByPk(library.bob().id())).isPresent();
    }

    @Case({"F4", "PN34"})
    public void byCompositeKey(Subject t) {
        Model<Seat> seats = t.fresh(Seat.class);
        seats.bulkCreate(List.of(new Seat("A", 1, "Ada"), new Seat("A", 2, "Bob"), new Seat("B", 1, null)));
        assertThat(seats.findByPk("A", 2)).contains(new Seat("A", 2, "Bob"));
        assertThat(seats.findByPk("B", 2)).isEmpty();
        assertThatThrownBy(() -> seats.findByPk("A")).isInstanceOf(QueryException.class);
    }

    @Case("F3")
    public void findOneGivesTheFirstInOrder(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.orderByDesc(Author::email).findOne())
                .map(Author::email)
                .contains("fay@x");
        assertThat(library.authors.where(Author::name).eq("nobody").findOne()).isEmpty();
        assertThat(library.authors.limit(0).findOne()).isEmpty();
    }

    @Case("F1")
    public void findAllOfAnEmptyTableIsEmpty(Subject t) {
        Library library = Library.empty(t);
        assertThat(library.authors.findAll()).isEmpty();
        assertThat(library.authors.count()).isZero();
        assertThat(library.authors.exists()).isFalse();
    }

    @Case("F1")
    public void aQueryIsAValueAndCanBeRefinedTwice(Subject t) {
        Library library = Library.of(t);
        Query<Author> base = library.authors.where(Author::age).isNotNull();
        Query<Author> young = base.where(Author::age).lt(30);
        assertThat(base.count()).isEqualTo(5);
        assertThat(young.count()).isEqualTo(2);
        assertThat(base.count()).isEqualTo(5);
    }

    @Case({"F7", "N5"})
    public void countsLeaveOutDeletedRows(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.count()).isEqualTo(4);
        assertThat(library.books.withDeleted().count()).isEqualTo(5);
        assertThat(library.books.onlyDeleted().count()).isEqualTo(1);
        assertThat(library.books.limit(1).count()).isEqualTo(4);
    }

    /** Some columns. */
    public record Line(String email, Integer age) {}

    @Case({"J1", "F1", "J5"})
    public void selectReadsTheColumnsOfAShape(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .gte(41)
                        .orderBy(Author::email)
                        .select(Line.class))
                .containsExactly(new Line("eve@x", 41), new Line("fay@x", 60));
        assertThat(library.authors.where(Author::age).isNull().select(Line.class))
                .containsExactly(new Line("cleo@x", null));
    }

    @Case("J1")
    public void selectReadsOneAttribute(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.orderBy(Author::email).select(Author::age))
                .containsExactly(36, 25, null, 25, 41, 60);
    }

    /** No attribute. */
    public record Wrong(String email, String emial) {}

    /** Another type. */
    public record WrongType(String age) {}

    @Case({"J1", "PN1"})
    public void selectRefusesAShapeThatDoesNotFitAndListsWhatThereIs(Subject t) {
        Library library = Library.empty(t);
        long sent = t.statements(() -> {
            assertThatThrownBy(() -> library.authors.select(Wrong.class))
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SHAPE))
                    .hasMessageContaining("emial")
                    .hasMessageContaining("[id, email, name, age, createdAt, updatedAt]");
            assertThatThrownBy(() -> library.authors.select(WrongType.class)).hasMessageContaining("Integer");
        });
        assertThat(sent).isZero();
    }

    @Case({"M2", "M5"})
    public void scopesAddUp(Subject t) {
        Library library = Library.of(t);
        Scope<Book> published = q -> q.where(Book::isPublished).eq(true);
        Scope<Book> cheap = q -> q.where(Book::getPrice).lt(20);
        assertThat(library.books.scope(published).count()).isEqualTo(2);
        assertThat(library.books.scope(published, cheap).findAll())
                .extracting(Book::getTitle)
                .containsExactly("Delta");
        assertThat(library.books.count()).isEqualTo(4);
    }

    @Case({"A5", "PN1"})
    public void attributesByNameAreChecked(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(library.authors.attribute("name"))
                        .eq("Ada")
                        .count())
                .isEqualTo(1);
        assertThat(library.authors
                        .where(library.authors.attribute("age", Integer.class))
                        .gt(40)
                        .count())
                .isEqualTo(2);
        assertThatThrownBy(() -> library.authors.attribute("nmae"))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                .hasMessageContaining("Did you mean 'name'?");
        assertThatThrownBy(() -> library.authors.attribute("age", String.class)).hasMessageContaining("Integer");
        assertThatThrownBy(() -> library.authors
                        .where(library.authors.attribute("age"))
                        .eq("x")
                        .count())
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPERAND));
    }

    @Case({"X1", "H4", "PN20"})
    public void theSqlOfAQueryIsSeenWithoutRunningIt(Subject t) {
        Library library = Library.empty(t);
        Query<Author> query = library.authors.where(Author::name).eq("Ada").limit(3);
        long sent = t.statements(() -> {
            assertThat(t.database().sqlOf(query).text())
                    .startsWith("SELECT ")
                    .contains("WHERE")
                    .doesNotContain("Ada");
            assertThat(t.database().sqlOf(query).values()).containsExactly("Ada", 3L);
        });
        assertThat(sent).isZero();
    }

    @Case("PN20")
    public void aSecondQueryOfTheSameShapeUsesThePlanOfTheFirst(Subject t) {
        Library library = Library.of(t);
        library.authors.where(Author::name).eq("Ada").findAll();
        long before = t.database().planCache().misses();
        library.authors.where(Author::name).eq("Bob").findAll();
        library.authors.where(Author::name).eq("Cleo").findAll();
        assertThat(t.database().planCache().misses()).isEqualTo(before);
    }
}
