package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.TransactionException;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.util.concurrent.atomic.AtomicReference;

/** Transactions: commit, rollback, joining, nesting. */
public final class TransactionCases {
    /** Made by the suite. */
    public TransactionCases() {}

    private static Author create(Library library, String email) {
        return library.authors.create(v -> v.set(Author::email).to(email));
    }

    @Case("P1")
    public void commitsWhenTheCallbackReturns(Subject t) {
        Library library = Library.empty(t);
        Author made = t.database().transaction(tx -> create(library, "a@x"));
        assertThat(library.authors.findByPk(made.id())).contains(made);
    }

    @Case("P1")
    public void rollsBackWhenTheCallbackThrowsAndRethrowsTheSame(Subject t) {
        Library library = Library.empty(t);
        IllegalStateException thrown = new IllegalStateException("no");
        assertThatThrownBy(() -> t.database().inTransaction(tx -> {
                    create(library, "a@x");
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(library.authors.count()).isZero();
    }

    @Case({"P4", "PN2"})
    public void callsOnTheDatabaseJoinByThemselves(Subject t) {
        Library library = Library.empty(t);
        t.database().inTransaction(tx -> {
            create(library, "a@x");
            assertThat(library.authors.count()).isEqualTo(1);
            assertThat(tx.model(Author.class).count()).isEqualTo(1);
            tx.rollback();
        });
        assertThat(library.authors.count()).isZero();
    }

    @Case("P3")
    public void theExplicitTransactionWorksOnOtherThreads(Subject t) throws InterruptedException {
        Library library = Library.empty(t);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Transaction tx = t.database().begin(TransactionOptions.DEFAULT);
        Thread thread = new Thread(() -> {
            try {
                tx.model(Author.class).create(v -> v.set(Author::email).to("a@x"));
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        thread.start();
        thread.join();
        tx.rollback();
        assertThat(failure).hasValue(null);
        assertThat(library.authors.count()).isZero();
    }

    @Case("P2")
    public void anUnmanagedTransactionCommitsByHand(Subject t) {
        Library library = Library.empty(t);
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            tx.model(Author.class).create(v -> v.set(Author::email).to("a@x"));
            assertThat(tx.isOpen()).isTrue();
            tx.commit();
            assertThat(tx.isOpen()).isFalse();
        }
        assertThat(library.authors.count()).isEqualTo(1);
    }

    @Case("P2")
    public void closingAnUnmanagedTransactionRollsItBack(Subject t) {
        Library library = Library.empty(t);
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            tx.model(Author.class).create(v -> v.set(Author::email).to("a@x"));
        }
        assertThat(library.authors.count()).isZero();
    }

    @Case({"P2", "P5"})
    public void aTransactionThatEndedRefusesWork(Subject t) {
        Library library = Library.empty(t);
        Transaction tx = t.database().begin(TransactionOptions.DEFAULT);
        tx.commit();
        long sent = t.statements(() -> {
            assertThatThrownBy(() -> tx.model(Author.class).count())
                    .isInstanceOfSatisfying(
                            TransactionException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED))
                    .hasMessageContaining("committed");
            assertThatThrownBy(tx::commit).isInstanceOf(TransactionException.class);
            assertThatThrownBy(tx::rollback).isInstanceOf(TransactionException.class);
        });
        assertThat(sent).isZero();
        AtomicReference<Transaction> escaped = new AtomicReference<>();
        t.database().inTransaction(escaped::set);
        assertThatThrownBy(() -> escaped.get()
                        .model(Author.class)
                        .create(v -> v.set(Author::email).to("a@x")))
                .isInstanceOf(TransactionException.class);
        assertThat(library.authors.count()).isZero();
    }

    @Case("P1")
    public void aManagedTransactionRefusesToBeCommittedByHand(Subject t) {
        Library.empty(t);
        assertThatThrownBy(() -> t.database().inTransaction(Transaction::commit))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("commits when its callback returns");
    }

    @Case({"P6", "P7"})
    @Requires(Feature.SAVEPOINT)
    public void aNestedTransactionUndoesItsOwnWorkOnly(Subject t) {
        Library library = Library.empty(t);
        t.needs(() -> t.database().transaction(tx -> {
            create(library, "a@x");
            assertThatThrownBy(() -> t.database().inTransaction(inner -> {
                        create(library, "b@x");
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            create(library, "c@x");
            return true;
        }));
        assertThat(library.authors.orderBy(Author::email).select(Author::email)).containsExactly("a@x", "c@x");
    }

    @Case("P6")
    @Requires(Feature.SAVEPOINT)
    public void theWorkOfANestedTransactionIsCommittedByTheOutermost(Subject t) {
        Library library = Library.empty(t);
        t.needs(() -> t.database().transaction(tx -> {
            t.database().inTransaction(inner -> create(library, "a@x"));
            assertThat(library.authors.count()).isEqualTo(1);
            tx.rollback();
            return true;
        }));
        assertThat(library.authors.count()).isZero();
    }

    @Case("P6")
    @Requires(Feature.SAVEPOINT)
    public void nestingGoesThreeDeep(Subject t) {
        Library library = Library.empty(t);
        t.needs(() -> t.database().transaction(one -> {
            create(library, "a@x");
            one.inTransaction(two -> {
                create(library, "b@x");
                two.inTransaction(three -> {
                    create(library, "c@x");
                    three.rollback();
                });
            });
            return true;
        }));
        assertThat(library.authors.select(Author::email)).containsExactlyInAnyOrder("a@x", "b@x");
    }

    @Case("P6")
    public void aNestedTransactionCannotHaveOptions(Subject t) {
        Library.empty(t);
        t.database()
                .inTransaction(tx -> assertThatThrownBy(() -> t.database()
                                .transaction(
                                        TransactionOptions.DEFAULT.isolation(Isolation.SERIALIZABLE), inner -> true))
                        .isInstanceOf(TransactionException.class)
                        .hasMessageContaining("outermost"));
    }

    @Case("X11")
    public void afterAFailedStatementTheTransactionIsAsTheProfileSays(Subject t) {
        Library library = Library.empty(t);
        create(library, "a@x");
        boolean usable = t.is(Fact.FailedStatement.LEAVES_TRANSACTION_USABLE);
        Transaction tx = t.database().begin(TransactionOptions.DEFAULT);
        assertThatThrownBy(() ->
                        tx.model(Author.class).create(v -> v.set(Author::email).to("a@x")))
                .isInstanceOf(ConstraintViolationException.class);
        if (usable) {
            assertThat(tx.model(Author.class).count()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> tx.model(Author.class).count()).isInstanceOf(DatabaseException.class);
        }
        tx.rollback();
        assertThat(library.authors.count()).isEqualTo(1);
    }

    @Case({"P1", "X11"})
    public void aFailureThatWasCaughtIsNeverASilentRollback(Subject t) {
        Library library = Library.empty(t);
        create(library, "a@x");
        Runnable work = () -> t.database().inTransaction(tx -> {
            create(library, "b@x");
            assertThatThrownBy(() -> create(library, "a@x")).isInstanceOf(ConstraintViolationException.class);
        });
        if (t.is(Fact.FailedStatement.LEAVES_TRANSACTION_USABLE)) {
            work.run();
            assertThat(library.authors.count()).isEqualTo(2);
        } else {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(
                            TransactionException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_ROLLED_BACK));
            assertThat(library.authors.count()).isEqualTo(1);
        }
    }

    @Case({"P6", "X11"})
    @Requires(Feature.SAVEPOINT)
    public void whatMayFailInANestedTransactionLeavesTheOuterOneUsable(Subject t) {
        Library library = Library.empty(t);
        create(library, "a@x");
        t.needs(() -> t.database().transaction(tx -> {
            create(library, "b@x");
            assertThatThrownBy(() -> t.database().inTransaction(inner -> create(library, "a@x")))
                    .isInstanceOf(ConstraintViolationException.class);
            create(library, "c@x");
            return true;
        }));
        assertThat(library.authors.count()).isEqualTo(3);
    }

    @Case("P1")
    public void othersDoNotSeeWhatIsNotCommitted(Subject t) throws InterruptedException {
        Library library = Library.of(t);
        AtomicReference<Object> seen = new AtomicReference<>();
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            tx.model(Author.class)
                    .where(Author::email)
                    .eq("ada@x")
                    .update(v -> v.set(Author::name).to("Changed"));
            Thread other = new Thread(() -> seen.set(
                    t.has(Feature.ISOLATION_READ_COMMITTED)
                            ? readCommitted(t, library)
                            : library.authors
                                    .findByPk(library.ada().id())
                                    .orElseThrow()
                                    .name()));
            other.start();
            other.join(20_000);
        }
        assertThat(seen.get()).isEqualTo("Ada");
    }

    private static String readCommitted(Subject t, Library library) {
        return t.database()
                .transaction(
                        TransactionOptions.DEFAULT,
                        tx -> library.authors
                                .findByPk(library.ada().id())
                                .orElseThrow()
                                .name());
    }

    private static void isolated(Subject t, Isolation isolation) {
        Library library = Library.of(t);
        long count = t.needs(() -> t.database().transaction(TransactionOptions.DEFAULT.isolation(isolation), tx -> {
            create(library, "iso@x");
            return library.authors.count();
        }));
        assertThat(count).isEqualTo(7);
        assertThat(library.authors.count()).isEqualTo(7);
    }

    @Case("P8")
    @Requires(Feature.ISOLATION_READ_UNCOMMITTED)
    public void isolationReadUncommitted(Subject t) {
        isolated(t, Isolation.READ_UNCOMMITTED);
    }

    @Case("P8")
    @Requires(Feature.ISOLATION_READ_COMMITTED)
    public void isolationReadCommitted(Subject t) {
        isolated(t, Isolation.READ_COMMITTED);
    }

    @Case("P8")
    @Requires(Feature.ISOLATION_REPEATABLE_READ)
    public void isolationRepeatableRead(Subject t) {
        isolated(t, Isolation.REPEATABLE_READ);
    }

    @Case("P8")
    @Requires(Feature.ISOLATION_SERIALIZABLE)
    public void isolationSerializable(Subject t) {
        isolated(t, Isolation.SERIALIZABLE);
    }

    @Case("P9")
    @Requires(Feature.READ_ONLY_TRANSACTION)
    public void aReadOnlyTransactionReadsAndRefusesToWrite(Subject t) {
        Library library = Library.of(t);
        assertThat(t.<Long>needs(() -> t.database()
                        .transaction(TransactionOptions.DEFAULT.asReadOnly(), tx -> library.authors.count())))
                .isEqualTo(6);
        assertThatThrownBy(() -> t.database()
                        .transaction(TransactionOptions.DEFAULT.asReadOnly(), tx -> create(library, "ro@x")))
                .isInstanceOf(DatabaseException.class);
        create(library, "after@x");
        assertThat(library.authors.count()).isEqualTo(7);
    }

    @Case({"P16", "PN3"})
    public void transactionsGiveTheirConnectionsBack(Subject t) {
        Library library = Library.empty(t);
        for (int i = 0; i < 50; i++) {
            String email = "a" + i + "@x";
            t.database().inTransaction(tx -> create(library, email));
            assertThatThrownBy(() -> t.database().inTransaction(tx -> create(library, email)))
                    .isInstanceOf(ConstraintViolationException.class);
        }
        assertThat(library.authors.count()).isEqualTo(50);
    }
}
