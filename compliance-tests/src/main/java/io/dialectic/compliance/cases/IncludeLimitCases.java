package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Enrolment;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.transaction.RowLock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Limits and offsets inside includes, which count the rows of each parent. */
public final class IncludeLimitCases {
    private static final int PARENTS = 7;

    /** Made by the suite. */
    public IncludeLimitCases() {}

    /** Author n has n books; prices repeat, so that the key decides among equal ones. */
    private static Library shelves(Subject t) {
        Library library = Library.empty(t);
        List<Author> authors = library.authors.bulkCreate(IntStream.range(0, PARENTS)
                .mapToObj(n -> Author.of("a" + n + "@x", "N" + n, n))
                .toList());
        List<Book> books = new ArrayList<>();
        for (int n = 0; n < PARENTS; n++) {
            for (int i = 0; i < n; i++) {
                Book book = Book.of(n + "-" + i, null, authors.get(n).id());
                book.setPrice(i / 2);
                book.setPublished(i % 3 != 0);
                books.add(book);
            }
        }
        library.books.bulkCreate(books);
        return library;
    }

    private static List<String> titles(@Nullable List<Book> books) {
        return books == null ? List.of() : books.stream().map(Book::getTitle).toList();
    }

    /**
     * A share of each parent's books.
     *
     * @param limit how many; negative for no limit
     */
    public record Part(int offset, int limit) {
        Query<Book> of(Query<Book> books) {
            Query<Book> rest = offset == 0 ? books : books.offset(offset);
            return limit < 0 ? rest : rest.limit(limit);
        }

        List<String> of(List<String> titles) {
            return titles.stream()
                    .skip(offset)
                    .limit(limit < 0 ? Long.MAX_VALUE : limit)
                    .toList();
        }
    }

    /** The table. */
    public static List<Part> parts() {
        return List.of(
                new Part(0, 1),
                new Part(0, 3),
                new Part(2, 2),
                new Part(1, -1),
                new Part(0, 0),
                new Part(5, 100),
                new Part(100, 1));
    }

    @Case({"K11", "K12", "PN7", "PN10", "J14"})
    @Each("parts")
    public void aLimitCountsTheRowsOfEachParent(Subject t, Part part) {
        Library library = shelves(t);
        List<Author> whole = library.authors
                .include(Author::books, b -> b.orderByDesc(Book::getPrice).orderBy(Book::getTitle))
                .orderBy(Author::email)
                .findAll();
        var found = t.counting(() -> library.authors
                .include(
                        Author::books,
                        b -> part.of(b.orderByDesc(Book::getPrice).orderBy(Book::getTitle)))
                .orderBy(Author::email)
                .findAll());
        assertThat(found.statements()).isEqualTo(2);
        assertThat(found.value()).hasSize(PARENTS);
        for (int n = 0; n < PARENTS; n++) {
            assertThat(titles(whole.get(n).books())).hasSize(n);
            assertThat(titles(found.value().get(n).books()))
                    .isEqualTo(part.of(titles(whole.get(n).books())));
        }
    }

    @Case({"K11", "J12"})
    public void theKeyDecidesAmongEqualRows(Subject t) {
        Library library = shelves(t);
        UnaryOperator<Query<Book>> first = b -> b.orderBy(Book::getPrice).limit(1);
        List<Author> found = library.authors
                .include(Author::books, first::apply)
                .orderBy(Author::email)
                .findAll();
        for (int n = 1; n < PARENTS; n++) {
            assertThat(titles(found.get(n).books())).containsExactly(n + "-0");
        }
    }

    @Case({"K4", "K11", "K14"})
    public void conditionsCountBeforeTheLimit(Subject t) {
        Library library = shelves(t);
        List<Author> found = library.authors
                .include(
                        Author::books,
                        b -> b.where(Book::isPublished)
                                .eq(true)
                                .include(Book::getAuthor)
                                .orderByDesc(Book::getTitle)
                                .limit(2))
                .orderBy(Author::email)
                .limit(PARENTS - 1)
                .findAll();
        assertThat(found).hasSize(PARENTS - 1);
        assertThat(titles(found.get(5).books())).containsExactly("5-4", "5-2");
        assertThat(titles(found.get(2).books())).containsExactly("2-1");
        assertThat(found.get(5).books())
                .allSatisfy(book ->
                        assertThat(book.getAuthor().get().orElseThrow().email()).isEqualTo("a5@x"));
    }

    @Case({"K5", "K12", "PN8", "PN10"})
    public void aRequiredIncludeMayHaveALimit(Subject t) {
        Library library = shelves(t);
        List<Author> found = library.authors
                .include(
                        Author::books,
                        b -> b.where(Book::getPrice)
                                .gt(1)
                                .orderBy(Book::getTitle)
                                .limit(1)
                                .required())
                .orderBy(Author::email)
                .findAll();
        assertThat(found).extracting(a -> titles(a.books()).get(0)).containsExactly("5-4", "6-4");
    }

