package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Query;
import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConcurrencyException;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import io.dialectic.transaction.TransactionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Row locks, with two sessions where one is not enough. */
public final class LockCases {
    /** Made by the suite. */
    public LockCases() {}

    @Case({"J18", "P13"})
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

    /** A lock and what the database must have for it. */
    public record Wanted(String name, RowLock lock, List<Feature> features) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Every way a lock can be said. */
    public static List<Wanted> locks() {
        List<Wanted> all = new ArrayList<>();
        Map<Strength, Feature> strengths = new EnumMap<>(Map.of(
                Strength.UPDATE, Feature.LOCK_FOR_UPDATE,
                Strength.NO_KEY_UPDATE, Feature.LOCK_FOR_NO_KEY_UPDATE,
                Strength.SHARE, Feature.LOCK_FOR_SHARE,
                Strength.KEY_SHARE, Feature.LOCK_FOR_KEY_SHARE));
        strengths.forEach((strength, feature) -> {
            RowLock lock = RowLock.of(strength);
            all.add(new Wanted(strength + ", waiting", lock, List.of(feature)));
            all.add(new Wanted(strength + ", no wait", lock.noWait(), List.of(feature, Feature.LOCK_NO_WAIT)));
            all.add(new Wanted(
                    strength + ", skip locked", lock.skipLocked(), List.of(feature, Feature.LOCK_SKIP_LOCKED)));
            all.add(new Wanted(
                    strength + ", a second",
                    lock.waitAtMost(Duration.ofSeconds(1)),
                    List.of(feature, Feature.LOCK_WAIT_TIME)));
            all.add(new Wanted(
                    strength + ", of own rows", lock.of(RowLock.OWN_ROWS), List.of(feature, Feature.LOCK_OF)));
        });
        return all;
    }

    @Case({"P13", "P14", "P15", "PN42"})
    @Each("locks")
    public void everyLockWorksOrIsRefusedBeforeAnySql(Subject t, Wanted wanted) {
        Library library = Library.of(t);
        t.database().inTransaction(tx -> {
            Query<Author> query = library.authors.where(Author::age).eq(25).lock(wanted.lock());
            if (wanted.features().stream().allMatch(t::has)) {
                assertThat(query.findAll()).hasSize(2);
                assertThat(query.select(Author::email)).hasSize(2);
                assertThat(query.findOne()).isPresent();
            } else {
                assertThat(t.statements(() ->
                                assertThatThrownBy(query::findAll).isInstanceOf(UnsupportedByDialectException.class)))
                        .isZero();
            }
        });
    }

