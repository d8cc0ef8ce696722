package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.countIf;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.every;
import static io.dialectic.Associations.none;
import static io.dialectic.Associations.some;
import static io.dialectic.Associations.valueOf;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.truth;
import static io.dialectic.Functions.viaRef;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Aggregates;
import io.dialectic.Associations;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Enrolment;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import java.util.List;

/** Conditions on the rows of to-many associations, and values of them, without loading them. */
public final class RelatedRowCases {
    /** Made by the suite. */
    public RelatedRowCases() {}

    /** A condition on authors and the first letters of those for whom it holds. */
    public record Holds(String words, String authors, Cond<Author> condition) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** A condition on students and the codes of those for whom it holds. */
    public record Studies(String words, String students, Cond<Student> condition) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Holds holds(String words, String authors, Cond<Author> condition) {
        return new Holds(words, authors, condition);
    }

    private static Studies studies(String words, String students, Cond<Student> condition) {
        return new Studies(words, students, condition);
    }

    private static Cond<Book> dear() {
        return attr(Book::getPrice).gt(20);
    }

    /** The table: Ada wrote Alpha (30, published) and Beta (10), Bob Delta (10, published) and Gamma, which is deleted. */
    public static List<Holds> conditions() {
        Expr<Author, Integer> age = attr(Author::age);
        return List.of(
                holds("some", "ab", some(Author::books)),
                holds("some with a condition", "a", some(Author::books, dear())),
                holds(
                        "some sees living rows only",
                        "",
                        some(Author::books, attr(Book::getTitle).eq("Gamma"))),
                holds("some of nothing", "", some(Author::books, Cond.anyOf(List.of()))),
                holds("some of everything", "ab", some(Author::books, Cond.allOf(List.of()))),
                holds("not some", "cdef", some(Author::books).not()),
                holds("none", "cdef", none(Author::books)),
                holds("none with a condition", "bcdef", none(Author::books, dear())),
                holds(
                        "none with a condition that is unknown of a row",
                        "bcdef",
                        none(Author::books, attr(Book::getIsbn).eq("1"))),
                holds(
                        "every",
                        "bcdef",
                        every(Author::books, attr(Book::isPublished).eq(true))),
                holds("every holds for no rows", "cdef", every(Author::books, Cond.anyOf(List.of()))),
                holds(
                        "every does not hold where it is unknown of a row",
                        "acdef",
                        every(Author::books, attr(Book::getIsbn).in("1", "2"))),
                holds(
                        "every and some",
                        "b",
                        every(Author::books, attr(Book::isPublished).eq(true)).and(some(Author::books))),
                holds(
                        "not every",
                        "a",
                        every(Author::books, attr(Book::isPublished).eq(true)).not()),
                holds("some or a condition", "abf", some(Author::books).or(age.gt(50))),
                holds(
                        "two somes may be two rows",
                        "a",
                        some(Author::books, dear())
                                .and(some(Author::books, attr(Book::getTitle).eq("Beta")))),
                holds(
                        "one some is one row",
                        "",
                        some(Author::books, dear().and(attr(Book::getTitle).eq("Beta")))),
                holds(
                        "some with an attribute of a to-one association",
                        "a",
                        some(
                                Author::books,
                                viaRef(Book::getAuthor, Author::name).eq("Ada"))),
                holds("a count", "a", countOf(Author::books).eq(2L)),
                holds("a count of none is zero", "cdef", countOf(Author::books).eq(0L)),
                holds(
                        "a count sees living rows only",
                        "b",
                        countOf(Author::books).eq(1L)),
                holds(
                        "a count with a condition",
                        "ab",
                        countOf(Author::books, attr(Book::isPublished).eq(true)).eq(1L)),
                holds(
                        "a count with a filter",
                        "ab",
                        valueOf(Author::books, countIf(attr(Book::isPublished).eq(true)))
                                .eq(1L)),
                holds(
                        "a sum",
                        "a",
                        valueOf(Author::books, sumAsLong(attr(Book::getPrice))).eq(40L)),
                holds(
                        "a sum of none is null",
                        "cdef",
                        valueOf(Author::books, sumAsLong(attr(Book::getPrice))).isNull()),
                holds(
                        "a greatest value",
                        "b",
                        valueOf(Author::books, max(attr(Book::getTitle))).eq("Delta")),
                holds(
                        "a greatest value with a condition",
                        "a",
                        valueOf(Author::books, max(attr(Book::getTitle)), dear())
                                .eq("Alpha")),
                holds(
                        "a count among other numbers",
                        "a",
                        plus(countOf(Author::books), 1L).gt(2L)));
    }

