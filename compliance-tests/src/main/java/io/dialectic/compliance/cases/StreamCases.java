package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.TransactionException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rows one after the other, and in lists. */
public final class StreamCases {
    /** Made by the suite. */
    public StreamCases() {}

    private static Library many(Subject t, int rows) {
        Library library = Library.empty(t);
        List<Author> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            made.add(Author.of("a" + i + "@x", "N" + i % 7, i));
        }
        library.authors.bulkCreate(made);
        return library;
    }

    @Case("PN37")
    public void aStreamGivesAllRowsInOrder(Subject t) {
        Library library = many(t, 1_200);
        try (Stream<Author> stream = library.authors.orderBy(Author::age).stream()) {
            assertThat(stream.map(Author::age)).hasSize(1_200).isSorted();
        }
    }

    @Case("PN37")
    public void aStreamTakesOneStatement(Subject t) {
        Library library = many(t, 20);
        assertThat(t.statements(
                        () -> assertThat(library.authors.stream().count()).isEqualTo(20)))
                .isEqualTo(1);
    }

    @Case("PN37")
    public void aStreamHonoursConditionLimitOffsetAndPosition(Subject t) {
        Library library = Library.of(t);
        try (Stream<Author> stream =
                library.authors.where(Author::age).gt(25).orderBy(Author::email).limit(2).offset(1).stream()) {
            assertThat(stream.map(Author::email)).containsExactly("eve@x", "fay@x");
        }
        assertThat(library.authors.limit(0).stream()).isEmpty();
        String cursor = Objects.requireNonNull(
                library.authors.orderBy(Author::email).limit(4).findSlice().next());
        try (Stream<Author> stream = library.authors.orderBy(Author::email).after(cursor).stream()) {
            assertThat(stream.map(Author::email)).containsExactly("eve@x", "fay@x");
        }
        refused(ErrorCode.INVALID_QUERY, () -> library.authors.orderBy(Author::email).before(cursor).stream());
    }

    @Case("PN37")
    public void aStreamHasItsToOneIncludes(Subject t) {
        Library library = Library.of(t);
        try (Stream<Book> stream = library.books.include(Book::getAuthor).orderBy(Book::getTitle).stream()) {
            assertThat(stream.map(
                            book -> book.getAuthor().get().map(Author::email).orElse("-")))
                    .containsExactly("ada@x", "ada@x", "bob@x", "-");
        }
    }

    @Case("PN37")
    public void aStreamLoadsItsToManyIncludesBatchByBatch(Subject t) {
        Library library = many(t, 1_100);
        List<Author> authors = library.authors.orderBy(Author::age).findAll();
        List<Book> books = new ArrayList<>();
        for (Author author : authors) {
            books.add(Book.of("T" + author.age(), null, author.id()));
        }
        library.books.bulkCreate(books);
        long statements = t.statements(() -> {
            try (Stream<Author> stream = library.authors.include(Author::books).orderBy(Author::age).stream()) {
                assertThat(stream.map(a -> a.books().get(0).getTitle()))
                        .hasSize(1_100)
                        .startsWith("T0", "T1")
                        .endsWith("T1099");
            }
        });
        // Three batches of 500 at the most, each with its rows and its books.
        assertThat(statements).isLessThanOrEqualTo(8);
    }

    @Case("PN37")
    public void closingEarlyFreesTheConnection(Subject t) {
        Library library = many(t, 700);
        for (int i = 0; i < 25; i++) {
            try (Stream<Author> stream = library.authors.orderBy(Author::age).stream()) {
                Iterator<Author> each = stream.iterator();
                assertThat(each.next().age()).isZero();
                assertThat(each.next().age()).isEqualTo(1);
            }
        }
        assertThat(library.authors.count()).isEqualTo(700);
    }

    @Case("PN37")
    public void anExhaustedStreamFreesTheConnectionByItself(Subject t) {
        Library library = many(t, 30);
        for (int i = 0; i < 25; i++) {
            assertThat(library.authors.stream().mapToInt(a -> 1).sum()).isEqualTo(30);
        }
    }

    @Case("PN37")
    public void aFailureInTheMiddleFreesTheConnection(Subject t) {
        Library library = many(t, 700);
        for (int i = 0; i < 25; i++) {
            assertThatThrownBy(() -> {
                        try (Stream<Author> stream = library.authors.orderBy(Author::age).stream()) {
                            stream.forEach(a -> {
                                if (a.age() == 3) {
                                    throw new IllegalStateException("enough");
                                }
                            });
                        }
                    })
                    .hasMessage("enough");
        }
        assertThat(library.authors.count()).isEqualTo(700);
    }

    @Case({"PN37", "P4"})
    public void aStreamSeesItsTransaction(Subject t) {
        Library library = many(t, 3);
        t.database().inTransaction(tx -> {
            library.authors.create(v -> v.set(Author::email).to("in@x"));
            try (Stream<Author> stream = library.authors.stream()) {
                assertThat(stream.count()).isEqualTo(4);
            }
            tx.rollback();
        });
        assertThat(library.authors.stream().count()).isEqualTo(3);
    }

    @Case({"PN37", "P5"})
    public void anotherStatementBesideAStreamOfATransactionWorksOrIsRefused(Subject t) {
        Library library = many(t, 700);
        t.database().inTransaction(tx -> {
            try (Stream<Author> stream = library.authors.orderBy(Author::age).stream()) {
                Iterator<Author> each = stream.iterator();
                each.next();
                try {
                    assertThat(library.authors.count()).isEqualTo(700);
                } catch (TransactionException e) {
                    assertThat(e.code()).isEqualTo(ErrorCode.STREAM_OPEN);
                }
                assertThat(each.next().age()).isEqualTo(1);
            }
            assertThat(library.authors.count()).isEqualTo(700);
        });
    }

    /** Sizes of batches of ten rows. */
    public static List<Integer> sizes() {
        return List.of(1, 3, 5, 9, 10, 11, 1_000);
    }

    @Case({"PN37", "PN5"})
    @Each("sizes")
    public void batchesHaveTheSizeAskedForAndAllRows(Subject t, int size) {
        Library library = many(t, 10);
        List<Integer> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        long rows = library.authors.orderByDesc(Author::age).forEachBatch(size, batch -> {
            sizes.add(batch.size());
            batch.forEach(author -> seen.add(author.age()));
        });
        assertThat(rows).isEqualTo(10);
        assertThat(seen).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
        assertThat(sizes.subList(0, sizes.size() - 1)).allMatch(n -> n == size);
        assertThat(sizes.get(sizes.size() - 1)).isBetween(1, size);
    }

    @Case("PN37")
    public void batchesHonourLimitAndOffsetAndIncludes(Subject t) {
        Library library = Library.of(t);
        List<String> seen = new ArrayList<>();
        library.authors
                .include(Author::books)
                .orderBy(Author::email)
                .offset(1)
                .limit(3)
                .forEachBatch(
                        2,
                        batch -> batch.forEach(
                                a -> seen.add(a.email() + a.books().size())));
        assertThat(seen).containsExactly("bob@x1", "cleo@x0", "dan@x0");
    }

    @Case("PN37")
    public void aBatchMayChangeItsRows(Subject t) {
        Library library = many(t, 25);
        library.authors.forEachBatch(
                10,
                batch -> batch.forEach(author ->
                        library.authors.update(author, v -> v.set(Author::name).to("seen"))));
        assertThat(library.authors.where(Author::name).eq("seen").count()).isEqualTo(25);
    }

    @Case("PN37")
    public void aBatchOfNoRowsIsRefusedAndAnEmptyTableGivesNone(Subject t) {
        Library library = Library.empty(t);
        assertThatThrownBy(() -> library.authors.forEachBatch(0, batch -> {})).isInstanceOf(QueryException.class);
        assertThat(library.authors.forEachBatch(3, batch -> {
                    throw new AssertionError("there is no row");
                }))
                .isZero();
    }
}
