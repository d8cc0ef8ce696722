package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.TransactionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Results as futures. */
public final class AsyncCases {
    /** Made by the suite. */
    public AsyncCases() {}

    @Case({"F1", "F14"})
    public void futuresGiveWhatTheBlockingCallsGive(Subject t) {
        Library library = Library.of(t);
        var async = library.authors.async();
        assertThat(async.findAll().join()).hasSize(6);
        assertThat(async.where(Author::name).eq("Bob").findOne().join()).contains(library.bob());
        assertThat(async.findByPk(library.ada().id()).join()).contains(library.ada());
        assertThat(async.count().join()).isEqualTo(6);
        assertThat(async.where(Author::age).gt(100).exists().join()).isFalse();
        assertThat(async.with(q -> q.orderBy(Author::email).limit(1))
                        .findAndCountAll()
                        .join()
                        .total())
                .isEqualTo(6);
        Author made = async.create(v -> v.set(Author::email).to("n@x")).join();
        assertThat(async.update(made, v -> v.set(Author::age).to(3)).join().age())
                .isEqualTo(3);
        assertThat(async.where(Author::email)
                        .eq("n@x")
                        .update(v -> v.set(Author::age).to(4))
                        .join())
                .isEqualTo(1);
        assertThat(async.destroy(made).join()).isTrue();
        assertThat(async.where(Author::email)
                        .eq("f@x")
                        .findOrCreate(v -> v)
                        .join()
                        .created())
                .isTrue();
        assertThat(async.bulkCreate(List.of(Author.of("m@x", null, 1))).join()).hasSize(1);
    }

    @Case("F1")
    public void futuresRemoveRestoreAndSave(Subject t) {
        Library library = Library.of(t);
        var authors = library.authors.async();
        var books = library.books.async();
        assertThat(books.where(Book::getTitle).eq("Alpha").destroy().join()).isEqualTo(1);
        assertThat(books.with(Query::onlyDeleted)
                        .where(Book::getTitle)
                        .eq("Alpha")
                        .restore()
                        .join())
                .isEqualTo(1);
        Book alpha = books.where(Book::getTitle).eq("Alpha").findOne().join().orElseThrow();
        alpha.setPrice(31);
        assertThat(books.save(alpha).join()).isSameAs(alpha);
        assertThat(books.where(Book::getTitle)
                        .eq("Alpha")
                        .select(Book::getPrice)
                        .join())
                .containsExactly(31);
        assertThat(books.forceDestroy(alpha).join()).isTrue();
        assertThat(books.with(Query::withDeleted)
                        .where(Book::getTitle)
                        .in(List.of())
                        .forceDestroy()
                        .join())
                .isZero();
        assertThat(authors.createFrom(new Newcomer("new@x")).join().id()).isNotNull();
    }

    /** The values of a new author. */
    public record Newcomer(String email) {}

    @Case("F14")
    public void futuresCompleteWithTheSameExceptions(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> library.authors
                        .async()
                        .create(v -> v.set(Author::email).to("ada@x"))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConstraintViolationException.class);
    }

    @Case({"F1", "PN3"})
    public void manyMoreFuturesThanConnectionsAllComplete(Subject t) {
        Library library = Library.of(t);
        List<CompletableFuture<Long>> futures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            futures.add(library.authors.async().count());
        }
        assertThat(futures).allSatisfy(future -> assertThat(future.join()).isEqualTo(6));
    }

    @Case({"P1", "P4"})
    public void anAsynchronousTransactionCommitsOrRollsBack(Subject t) {
        Library library = Library.empty(t);
        t.database()
                .async()
                .transaction(
                        tx -> library.authors.create(v -> v.set(Author::email).to("a@x")))
                .join();
        assertThatThrownBy(() -> t.database()
                        .async()
                        .transaction(tx -> {
                            library.authors.create(v -> v.set(Author::email).to("b@x"));
                            throw new IllegalStateException("no");
                        })
                        .join())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(library.authors.select(Author::email)).containsExactly("a@x");
    }

    @Case("P5")
    public void futuresInsideATransactionAreRefusedSinceTheyWouldRunOutsideIt(Subject t) {
        Library library = Library.empty(t);
        t.database().inTransaction(tx -> {
            assertThatThrownBy(() -> library.authors.async()).isInstanceOf(TransactionException.class);
            assertThatThrownBy(tx::async).isInstanceOf(TransactionException.class);
        });
    }
}