    @Case({"H15", "I15", "PN7", "L25"})
    @Each("conditions")
    public void findsByRowsOfHasMany(Subject t, Holds row) {
        Library library = Library.of(t);
        StringBuilder letters = new StringBuilder();
        var found = t.counting(() ->
                library.authors.where(row.condition()).orderBy(Author::email).findAll());
        found.value().forEach(author -> letters.append(author.email().charAt(0)));
        assertThat(letters.toString()).isEqualTo(row.authors());
        assertThat(found.statements()).isEqualTo(1);
        assertThat(library.authors.where(row.condition()).count())
                .isEqualTo(row.authors().length());
    }

    /**
     * The table: Ann takes Algebra (5 credits, grade 1), Calculus (7, requires Algebra, grade 3) and Greek, which is deleted; Ben
     * takes Algebra (no grade) and took Latin (no credits), which is over; Cid takes nothing. Ann has the friends Ben and Cid, Ben has Ann.
     */
    public static List<Studies> studies() {
        return List.of(
                studies("some", "ab", some(Student::courses)),
                studies(
                        "some with a condition",
                        "a",
                        some(Student::courses, attr(Course::credits).gt(5))),
                studies(
                        "deleted rows between are no ties",
                        "",
                        some(Student::courses, attr(Course::title).eq("Latin"))),
                studies(
                        "deleted ends are no ends",
                        "",
                        some(Student::courses, attr(Course::title).eq("Greek"))),
                studies("none", "c", none(Student::courses)),
                studies(
                        "every",
                        "bc",
                        every(Student::courses, attr(Course::title).eq("Algebra"))),
                studies("a count", "a", countOf(Student::courses).eq(2L)),
                studies("a count of none", "c", countOf(Student::courses).eq(0L)),
                studies(
                        "a sum",
                        "a",
                        valueOf(Student::courses, sumAsLong(attr(Course::credits)))
                                .eq(12L)),
                studies(
                        "some of a chain",
                        "a",
                        some(
                                Student::friends,
                                some(Student::courses, attr(Course::title).eq("Algebra"))
                                        .and(attr(Student::code).eq("b")))),
                studies(
                        "some of a model tied to itself",
                        "b",
                        some(Student::friends, attr(Student::code).eq("a"))),
                studies("none of a model tied to itself", "c", none(Student::friends)),
                studies(
                        "some by the rows between",
                        "a",
                        some(Student::enrolments, attr(Enrolment::grade).eq(3))),
                studies(
                        "some by the rows between and beyond",
                        "b",
                        some(
                                Student::enrolments,
                                viaRef(Enrolment::course, Course::title)
                                        .eq("Algebra")
                                        .and(attr(Enrolment::grade).isNull()))),
                studies(
                        "a count of a count",
                        "a",
                        countOf(Student::friends, countOf(Student::courses).lt(2L))
                                .eq(2L)),
                studies(
                        "three levels deep",
                        "ab",
                        some(Student::courses, some(Course::students, some(Student::friends)))));
    }

    @Case({"H15", "I15", "L4", "L14"})
    @Each("studies")
    public void findsByRowsOfManyToMany(Subject t, Studies row) {
        School school = School.of(t);
        StringBuilder codes = new StringBuilder();
        var found = t.counting(() ->
                school.students().where(row.condition()).orderBy(Student::code).findAll());
        found.value().forEach(student -> codes.append(student.code()));
        assertThat(codes.toString()).isEqualTo(row.students());
        assertThat(found.statements()).isEqualTo(1);
    }

