package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.error.ConcurrencyException;
import io.dialectic.error.ErrorCode;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import io.dialectic.transaction.TransactionOptions;
import java.util.List;

/** Row locks, with two sessions where one is not enough. */
public final class LockCases {
    /** Made by the suite. */
    public LockCases() {}

    @Case("P13")
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void forUpdateReadsTheRows(Subject t) {
        Library library = Library.of(t);
        List<Author> found = t.database()
                .transaction(tx -> t.needs(() -> library.authors
                        .where(Author::age)
                        .eq(25)
                        .lock(Strength.UPDATE)
                        .findAll()));
        assertThat(found).hasSize(2);
    }

    @Case("P13")
    @Requires(Feature.LOCK_FOR_SHARE)
    public void forShareReadsTheRows(Subject t) {
        Library library = Library.of(t);
        List<Author> found = t.database()
                .transaction(tx -> t.needs(() -> library.authors
                        .where(Author::age)
                        .eq(25)
                        .lock(Strength.SHARE)
                        .findAll()));
        assertThat(found).hasSize(2);
    }

    @Case({"P15", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_NO_WAIT})
    public void noWaitFailsAtOnceOnALockedRow(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE, Waiting.NO_WAIT).toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Author.class)
                    .where(Author::id)
                    .eq(library.ada().id())
                    .lock(Strength.UPDATE)
                    .findAll();
            assertThatThrownBy(() -> second.model(Author.class)
                            .where(Author::id)
                            .eq(library.ada().id())
                            .lock(Strength.UPDATE, Waiting.NO_WAIT)
                            .findAll())
                    .isInstanceOfSatisfying(
                            ConcurrencyException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT));
        }
    }

    @Case({"P14", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_SKIP_LOCKED})
    public void skipLockedLeavesOutALockedRow(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE, Waiting.SKIP_LOCKED).toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Author.class)
                    .where(Author::id)
                    .eq(library.ada().id())
                    .lock(Strength.UPDATE)
                    .findAll();
            List<Author> free = second.model(Author.class)
                    .where(Author::id)
                    .in(library.ada().id(), library.bob().id())
                    .lock(Strength.UPDATE, Waiting.SKIP_LOCKED)
                    .findAll();
            assertThat(free).extracting(Author::email).containsExactly("bob@x");
        }
    }
}