    @Case({"K11", "K12", "L4", "PN10"})
    public void aLimitCountsTheTiesOfEachParent(Subject t) {
        School school = School.of(t);
        List<Student> students = school.students()
                .include(Student::courses, c -> c.orderByDesc(Course::title).limit(1))
                .orderBy(Student::code)
                .findAll();
        assertThat(students)
                .extracting(s -> s.courses() == null
                        ? List.of()
                        : s.courses().stream().map(Course::title).toList())
                .containsExactly(List.of("Calculus"), List.of("Algebra"), List.of());
        List<Course> courses = school.courses()
                .include(Course::students, s -> s.orderBy(Student::name).offset(1))
                .orderBy(Course::title)
                .findAll();
        assertThat(courses.get(0).students()).extracting(Student::name).containsExactly("Ben");
        assertThat(courses.get(1).students()).isEmpty();
    }

    @Case({"K9", "K11", "K18", "J6"})
    public void someAttributesAreLoadedOfRowsThatOthersAreJoinedTo(Subject t) {
        Model<Article> articles = t.fresh(Article.class);
        long one = Objects.requireNonNull(articles.bulkCreate(List.of(Article.of("One", "first", 2, null, null)))
                .get(0)
                .getId());
        long two = Objects.requireNonNull(articles.bulkCreate(List.of(Article.of("Re: One", "no", 1, null, one)))
                .get(0)
                .getId());
        articles.bulkCreate(
                List.of(Article.of("Re: Re", "yes", 1, null, two), Article.of("Re: 1", "hm", 1, null, one)));
        Article found = articles.include(
                        Article::getReplies,
                        r -> r.only(Article::getTitle)
                                .orderByDesc(Article::getTitle)
                                .limit(1)
                                .include(
                                        Article::getReplies,
                                        x -> x.only(Article::getWords).join()))
                .findByPk(one)
                .orElseThrow();
        assertThat(found.getReplies()).hasSize(1);
        Article reply = found.getReplies().get(0);
        assertThat(reply.getTitle()).isEqualTo("Re: One");
        assertThatThrownBy(reply::getBody).hasMessageContaining("'body'");
        assertThat(reply.getReplies()).extracting(Article::getWords).containsExactly(1);
        assertThatThrownBy(() -> reply.getReplies().get(0).getTitle()).hasMessageContaining("'title'");
    }

    @Case({"K13", "L4", "L19", "PN10"})
    public void rowsBetweenAreReadAndLimitedThroughTheirModel(Subject t) {
        School school = School.of(t);
        List<Student> found = school.students()
                .include(
                        Student::enrolments,
                        e -> e.include(Enrolment::course)
                                .orderByDesc(Enrolment::grade)
                                .limit(2))
                .orderBy(Student::code)
                .findAll();
        assertThat(found.get(0).enrolments())
                .extracting(Enrolment::grade)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .containsExactly(3, 2);
    }

    @Case({"K13", "L17", "L19", "N5"})
    public void rowsBetweenAreChosenAndSeenWhenDeleted(Subject t) {
        School school = School.of(t);
        List<Student> found = school.students()
                .include(
                        Student::enrolments,
                        e -> e.withDeleted()
                                .where(Enrolment::grade)
                                .gt(1)
                                .includeRef(Enrolment::course, Query::withDeleted)
                                .orderBy(Enrolment::grade))
                .orderBy(Student::code)
                .findAll();
        assertThat(found)
                .extracting(student -> student.enrolments().stream()
                        .map(tie -> tie.course().get().orElseThrow().title() + tie.grade())
                        .toList())
                .containsExactly(List.of("Greek2", "Calculus3"), List.of("Latin4"), List.of());
    }

    @Case({"K18", "PN9"})
    public void aHundredParentsOfTenTakeTwoStatements(Subject t) {
        Library library = Library.empty(t);
        List<Author> authors = library.authors.bulkCreate(IntStream.range(0, 100)
                .mapToObj(n -> Author.of("a%03d@x".formatted(n), "N", n))
                .toList());
        List<Book> books = new ArrayList<>();
        for (Author author : authors) {
            for (int i = 0; i < 10; i++) {
                books.add(Book.of(author.age() + "-" + i, null, author.id()));
            }
        }
        library.books.bulkCreate(books);
        var whole = t.counting(() -> library.authors.include(Author::books).findAll());
        assertThat(whole.statements()).isEqualTo(2);
        assertThat(whole.value())
                .hasSize(100)
                .allSatisfy(a -> assertThat(a.books())
                        .hasSize(10)
                        .allSatisfy(b -> assertThat(b.getTitle()).startsWith(a.age() + "-")));
        var few = t.counting(() -> library.authors
                .include(Author::books, b -> b.orderByDesc(Book::getTitle).limit(3))
                .findAll());
        assertThat(few.statements()).isEqualTo(2);
        assertThat(few.value())
                .allSatisfy(a ->
                        assertThat(titles(a.books())).containsExactly(a.age() + "-9", a.age() + "-8", a.age() + "-7"));
    }

    @Case({"K11", "P15"})
    public void whatIsNumberedIsNotLocked(Subject t) {
        Library library = shelves(t);
        t.database()
                .inTransaction(tx -> assertThat(t.statements(() -> assertThatThrownBy(() -> library.authors
                                        .include(Author::books, b -> b.limit(1).lock(RowLock.Strength.UPDATE))
                                        .findAll())
                                .isInstanceOfSatisfying(
                                        QueryException.class,
                                        e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))))
                        .isZero());
    }
}