    @Case({"I15", "J8", "L25"})
    public void countsAreReadAndOrderedBy(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .orderByDesc(countOf(Author::books))
                        .orderBy(Author::email)
                        .limit(3)
                        .select(attr(Author::email), countOf(Author::books), (email, number) -> email + number))
                .containsExactly("ada@x2", "bob@x1", "cleo@x0");
    }

    /** What is known of an author without loading books. */
    public record Shelf(String email, long number, long dear, boolean publishes) {}

    @Case({"I15", "PN14"})
    public void countsAreComponentsOfRecords(Subject t) {
        Library library = Library.of(t);
        Query<Author> some = library.authors.where(some(Author::books)).orderBy(Author::email);
        var found = t.counting(() -> some.select(
                Shelf.class,
                c -> c.set(Shelf::number)
                        .to(countOf(Author::books))
                        .set(Shelf::dear)
                        .to(countOf(Author::books, dear()))
                        .set(Shelf::publishes)
                        .to(truth(some(Author::books, attr(Book::isPublished).eq(true))))));
        assertThat(found.value()).containsExactly(new Shelf("ada@x", 2, 1, true), new Shelf("bob@x", 1, 0, true));
        assertThat(found.statements()).isEqualTo(1);
    }

    @Case({"I15", "PN12"})
    public void groupsAreFormedAndFilteredByCounts(Subject t) {
        Library library = Library.of(t);
        Expr<Author, Integer> age = attr(Author::age);
        assertThat(library.authors
                        .where(countOf(Author::books).lt(2L))
                        .groupBy(List.of(age))
                        .having(Aggregates.<Author>count().gt(1L))
                        .select(age, count(), (years, number) -> years + ":" + number))
                .containsExactly("25:2");
    }

    @Case({"K4", "K5", "I15"})
    public void includesTakeThem(Subject t) {
        School school = School.of(t);
        List<Student> found = school.students()
                .include(
                        Student::courses,
                        c -> c.where(countOf(Course::students).gt(1L)).required())
                .orderBy(Student::code)
                .findAll();
        assertThat(found).extracting(Student::code).containsExactly("a", "b");
        assertThat(found)
                .allSatisfy(student ->
                        assertThat(student.courses()).extracting(Course::title).containsExactly("Algebra"));
    }

    @Case({"F21", "F30", "I15"})
    public void changesChooseRowsByThem(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(some(Author::books, dear()))
                        .update(v -> v.set(Author::age).to(99)))
                .isEqualTo(1);
        assertThat(library.authors.where(attr(Author::age).eq(99)).select(attr(Author::name)))
                .containsExactly("Ada");
        assertThat(library.authors.where(countOf(Author::books).eq(0L)).destroy())
                .isEqualTo(4);
        assertThat(library.authors.count()).isEqualTo(2);
    }

    @Case({"F22", "H15"})
    public void aConditionOnEveryRowIsACondition(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .where(every(Author::books, Cond.allOf(List.of())))
                        .update(v -> v.set(Author::age).to(1)))
                .isEqualTo(6);
        assertThat(library.authors.where(attr(Author::age).eq(1)).count()).isEqualTo(6);
    }

    @Case({"F21", "L14", "I15"})
    @Requires(Feature.CHANGE_READING_ITSELF)
    public void changesLookAtOtherRowsOfTheirTable(Subject t) {
        School school = School.of(t);
        assertThat(t.needs(() -> school.students()
                        .where(some(Student::friends, attr(Student::code).eq("a")))
                        .update(v -> v.set(Student::name).to("Benno"))))
                .isEqualTo(1);
        assertThat(school.students().where(Student::code).eq("b").select(Student::name))
                .containsExactly("Benno");
    }

    @Case({"K3", "I15"})
    public void whatIsNoToManyAssociationIsRefused(Subject t) {
        Model<Row> boxes = t.database().define("related_boxes", m -> m.id("id").string("name", 10));
        assertThatThrownBy(() -> boxes.where(some(Associations.named("nmae"))))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> boxes.where(some(Associations.named("name"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("is an attribute, not an association");
    }

    @Case({"A1", "I15", "L3"})
    public void modelsDefinedAtRunTimeHaveThem(Subject t) {
        @SuppressWarnings("unchecked")
        Model<Row>[] models = new Model[2];
        models[0] = t.database()
                .define(
                        "related_shelves",
                        m -> m.id("id").string("name", 20).hasMany("tools", () -> models[1], "shelfId"));
        models[1] = t.database()
                .define(
                        "related_tools",
                        m -> m.id("id").bigint("shelfId", c -> c.notNull()).belongsTo("shelf", models[0], "shelfId"));
        t.own(models);
        Row full = models[0].create(v -> v.set(models[0].attribute("name")).to("full"));
        models[0].create(v -> v.set(models[0].attribute("name")).to("empty"));
        models[1].create(v -> v.set(models[1].attribute("shelfId")).to(full.get("id")));
        Many<Row, Row> tools = Associations.named("tools");
        assertThat(models[0].where(some(tools)).findAll())
                .extracting(row -> row.get("name"))
                .containsExactly("full");
        assertThat(models[0].where(countOf(tools).eq(0L)).findAll())
                .extracting(row -> row.get("name"))
                .containsExactly("empty");
    }

    @Case({"AB1", "I15"})
    public void plansAreKeptWhateverTheValues(Subject t) {
        Library library = Library.of(t);
        library.authors.where(some(Author::books, attr(Book::getPrice).gt(1))).count();
        long misses = t.database().planCache().misses();
        assertThat(library.authors
                        .where(some(Author::books, attr(Book::getPrice).gt(25)))
                        .count())
                .isEqualTo(1);
        assertThat(t.database().planCache().misses()).isEqualTo(misses);
        assertThat(library.authors
                        .where(every(Author::books, attr(Book::getPrice).gt(25)))
                        .count())
                .isEqualTo(4);
    }

    @Case({"I15", "H15"})
    public void aValueThatIsMissingIsChosen(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors
                        .orderBy(Author::email)
                        .limit(3)
                        .select(coalesce(valueOf(Author::books, sumAsLong(attr(Book::getPrice))), 0L)))
                .containsExactly(40L, 10L, 0L);
    }
}
