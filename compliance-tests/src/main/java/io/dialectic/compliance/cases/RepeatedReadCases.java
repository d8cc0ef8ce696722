package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.RepeatedReads;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads that are repeated for each row of another: N+1. */
public final class RepeatedReadCases {
    /** Made by the suite. */
    public RepeatedReadCases() {}

    /** The library's six authors and their books, read through a database that forbids more than three repetitions. */
    private static void guarded(Subject t, Consumer<Database> doing) {
        Library.of(t);
        try (Database database = t.open(o -> o.repeatedReads(RepeatedReads.failAfter(3)))) {
            doing.accept(database);
        }
    }

    private static List<Author> authors(Database database) {
        return database.model(Author.class).orderBy(Author::email).findAll();
    }

    @Case({"PN11", "X6"})
    public void aReadForEachRowOfAnotherIsRefusedWithBothLines(Subject t) {
        guarded(t, database -> {
            Model<Book> books = database.model(Book.class);
            List<Author> authors = authors(database);
            long[] sent = new long[1];
            assertThatThrownBy(() -> {
                        for (Author author : authors) {
                            sent[0] += t.statements(() -> books.where(Book::getAuthorId)
                                    .eq(author.id())
                                    .findAll());
                        }
                    })
                    .isInstanceOf(QueryException.class)
                    .extracting(error -> ((QueryException) error).code())
                    .isEqualTo(ErrorCode.REPEATED_READ);
            assertThat(sent[0]).isEqualTo(3);
        });
    }

    @Case({"PN11", "X6"})
    public void theMessageNamesTheLinesAndTheWayOut(Subject t) {
        guarded(t, database -> {
            Model<Book> books = database.model(Book.class);
            List<Author> authors = authors(database);
            assertThatThrownBy(() -> authors.forEach(author ->
                            books.where(Book::getAuthorId).eq(author.id()).count()))
                    .hasMessageContaining("count Book at ")
                    .hasMessageContaining("RepeatedReadCases.lambda$theMessageNamesTheLines")
                    .hasMessageContaining("read Author at ")
                    .hasMessageContaining("RepeatedReadCases.authors(RepeatedReadCases.java:")
                    .hasMessageContaining("N+1")
                    .hasMessageContaining("Include it");
        });
    }

    @Case("PN11")
    public void aReadByKeyAndOneOfColumnsCountToo(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            List<Long> ids = authors.select(Author::id);
            assertThatThrownBy(() -> ids.forEach(authors::findByPk)).hasMessageContaining("read Author at ");
            assertThatThrownBy(() ->
                            ids.forEach(id -> authors.where(Author::id).eq(id).select(Author::name)))
                    .hasMessageContaining("read columns at ");
            assertThatThrownBy(() -> ids.forEach(id -> database.sql("select name from authors where id = :id")
                            .bind("id", id)
                            .scalars(String.class)))
                    .hasMessageContaining("run SQL at ");
        });
    }

    @Case("PN11")
    public void rowsOfAStreamCountToo(Subject t) {
        guarded(t, database -> {
            List<Long> ids;
            try (Stream<Author> authors = database.model(Author.class).stream()) {
                ids = authors.map(Author::id).toList();
            }
            Model<Author> authors = database.model(Author.class);
            assertThatThrownBy(() -> ids.forEach(authors::findByPk)).hasMessageContaining("(N+1)");
        });
    }

    @Case({"PN11", "K21"})
    public void loadingOntoOneInstanceAfterTheOtherCounts(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            assertThatThrownBy(() -> authors.findAll().forEach(author -> authors.load(List.of(author), Author::books)))
                    .hasMessageContaining("load associations of Author at ");
        });
    }

    @Case({"PN11", "K20"})
    public void whatIsMeantToBeRepeatedMayBeAndWhatItLoadsLaterToo(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            List<Author> oneByOne = authors.select(Author::id).stream()
                    .map(id -> authors.lazyLoading(LazyLoading.BATCH)
                            .repeated()
                            .findByPk(id)
                            .orElseThrow())
                    .toList();
            assertThat(oneByOne)
                    .extracting(author -> author.books().size())
                    .containsExactlyInAnyOrder(2, 1, 0, 0, 0, 0);
        });
    }

    @Case({"PN11", "PN9"})
    public void whatReadsForAllRowsAtOnceIsLetThrough(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            Model<Book> books = database.model(Book.class);
            assertThatCode(() -> {
                        authors.include(
                                        Author::books,
                                        b -> b.includeRef(Book::getAuthor, a -> a.include(Author::books)))
                                .findAll();
                        authors.load(authors.findAll(), Author::books);
                        authors.lazyLoading(LazyLoading.BATCH)
                                .findAll()
                                .forEach(author -> assertThat(author.books()).hasSizeLessThan(3));
                        List<Long> ids = authors.select(Author::id);
                        authors.include(Author::books).forEachBatch(1, batch -> {});
                        books.where(Book::getAuthorId).in(ids).findAll();
                        books.forEachBatch(1, batch -> {});
                    })
                    .doesNotThrowAnyException();
        });
    }

    @Case("PN11")
    public void readsThatAreNotRepeatedForRowsAreLetThrough(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            assertThatCode(() -> {
                        for (int age = 1; age < 10; age++) {
                            authors.where(Author::age).eq(age).findAll();
                        }
                        List<Long> ids = authors.select(Author::id);
                        ids.forEach(id -> authors.findByPk(ids.get(0)));
                        ids.subList(0, 3).forEach(authors::findByPk);
                        ids.forEach(id -> authors.repeated().findByPk(id));
                        ids.forEach(id -> database.sql("select name from authors where id = :id")
                                .repeated()
                                .bind("id", id)
                                .scalars(String.class));
                    })
                    .doesNotThrowAnyException();
        });
    }

    @Case("PN11")
    public void eachRunOfALoopIsCountedByItself(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            assertThatCode(() -> {
                        for (int run = 0; run < 4; run++) {
                            for (Author author : authors.orderBy(Author::email)
                                    .offset(run)
                                    .limit(3)
                                    .findAll()) {
                                authors.findByPk(author.id());
                            }
                        }
                    })
                    .doesNotThrowAnyException();
        });
    }

    @Case({"PN11", "F1"})
    public void futuresCountForWhoAsksForThem(Subject t) {
        guarded(t, database -> {
            Model<Author> authors = database.model(Author.class);
            List<Long> ids =
                    authors.async().findAll().join().stream().map(Author::id).toList();
            assertThatThrownBy(
                            () -> ids.forEach(id -> authors.async().findByPk(id).join()))
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("read Author at ")
                    .hasMessageContaining("RepeatedReadCases");
        });
    }

    @Case("PN11")
    public void aLimitBelowOneIsRefused(Subject t) {
        assertThat(t.database().profile()).isNotNull();
        assertThatThrownBy(() -> RepeatedReads.warnAfter(0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1 repeated read or more");
    }
}
