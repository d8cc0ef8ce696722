package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.min;
import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.valueOf;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.length;
import static io.dialectic.Functions.lower;
import static io.dialectic.Functions.random;
import static io.dialectic.Functions.times;
import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Expr;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is read of rows other than entities: values, pairs, records with computed and nested components; order by anything. */
public final class ProjectionCases {
    /** Made by the suite. */
    public ProjectionCases() {}

    private static Expr<Book, String> authorName() {
        return viaRef(Book::getAuthor, Author::name);
    }

    @Case({"J1", "PN48"})
    public void aComputedValue(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.orderBy(Book::getTitle).select(times(attr(Book::getPrice), 2)))
                .containsExactly(60, 20, 20, 20);
    }

    @Case({"J1", "PN14"})
    public void twoValuesMadeIntoOneResult(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .gt(40)
                        .orderBy(Author::email)
                        .select(attr(Author::name), attr(Author::age), (name, age) -> name + "=" + age))
                .containsExactly("E%v_e=41", "Fay!=60");
    }

    /** Computed components among attributes. */
    public record Labelled(
            String title,
            int doubled,
            @Nullable String author,
            @Nullable Long authorId) {}

    @Case({"J1", "J2", "PN14", "PN48"})
    public void aRecordWithComputedComponents(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books
                        .orderBy(Book::getTitle)
                        .limit(2)
                        .select(
                                Labelled.class,
                                c -> c.set(Labelled::doubled)
                                        .to(times(attr(Book::getPrice), 2))
                                        .set(Labelled::author)
                                        .to(authorName())))
                .containsExactly(
                        new Labelled("Alpha", 60, "Ada", library.ada().id()),
                        new Labelled("Beta", 20, "Ada", library.ada().id()));
    }

    /** An author within a book. */
    public record Writer(String email, @Nullable String name) {}

    /** A book and its author. */
    public record WithAuthor(String title, @Nullable Writer author) {}

    @Case({"J1", "J6", "PN14"})
    public void aNestedRecordIsReadOfItsAssociation(Subject t) {
        Library library = Library.of(t);
        assertThat(t.<List<WithAuthor>>counting(
                        () -> library.books.orderBy(Book::getTitle).select(WithAuthor.class)))
                .satisfies(counted -> {
                    assertThat(counted.statements()).isEqualTo(1);
                    assertThat(counted.value())
                            .containsExactly(
                                    new WithAuthor("Alpha", new Writer("ada@x", "Ada")),
                                    new WithAuthor("Beta", new Writer("ada@x", "Ada")),
                                    new WithAuthor("Delta", new Writer("bob@x", "Bob")),
                                    new WithAuthor("Omega", null));
                });
    }

    /** Components of the same row, gathered in a record of their own. */
    public record Priced(String title, Sale sale) {
        /** A price and whether it is published. */
        public record Sale(@Nullable Integer price, boolean published) {}
    }

    @Case({"J6"})
    public void aNestedRecordWithoutAssociationIsOfTheSameRow(Subject t) {
        Library library = Library.of(t);
        assertThat(library.books.where(Book::getTitle).eq("Alpha").select(Priced.class))
                .containsExactly(new Priced("Alpha", new Priced.Sale(30, true)));
    }

    /** A row and what is computed beside it. */
    public record Counted(
            Author author, long written, @Nullable String first) {}

    @Case({"J2", "J6", "PN14"})
    public void aRowStandsBesideWhatIsComputed(Subject t) {
        Library library = Library.of(t);
        var read = t.counting(() -> library.authors
                .orderByDesc(countOf(Author::books))
                .orderBy(Author::email)
                .limit(3)
                .select(
                        Counted.class,
                        c -> c.set(Counted::written)
                                .to(countOf(Author::books))
                                .set(Counted::first)
                                .to(valueOf(Author::books, min(attr(Book::getTitle))))));
        assertThat(read.statements()).isEqualTo(1);
        assertThat(read.value())
                .containsExactly(
                        new Counted(library.ada(), 2, "Alpha"),
                        new Counted(library.bob(), 1, "Delta"),
                        new Counted(library.written.get(2), 0, null));
        assertThatThrownBy(() -> read.value().get(0).author().books().size())
                .isInstanceOf(AssociationNotLoadedException.class);
    }

    /** A row without a class and a number. */
    public record Measured(Row box, int doubled) {}

    @Case({"J2", "A3"})
    public void aRowWithoutAClassStandsBesideWhatIsComputed(Subject t) {
        Model<Row> boxes = t.database().define("measured_boxes", m -> m.id("id").integer("width", c -> c));
        t.own(boxes);
        Attr<Row, Integer> width = boxes.attribute("width", Integer.class);
        Row box = boxes.create(v -> v.set(width).to(4));
        assertThat(boxes.select(Measured.class, c -> c.set(Measured::doubled).to(times(width, 2))))
                .containsExactly(new Measured(box, 8));
    }

    /** A row, and the one it belongs to. */
    public record Written(int doubled, Book book, @Nullable Author author) {}

    @Case({"J2", "J6", "G1"})
    public void anActiveRecordBesideWhatIsComputedIsOne(Subject t) {
        Library library = Library.of(t);
        List<Written> all = library.books
                .orderBy(Book::getTitle)
                .select(Written.class, c -> c.set(Written::doubled).to(times(attr(Book::getPrice), 2)));
        assertThat(all)
                .extracting(one -> one.book().getTitle() + one.doubled() + one.author())
                .containsExactly(
                        "Alpha60" + library.ada(), "Beta20" + library.ada(), "Delta20" + library.bob(), "Omega20null");
        Book alpha = all.get(0).book();
        assertThat(alpha.changed()).isEmpty();
        alpha.setPrice(31);
        assertThat(alpha.changed()).containsExactly("price");
        alpha.save();
        assertThat(library.books.findByPk(alpha.getId()).orElseThrow().getPrice())
                .isEqualTo(31);
        assertThatThrownBy(() -> library.books
                        .project(Written.class, c -> c.set(Written::doubled).to(times(attr(Book::getPrice), 2)))
                        .asQuery())
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SHAPE));
    }

    @Case({"J15"})
    public void equalValuesOnce(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.project(attr(Author::age)).list()).hasSize(6);
        assertThat(library.authors.project(attr(Author::age)).distinct().list())
                .hasSize(5)
                .containsExactlyInAnyOrder(36, 25, null, 41, 60);
        assertThat(library.authors
                        .where(Author::age)
                        .isNotNull()
                        .orderBy(Author::age)
                        .project(attr(Author::age))
                        .distinct()
                        .list())
                .containsExactly(25, 36, 41, 60);
    }

    /** A pair of values as a record. */
    public record Years(@Nullable Integer age) {}

    @Case({"J15"})
    public void equalRecordsOnce(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .lt(30)
                        .project(Years.class)
                        .distinct()
                        .list())
                .containsExactly(new Years(25));
    }

    @Case("J7")
    public void theFirstRow(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .orderByDesc(Author::email)
                        .limit(1)
                        .project(attr(Author::email))
                        .first())
                .contains("fay@x");
        assertThat(library.authors
                        .where(Author::email)
                        .eq("nobody")
                        .project(attr(Author::email))
                        .first())
                .isEmpty();
    }

    /** A shape with a component of a wrong type. */
    public record WrongType(String title, String price) {
        /** No component. */
        public String hashText() {
            return title + "#";
        }
    }

    /** A shape of nothing. */
    public record Nothing() {}

    /** A shape with an unknown component. */
    public record Unknown(String title, String colour) {}

    @Case({"J1", "J3"})
    public void shapesThatDoNotFitAreRefusedBeforeAnySql(Subject t) {
        Library library = Library.empty(t);
        long sent = t.statements(() -> {
            misfit(() -> library.books.select(WrongType.class), "WrongType.price");
            misfit(() -> library.books.select(Unknown.class), "Unknown.colour");
            misfit(() -> library.books.select(Nothing.class), "Nothing");
            misfit(
                    () -> library.books.select(
                            WrongType.class,
                            c -> c.set(WrongType::price)
                                    .to(attr(Book::getTitle))
                                    .set(WrongType::hashText)
                                    .to(attr(Book::getTitle))),
                    "hashText");
        });
        assertThat(sent).isZero();
    }

    private static void misfit(Runnable doing, String named) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SHAPE))
                .hasMessageContaining(named);
    }

    @Case({"AB1"})
    public void aShapeIsReadByAPlanThatIsKept(Subject t) {
        Library library = Library.of(t);
        Query<Book> query = library.books.where(Book::getPrice).gt(1);
        query.select(WithAuthor.class);
        long misses = t.database().planCache().misses();
        assertThat(library.books.where(Book::getPrice).gt(11).select(WithAuthor.class))
                .hasSize(1);
        assertThat(t.database().planCache().misses()).isEqualTo(misses);
    }

    /** A query of books and the first letters of the titles it gives, in order. */
    public record Ordered(String words, UnaryOperator<Query<Book>> query, String titles) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Ordered ordered(String words, String titles, UnaryOperator<Query<Book>> query) {
        return new Ordered(words, query, titles);
    }

    /** The table: Alpha 30 by Ada, Beta 10 by Ada, Delta 10 by Bob, Omega 10 by nobody. */
    public static List<Ordered> orders() {
        Expr<Book, Integer> price = attr(Book::getPrice);
        return List.of(
                ordered("by a function", "ABDO", q -> q.orderBy(lower(attr(Book::getTitle)))),
                ordered("by a function, descending", "ODBA", q -> q.orderByDesc(lower(attr(Book::getTitle)))),
                ordered(
                        "by a length and a title",
                        "BADO",
                        q -> q.orderBy(length(attr(Book::getTitle))).orderBy(Book::getTitle)),
                ordered(
                        "by arithmetic",
                        "ABDO",
                        q -> q.orderBy(times(price, -1)).orderBy(Book::getTitle)),
                ordered(
                        "by an attribute of an association",
                        "ABDO",
                        q -> q.orderBy(authorName().asc().nullsLast()).orderBy(Book::getTitle)),
                ordered(
                        "by an attribute of an association, nulls first",
                        "ODAB",
                        q -> q.orderBy(authorName().desc().nullsFirst()).orderBy(Book::getTitle)),
                ordered(
                        "by an association with a limit",
                        "AB",
                        q -> q.orderBy(authorName().asc().nullsLast())
                                .orderBy(Book::getTitle)
                                .limit(2)),
                ordered(
                        "by an association that is included too",
                        "DABO",
                        q -> q.include(Book::getAuthor)
                                .orderBy(authorName().desc().nullsLast())
                                .orderBy(Book::getTitle)),
                ordered(
                        "by a coalesced value",
                        "OABD",
                        q -> q.orderBy(coalesce(authorName(), "")).orderBy(Book::getTitle)),
                ordered(
                        "by an expression, nulls last",
                        "ABDO",
                        q -> q.orderBy(lower(authorName()).asc().nullsLast()).orderBy(Book::getTitle)),
                ordered(
                        "where an attribute of an association",
                        "AB",
                        q -> q.where(authorName()).eq("Ada").orderBy(Book::getTitle)),
                ordered(
                        "where an association has none",
                        "O",
                        q -> q.where(authorName()).isNull()),
                ordered(
                        "by a case",
                        "OABD",
                        q -> q.orderBy(io.dialectic.Case.<Book, Integer>when(
                                                attr(Book::getTitle).eq("Omega"), 0)
                                        .otherwise(1))
                                .orderBy(Book::getTitle)));
    }

    @Case({"J8", "J13", "H5", "I3", "PN7"})
    @Each("orders")
    public void orderedByAnything(Subject t, Ordered row) {
        Library library = Library.of(t);
        StringBuilder titles = new StringBuilder();
        row.query()
                .apply(library.books)
                .findAll()
                .forEach(book ->
                        titles.append(Objects.requireNonNull(book.getTitle()).charAt(0)));
        assertThat(titles.toString()).isEqualTo(row.titles());
    }

    @Case({"J8", "H5"})
    @Each("orders")
    public void orderedByAnythingRunsOneStatement(Subject t, Ordered row) {
        Library library = Library.of(t);
        assertThat(t.statements(() -> row.query().apply(library.books).findAll()))
                .isEqualTo(1);
    }

    private static Expr<Remark, String> writer() {
        return viaRef(Remark::note, viaRef(Note::author, Person::name));
    }

    @Case({"H5", "I3", "J8", "J9", "J12", "J13"})
    public void attributesAreReachedAlongSeveralAssociations(Subject t) {
        Forum forum = Forum.of(t);
        Query<Remark> remarks = forum.remarks();
        assertThat(remarks.where(writer()).eq("Bob").select(Remark::text)).containsExactly("yes");
        assertThat(remarks.orderByDesc(writer()).orderBy(Remark::text).limit(2).select(Remark::text))
                .containsExactly("yes", "good");
        assertThat(remarks.groupBy(writer()).orderBy(writer()).select(writer(), count(), (name, n) -> name + n))
                .containsExactly("Ann4", "Bob1");
        assertThat(remarks.where(viaRef(Remark::note, viaRef(Note::editor, attr(Person::name))))
                        .isNull()
                        .count())
                .as("a draft is edited by nobody")
                .isEqualTo(2);
        assertThat(t.statements(() -> remarks.where(writer())
                        .eq("Ann")
                        .includeRef(Remark::note, n -> n.include(Note::author))
                        .limit(3)
                        .findAll()))
                .isEqualTo(1);
    }

    @Case({"H5", "I3"})
    public void anAssociationLeadsToAttributesOnly(Subject t) {
        Forum forum = Forum.of(t);
        assertThat(t.statements(() -> assertThatThrownBy(() -> forum.remarks()
                                .where(viaRef(Remark::note, lower(attr(Note::title))))
                                .eq("plan")
                                .count())
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPERAND))
                        .hasMessageContainingAll("Remark", "Note", "Compute outside")))
                .isZero();
        assertThat(forum.remarks()
                        .where(lower(viaRef(Remark::note, Note::title)))
                        .eq("plan")
                        .count())
                .isEqualTo(2);
    }

    @Case({"J8", "I14"})
    public void atRandom(Subject t) {
        Library library = Library.of(t);
        Set<List<Long>> orders = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            List<Long> ids = library.authors.orderBy(random()).findAll().stream()
                    .map(author -> Objects.requireNonNull(author.id()))
                    .toList();
            assertThat(ids).hasSize(6).doesNotHaveDuplicates();
            orders.add(ids);
        }
        // Twelve shuffles of six are all the same once in 720^11.
        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Case({"I15", "PN38"})
    @Requires(Feature.INTERSECT_EXCEPT)
    public void selectionsAreCombined(Subject t) {
        Library library = Library.of(t);
        var young = library.authors.where(Author::age).lt(40).project(attr(Author::age));
        var old = library.authors.where(Author::age).gt(30).project(attr(Author::age));
        assertThat(t.needs(() -> young.intersect(old).list())).containsExactly(36);
        assertThat(young.union(old).list()).containsExactlyInAnyOrder(25, 36, 41, 60);
        assertThat(young.unionAll(old).list()).containsExactlyInAnyOrder(36, 25, 25, 36, 41, 60);
        assertThat(young.except(old).list()).containsExactly(25);
        assertThat(young.unionAll(old).except(young).list()).containsExactlyInAnyOrder(41, 60);
        assertThat(old.except(young.intersect(old)).list()).containsExactlyInAnyOrder(41, 60);
        assertThat(young.union(old).intersect(old).list()).containsExactlyInAnyOrder(36, 41, 60);
    }

    @Case({"I15"})
    public void selectionsOfTwoModelsAreCombined(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(Author::age)
                        .gt(50)
                        .project(attr(Author::email))
                        .union(library.books.where(Book::isPublished).eq(true).project(attr(Book::getTitle)))
                        .list())
                .containsExactlyInAnyOrder("fay@x", "Alpha", "Delta");
    }

    @Case({"I15"})
    public void sidesThatDoNotFitAreRefused(Subject t) {
        Library library = Library.empty(t);
        assertThat(t.statements(() -> {
                    assertThatThrownBy(() -> library.authors
                                    .limit(1)
                                    .project(attr(Author::age))
                                    .union(library.authors.project(attr(Author::age)))
                                    .list())
                            .isInstanceOf(QueryException.class);
                }))
                .isZero();
    }
}
