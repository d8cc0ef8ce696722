package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Sample;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results of SQL of the application's own: records, entities, maps, streams, batches, keys. */
public final class RawResultCases {
    private static final String BOOKS = "SELECT b.title, a.email AS \"writer.email\", a.name AS \"writer.name\""
            + " FROM books b LEFT JOIN authors a ON a.id = b.author_id ORDER BY b.title";

    /** Made by the suite. */
    public RawResultCases() {}

    /** An author in a row of a book. */
    public record Writer(String email, @Nullable String name) {}

    /** A book with its author. */
    public record Titled(String title, @Nullable Writer writer) {}

    /** Two levels. */
    public record Outer(Titled book) {}

    @Case({"Q5", "Q13"})
    public void aRecordInsideARecordTakesColumnsByPrefix(Subject t) {
        Library.of(t);
        assertThat(t.database().sql(BOOKS).list(Titled.class))
                .containsExactly(
                        new Titled("Alpha", new Writer("ada@x", "Ada")),
                        new Titled("Beta", new Writer("ada@x", "Ada")),
                        new Titled("Delta", new Writer("bob@x", "Bob")),
                        new Titled("Gamma", new Writer("bob@x", "Bob")),
                        new Titled("Omega", null));
    }

    @Case({"Q5", "Q13"})
    public void anUnderscoreIsAPrefixTooAndLevelsNest(Subject t) {
        Library.of(t);
        assertThat(t.database()
                        .sql("SELECT b.title AS book_title, a.email AS book_writer_email, a.name AS"
                                + " \"book.writer.name\" FROM books b JOIN authors a ON a.id = b.author_id WHERE"
                                + " b.title = 'Alpha'")
                        .one(Outer.class))
                .contains(new Outer(new Titled("Alpha", new Writer("ada@x", "Ada"))));
    }

    @Case("Q13")
    public void aColumnOfTheRecordInsideThatIsMissingIsNamed(Subject t) {
        Library.of(t);
        assertThatThrownBy(() -> t.database()
                        .sql("SELECT title, title AS \"writer.email\" FROM books")
                        .list(Titled.class))
                .hasMessageContaining("Titled.writer.name has no column");
    }

    /** A class with fields. */
    public static class Line {
        private String email = "";
        private @Nullable Integer age;
    }