    @Case({"P13", "PN42"})
    @Each("locks")
    public void aLockOutsideATransactionIsRefusedBeforeAnySql(Subject t, Wanted wanted) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.lock(wanted.lock());
        assertThat(t.statements(() -> {
                    assertThatThrownBy(query::findAll).isInstanceOf(DialecticException.class);
                    assertThatThrownBy(query::exists).isInstanceOf(DialecticException.class);
                    assertThatThrownBy(query::stream).isInstanceOf(DialecticException.class);
                }))
                .isZero();
    }

    @Case({"K18", "P13", "PN42"})
    @Each("locks")
    public void locksOfIncludesAreRefusedAsEarly(Subject t, Wanted wanted) {
        Library library = Library.of(t);
        List<Author> written = library.authors.findAll();
        assertThat(t.statements(() -> {
                    assertThatThrownBy(() -> including(library, wanted).findAll())
                            .isInstanceOf(DialecticException.class);
                    assertThatThrownBy(() -> library.authors.load(written, including(library, wanted)))
                            .isInstanceOf(DialecticException.class);
                    assertThatThrownBy(() -> library.books
                                    .includeRef(Book::getAuthor, a -> including(a, wanted))
                                    .findAll())
                            .isInstanceOf(DialecticException.class);
                }))
                .isZero();
        t.database().inTransaction(tx -> {
            if (wanted.features().stream().allMatch(t::has)) {
                assertThat(including(library, wanted).findAll()).hasSize(6);
            } else {
                assertThat(t.statements(() -> assertThatThrownBy(
                                        () -> including(library, wanted).findAll())
                                .isInstanceOf(UnsupportedByDialectException.class)))
                        .isZero();
            }
        });
    }

    private static Query<Author> including(Library library, Wanted wanted) {
        return including(library.authors, wanted);
    }

    private static Query<Author> including(Query<Author> authors, Wanted wanted) {
        return authors.include(Author::books, b -> b.lock(wanted.lock()));
    }

    /** Which second lock is granted beside which first. */
    public record Pair(Strength first, Strength second, boolean compatible) {}

    /** The locks that all databases with them agree on. */
    public static List<Pair> pairs() {
        return List.of(
                new Pair(Strength.UPDATE, Strength.UPDATE, false),
                new Pair(Strength.UPDATE, Strength.SHARE, false),
                new Pair(Strength.UPDATE, Strength.NO_KEY_UPDATE, false),
                new Pair(Strength.UPDATE, Strength.KEY_SHARE, false),
                new Pair(Strength.SHARE, Strength.SHARE, true),
                new Pair(Strength.SHARE, Strength.UPDATE, false),
                new Pair(Strength.SHARE, Strength.KEY_SHARE, true),
                new Pair(Strength.NO_KEY_UPDATE, Strength.KEY_SHARE, true),
                new Pair(Strength.NO_KEY_UPDATE, Strength.SHARE, false),
                new Pair(Strength.NO_KEY_UPDATE, Strength.NO_KEY_UPDATE, false),
                new Pair(Strength.KEY_SHARE, Strength.NO_KEY_UPDATE, true));
    }

    @Case({"P13", "P15", "PN42"})
    @Each("pairs")
    public void twoSessionsShareARowAsTheirLocksSay(Subject t, Pair pair) {
        Library library = Library.of(t);
        Query<Author> ada = library.authors.where(Author::id).eq(library.ada().id());
        Query<Author> first = ada.lock(RowLock.of(pair.first()));
        Query<Author> second = ada.lock(RowLock.of(pair.second()).noWait());
        if (!possible(t, first) || !possible(t, second)) {
            return;
        }
        try (Transaction one = t.database().begin(TransactionOptions.DEFAULT);
                Transaction other = t.database().begin(TransactionOptions.DEFAULT)) {
            in(one, library, pair.first(), null);
            if (pair.compatible()) {
                assertThat(in(other, library, pair.second(), Waiting.NO_WAIT)).hasSize(1);
            } else {
                assertThatThrownBy(() -> in(other, library, pair.second(), Waiting.NO_WAIT))
                        .isInstanceOfSatisfying(
                                ConcurrencyException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT));
            }
        }
    }

    /** What the database does not have is refused without a statement, which is asserted here. */
    private static boolean possible(Subject t, Query<Author> query) {
        long before = t.statements(() -> {});
        try {
            query.toSql();
            return true;
        } catch (UnsupportedByDialectException e) {
            assertThat(before).isZero();
            assertThat(e).hasMessageContaining("row locks");
            return false;
        }
    }

    private static List<Author> in(Transaction tx, Library library, Strength strength, @Nullable Waiting waiting) {
        return tx.model(Author.class)
                .where(Author::id)
                .eq(library.ada().id())
                .lock(strength, waiting == null ? Waiting.WAIT : waiting)
                .findAll();
    }

    @Case({"P15", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_WAIT_TIME})
    public void aWaitForALockEndsAtItsTime(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.authors
                .lock(RowLock.of(Strength.UPDATE).waitAtMost(Duration.ofSeconds(1)))
                .toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            in(first, library, Strength.UPDATE, null);
            long start = System.nanoTime();
            assertThatThrownBy(() -> second.model(Author.class)
                            .where(Author::id)
                            .eq(library.ada().id())
                            .lock(RowLock.of(Strength.UPDATE).waitAtMost(Duration.ofMillis(600)))
                            .findAll())
                    .isInstanceOfSatisfying(
                            ConcurrencyException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(20));
        }
        // The session waits as before afterwards.
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            assertThat(in(tx, library, Strength.UPDATE, null)).hasSize(1);
        }
    }

    @Case({"P13", "P15"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void whoWaitsGetsTheRowWhenTheOtherEnds(Subject t) throws Exception {
        Library library = Library.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE).toSql());
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> holder = other.submit(() -> t.database().inTransaction(tx -> {
                in(tx, library, Strength.UPDATE, null);
                tx.model(Author.class)
                        .where(Author::id)
                        .eq(library.ada().id())
                        .update(v -> v.set(Author::age).to(99));
                locked.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            locked.await();
            if (t.has(Feature.LOCK_SKIP_LOCKED)) {
                List<Author> free =
                        t.database().transaction(tx -> in(tx, library, Strength.UPDATE, Waiting.SKIP_LOCKED));
                assertThat(free).isEmpty();
            }
            release.countDown();
            List<Author> seen = t.database().transaction(tx -> in(tx, library, Strength.UPDATE, null));
            holder.get();
            assertThat(seen).extracting(Author::age).containsExactly(99);
        } finally {
            release.countDown();
            other.shutdown();
        }
    }

    @Case({"P13", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_OF, Feature.LOCK_NO_WAIT})
    public void onlyTheRowsOfTheNamedAssociationAreLocked(Subject t) {
        Library library = Library.of(t);
        Query<Book> query = library.books
                .where(Book::getTitle)
                .eq("Alpha")
                .includeRef(Book::getAuthor, a -> a.required())
                .lock(RowLock.of(Strength.UPDATE).of("author"));
        t.needs(query::toSql);
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Book.class)
                    .where(Book::getTitle)
                    .eq("Alpha")
                    .includeRef(Book::getAuthor, a -> a.required())
                    .lock(RowLock.of(Strength.UPDATE).of("author"))
                    .findAll();
            assertThat(second.model(Book.class)
                            .where(Book::getId)
                            .eq(library.shelf.get(0).getId())
                            .lock(Strength.UPDATE, Waiting.NO_WAIT)
                            .findAll())
                    .hasSize(1);
            assertThatThrownBy(() -> in(second, library, Strength.UPDATE, Waiting.NO_WAIT))
                    .isInstanceOf(ConcurrencyException.class);
        }
    }

    @Case({"P13", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_OF})
    public void aLockOfWhatIsNotIncludedIsRefused(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.books
                .lock(RowLock.of(Strength.UPDATE).of(RowLock.OWN_ROWS))
                .toSql());
        for (Query<Book> query : List.of(
                library.books.lock(RowLock.of(Strength.UPDATE).of("author")),
                library.books
                        .include(Book::getAuthor)
                        .lock(RowLock.of(Strength.UPDATE).of("author")),
                library.books.lock(RowLock.of(Strength.UPDATE).of("nobody\"; --")))) {
            RawParameterCases.refused(ErrorCode.INVALID_QUERY, query::toSql);
        }
    }

    @Case({"P13", "PN42"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void aLockWithAnOptionalIncludeLocksTheRowsOfTheQuery(Subject t) {
        Library library = Library.of(t);
        List<Book> books = t.database()
                .transaction(tx -> t.needs(() -> library.books
                        .include(Book::getAuthor)
                        .orderBy(Book::getTitle)
                        .lock(Strength.UPDATE)
                        .findAll()));
        assertThat(books).hasSize(4);
    }
}