    @Case("Q13")
    public void aClassWithoutParametersIsFilledByItsFields(Subject t) {
        Library.of(t);
        List<Line> lines = t.database()
                .sql("SELECT age, email FROM authors WHERE name = 'Ada'")
                .list(Line.class);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.email).isEqualTo("ada@x");
            assertThat(line.age).isEqualTo(36);
        });
    }

    /** What rows cannot be shaped by. */
    public static List<Class<?>> noShapes() {
        return List.of(List.class, Runnable.class, Sample.Colour.class, Object[].class, String.class);
    }

    @Case("Q13")
    @Each("noShapes")
    public void whatIsNoShapeIsRefused(Subject t, Class<?> shape) {
        Library.of(t);
        refused(
                ErrorCode.INVALID_SHAPE,
                () -> t.database().sql("SELECT email FROM authors").list(shape));
    }

    @Case({"Q6", "Q7"})
    public void rowsBecomeEntitiesByTheirColumns(Subject t) {
        Library library = Library.of(t);
        List<Author> found = t.database()
                .sql("SELECT * FROM authors WHERE age > :age ORDER BY email")
                .bind("age", 40)
                .list(library.authors);
        assertThat(found)
                .isEqualTo(library.authors
                        .where(Author::age)
                        .gt(40)
                        .orderBy(Author::email)
                        .findAll());
    }

    @Case({"Q6", "Q7"})
    public void attributesMayBeCalledByTheirNames(Subject t) {
        Library library = Library.of(t);
        assertThat(t.database()
                        .sql("SELECT id, email, name, age, created_at AS \"createdAt\", updated_at AS \"UPDATEDAT\""
                                + " FROM authors WHERE name = 'Ada'")
                        .list(library.authors))
                .containsExactly(library.authors.findByPk(library.ada().id()).orElseThrow());
    }

    @Case("Q6")
    public void anActiveRecordFromSqlCanBeSaved(Subject t) {
        Library library = Library.of(t);
        Book book = t.database()
                .sql("SELECT * FROM books WHERE title = 'Alpha'")
                .list(library.books)
                .get(0);
        book.setTitle("Aleph");
        assertThat(book.changed()).isNotEmpty();
        book.save();
        assertThat(library.books.where(Book::getTitle).eq("Aleph").count()).isEqualTo(1);
    }

    @Case({"Q6", "Q5"})
    public void aToOneIncludeComesFromTheSameRow(Subject t) {
        Library library = Library.of(t);
        List<Book> books = t.database()
                .sql("SELECT b.*, a.id AS \"author.id\", a.email AS author_email, a.name AS author_name,"
                        + " a.age AS author_age, a.created_at AS author_created_at, a.updated_at AS author_updated_at"
                        + " FROM books b LEFT JOIN authors a ON a.id = b.author_id ORDER BY b.title")
                .list(library.books.include(Book::getAuthor));
        assertThat(books).hasSize(5);
        assertThat(books.get(0).getAuthor().get().orElseThrow().email()).isEqualTo("ada@x");
        assertThat(books.get(4).getTitle()).isEqualTo("Omega");
        assertThat(books.get(4).getAuthor().get()).isEmpty();
    }

    @Case({"Q6", "Q5"})
    public void aToManyIncludePutsRowsOfAParentTogether(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = t.database()
                .sql("SELECT a.*, b.id AS \"books.id\", b.title AS \"books.title\", b.isbn AS \"books.isbn\","
                        + " b.published AS \"books.published\", b.price AS \"books.price\","
                        + " b.author_id AS \"books.author_id\", b.version AS \"books.version\","
                        + " b.created_at AS \"books.created_at\", b.updated_at AS \"books.updated_at\","
                        + " b.deleted_at AS \"books.deleted_at\""
                        + " FROM authors a LEFT JOIN books b ON b.author_id = a.id ORDER BY a.email, b.title")
                .list(library.authors.include(Author::books));
        assertThat(authors)
                .extracting(Author::email)
                .containsExactly("ada@x", "bob@x", "cleo@x", "dan@x", "eve@x", "fay@x");
        assertThat(authors.get(0).books()).extracting(Book::getTitle).containsExactly("Alpha", "Beta");
        assertThat(authors.get(1).books()).extracting(Book::getTitle).containsExactly("Delta", "Gamma");
        assertThat(authors.get(2).books()).isEmpty();
    }

    @Case("Q6")
    public void anEntityNeedsAllItsColumns(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() ->
                        t.database().sql("SELECT id, email, name FROM authors").list(library.authors))
                .hasMessageContaining("age has no column");
    }

    @Case("Q6")
    public void aQueryThatSaysMoreThanIncludesIsRefused(Subject t) {
        Library library = Library.of(t);
        refused(
                ErrorCode.INVALID_QUERY,
                () -> t.database()
                        .sql("SELECT * FROM authors")
                        .list(library.authors.where(Author::age).gt(3)));
        refused(
                ErrorCode.INVALID_QUERY,
                () -> t.database()
                        .sql("SELECT * FROM authors")
                        .list(library.authors.include(Author::books, b -> b.limit(1))));
    }

    private static final Sample FULL = new Sample(
            null,
            "text",
            "long text",
            true,
            (short) 1,
            2,
            3L,
            1.5f,
            2.5,
            new BigDecimal("12.345"),
            LocalDate.of(2024, 2, 29),
            LocalTime.of(1, 2, 3),
            LocalDateTime.of(2024, 2, 29, 1, 2, 3),
            Instant.parse("2024-02-29T01:02:03Z"),
            UUID.fromString("01234567-89ab-4def-8123-456789abcdef"),
            new byte[] {1, 2},
            Sample.Colour.RED);

    /** A column and the class its values have in maps. */
    public record Held(String column, Class<?> type, Object value) {
        @Override
        public String toString() {
            return column + " as " + type.getSimpleName();
        }
    }

    /** What is read of each column where columns have types. */
    public static List<Held> held() {
        return List.of(
                new Held("id", Long.class, 1L),
                new Held("string", String.class, "text"),
                new Held("text", String.class, "long text"),
                new Held("small", Long.class, 1L),
                new Held("number", Long.class, 2L),
                new Held("big", Long.class, 3L),
                new Held("single", Double.class, 1.5),
                new Held("real", Double.class, 2.5),
                new Held("amount", BigDecimal.class, new BigDecimal("12.345")),
                new Held("day", LocalDate.class, LocalDate.of(2024, 2, 29)),
                new Held("hour", LocalTime.class, LocalTime.of(1, 2, 3)),
                new Held("local", LocalDateTime.class, LocalDateTime.of(2024, 2, 29, 1, 2, 3)),
                new Held("bytes", byte[].class, new byte[] {1, 2}),
                new Held("colour", String.class, "RED"));
    }

    @Case({"Q4", "Q5"})
    @Each("held")
    public void mapsHoldValuesOfTheColumnsTypes(Subject t, Held held) {
        Model<Sample> samples = t.fresh(Sample.class);
        samples.create(FULL);
        Object value = t.database().sql("SELECT * FROM samples").maps().get(0).get(held.column());
        if (t.is(Fact.ResultTypes.OF_COLUMNS)) {
            assertThat(value).isInstanceOf(held.type()).isEqualTo(held.value());
        } else {
            assertThat(value).isInstanceOfAny(Long.class, Double.class, String.class, byte[].class);
        }
    }

    @Case({"Q4", "Q5"})
    public void noValueOfAMapIsOfTheDriver(Subject t) {
        t.fresh(Sample.class).create(FULL);
        assertThat(t.database().sql("SELECT * FROM samples").maps().get(0).values())
                .hasSize(17)
                .allSatisfy(value ->
                        assertThat(value.getClass().getName()).matches("java\\.(lang|math|time|util)\\..*|\\[B"));
    }

    @Case("Q5")
    public void mapsRefuseTwoColumnsOfOneName(Subject t) {
        Library.of(t);
        refused(
                ErrorCode.INVALID_SHAPE,
                () -> t.database()
                        .sql("SELECT a.id, b.id FROM authors a JOIN books b ON b.author_id = a.id")
                        .maps());
    }

    @Case({"Q1", "PN37"})
    public void rowsCanBeReadOneAfterTheOther(Subject t) {
        Library.of(t);
        try (Stream<Titled> books = t.database().sql(BOOKS).stream(Titled.class)) {
            assertThat(books.map(Titled::title)).containsExactly("Alpha", "Beta", "Delta", "Gamma", "Omega");
        }
        try (Stream<Map<String, @Nullable Object>> rows = t.database()
                .sql("SELECT email FROM authors WHERE age > ? ORDER BY email", 30)
                .streamMaps()) {
            assertThat(rows.map(row -> row.get("email"))).containsExactly("ada@x", "eve@x", "fay@x");
        }
    }

    @Case("PN37")
    public void aStreamThatIsClosedEarlyOrAtItsEndFreesItsConnection(Subject t) {
        Library.of(t);
        // More streams than the pool has connections.
        for (int i = 0; i < 25; i++) {
            try (Stream<Titled> books = t.database().sql(BOOKS).stream(Titled.class)) {
                Iterator<Titled> each = books.iterator();
                assertThat(each.next().title()).isEqualTo("Alpha");
            }
            assertThat(t.database().sql(BOOKS).stream(Titled.class).count()).isEqualTo(5);
        }
    }

    @Case("PN37")
    public void aStreamThatFailsFreesItsConnection(Subject t) {
        Library.of(t);
        for (int i = 0; i < 25; i++) {
            refused(ErrorCode.INVALID_SHAPE, () -> t.database().sql("SELECT title FROM books").stream(Titled.class));
        }
        assertThat(t.database().sql("SELECT COUNT(*) FROM authors").scalar(Long.class))
                .contains(6L);
    }

    @Case({"Q4", "PN5"})
    public void aBatchRunsOnceForEachSetOfValues(Subject t) {
        Library library = Library.of(t);
        List<Map<String, Object>> values = List.of(
                Map.of("name", "A", "id", library.ada().id()),
                Map.of("name", "B", "id", library.bob().id()),
                Map.of("name", "C", "id", -1L));
        assertThat(t.database()
                        .sql("UPDATE authors SET name = :name, age = :age WHERE id = :id")
                        .bind("age", 1)
                        .executeBatch(values))
                .containsExactly(1L, 1L, 0L);
        assertThat(library.authors
                        .where(Author::age)
                        .eq(1)
                        .orderBy(Author::name)
                        .findAll())
                .extracting(Author::name)
                .containsExactly("A", "B");
        assertThat(t.database().sql("DELETE FROM authors").executeBatch(List.of()))
                .isEmpty();
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"Q4", "PN5"})
    public void aBatchIsDoneWholeOrNotAtAll(Subject t) {
        Library library = Library.empty(t);
        List<Map<String, Object>> values = new ArrayList<>();
        for (String email : List.of("a@x", "b@x", "a@x")) {
            values.add(Map.of("email", email, "now", Instant.parse("2024-01-01T00:00:00Z")));
        }
        assertThatThrownBy(() -> t.database()
                        .sql("INSERT INTO authors (email, created_at, updated_at) VALUES (:email, :now, :now)")
                        .executeBatch(values))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(library.authors.count()).isZero();
        t.database()
                .sql("INSERT INTO authors (email, created_at, updated_at) VALUES (:email, :now, :now)")
                .executeBatch(values.subList(0, 2));
        assertThat(library.authors.count()).isEqualTo(2);
    }

    @Case("Q4")
    public void anInsertGivesBackTheKeyOfTheDatabase(Subject t) {
        Library library = Library.of(t);
        Instant now = Instant.parse("2024-01-01T00:00:00Z");
        List<Long> keys = t.database()
                .sql("INSERT INTO authors (email, name, created_at, updated_at) VALUES (:e, 'K', :now, :now); -- done")
                .bind("e", "key@x")
                .bind("now", now)
                .executeForKeys(Long.class, "id");
        assertThat(keys).hasSize(1);
        assertThat(library.authors.findByPk(keys.get(0)).orElseThrow().email()).isEqualTo("key@x");
    }

    @Case("Q12")
    @Requires(Feature.STATEMENT_SEQUENCES)
    public void severalResultsAreTakenInTheirOrder(Subject t) {
        Library.of(t);
        String text =
                "SELECT email, age FROM authors WHERE age > :age ORDER BY email; UPDATE authors SET age = 1 WHERE age"
                        + " = 25; SELECT COUNT(*) FROM authors WHERE age = 1";
        List<Object> read = t.needs(() -> t.database()
                .sql(text)
                .bind("age", 40)
                .results(r -> List.of(
                        r.list(SqlCases.Line.class), r.changed(), r.hasNext(), r.scalars(Long.class), r.hasNext())));
        assertThat(read)
                .containsExactly(
                        List.of(new SqlCases.Line("eve@x", 41), new SqlCases.Line("fay@x", 60)),
                        2L,
                        true,
                        List.of(2L),
                        false);
    }

    @Case("Q12")
    public void aResultTakenTheWrongWayIsAnError(Subject t) {
        Library.of(t);
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                () -> t.database().sql("SELECT email FROM authors").results(r -> r.changed()));
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                () -> t.database().sql("SELECT email FROM authors").results(r -> List.of(r.maps(), r.maps())));
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                () -> t.database().sql("UPDATE authors SET age = 1").results(r -> r.maps()));
    }
}
