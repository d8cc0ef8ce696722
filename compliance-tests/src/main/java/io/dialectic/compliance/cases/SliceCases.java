package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Page;
import io.dialectic.Query;
import io.dialectic.Slice;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Pages by a row to go on from, and pages with a total. */
public final class SliceCases {
    /** Made by the suite. */
    public SliceCases() {}

    /** An order of authors. */
    public record Sorted(String name, UnaryOperator<Query<Author>> by) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Orders with ties, nulls and several directions. */
    public static List<Sorted> orders() {
        return List.of(
                new Sorted("no order", q -> q),
                new Sorted("key", q -> q.orderBy(Author::id)),
                new Sorted("key descending", q -> q.orderByDesc(Author::id)),
                new Sorted("unique", q -> q.orderBy(Author::email)),
                new Sorted("ties", q -> q.orderBy(Author::age)),
                new Sorted("ties descending", q -> q.orderByDesc(Author::age)),
                new Sorted("nulls first", q -> q.orderBy(attr(Author::age).asc().nullsFirst())),
                new Sorted("nulls last", q -> q.orderBy(attr(Author::age).asc().nullsLast())),
                new Sorted(
                        "descending, nulls first",
                        q -> q.orderBy(attr(Author::age).desc().nullsFirst())),
                new Sorted(
                        "descending, nulls last",
                        q -> q.orderBy(attr(Author::name).desc().nullsLast())),
                new Sorted("mixed", q -> q.orderBy(Author::age).orderByDesc(Author::name)),
                new Sorted(
                        "mixed the other way", q -> q.orderByDesc(Author::name).orderBy(Author::age)),
                new Sorted("a key in front", q -> q.orderByDesc(Author::age).orderByDesc(Author::id)),
                new Sorted("the same twice", q -> q.orderBy(Author::age).orderBy(Author::age)),
                new Sorted("an instant", q -> q.orderByDesc(Author::createdAt)));
    }

    private static Query<Author> many(Subject t) {
        Library library = Library.of(t);
        List<Author> more = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            more.add(Author.of("m" + i + "@x", i % 3 == 0 ? null : "N" + i % 2, i % 2 == 0 ? null : i % 4));
        }
        library.authors.bulkCreate(more);
        return library.authors;
    }

    @Case({"J10", "PN7", "PN8"})
    @Each("orders")
    public void goingForwardsGivesEveryRowOnceInOrder(Subject t, Sorted sorted) {
        Query<Author> query = sorted.by().apply(many(t)).limit(4);
        List<Author> seen = new ArrayList<>();
        Slice<Author> slice = query.findSlice();
        assertThat(slice.hasPrevious()).isFalse();
        while (true) {
            seen.addAll(slice.rows());
            if (!slice.hasNext()) {
                break;
            }
            slice = query.after(Objects.requireNonNull(slice.next())).findSlice();
            assertThat(slice.hasPrevious()).isTrue();
        }
        assertThat(seen).hasSize(13).doesNotHaveDuplicates();
        List<Integer> ages = seen.stream().map(Author::age).toList();
        assertThat(ages)
                .isEqualTo(sorted.by().apply(t.database().model(Author.class)).orderBy(Author::id).findAll().stream()
                        .map(Author::age)
                        .toList());
    }

    @Case({"J10", "PN7"})
    @Each("orders")
    public void goingBackGivesTheSameSlices(Subject t, Sorted sorted) {
        Query<Author> query = sorted.by().apply(many(t)).limit(5);
        Slice<Author> first = query.findSlice();
        Slice<Author> second = query.after(Objects.requireNonNull(first.next())).findSlice();
        Slice<Author> third = query.after(Objects.requireNonNull(second.next())).findSlice();
        assertThat(third.rows()).hasSize(3);
        Slice<Author> secondAgain =
                query.before(Objects.requireNonNull(third.previous())).findSlice();
        assertThat(secondAgain.rows()).isEqualTo(second.rows());
        assertThat(secondAgain.hasPrevious()).isTrue();
        Slice<Author> firstAgain =
                query.before(Objects.requireNonNull(secondAgain.previous())).findSlice();
        assertThat(firstAgain.rows()).isEqualTo(first.rows());
        assertThat(firstAgain.hasPrevious()).isFalse();
        assertThat(firstAgain.next()).isEqualTo(first.next());
    }

    @Case({"J10", "PN7"})
    public void rowsAddedOrTakenAwayInFrontShiftNothing(Subject t) {
        Query<Author> all = many(t).orderBy(Author::email).limit(3);
        Slice<Author> first = all.findSlice();
        Slice<Author> expected = all.after(Objects.requireNonNull(first.next())).findSlice();
        var authors = t.database().model(Author.class);
        authors.create(v -> v.set(Author::email).to("aaa@x"));
        authors.destroy(first.rows().get(2));
        assertThat(all.after(Objects.requireNonNull(first.next())).findSlice().rows())
                .isEqualTo(expected.rows());
    }

    @Case({"J10", "PN8"})
    public void conditionsAndIncludesHoldOnEverySlice(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors
                .where(Author::age)
                .gte(25)
                .include(Author::books)
                .orderByDesc(Author::age)
                .limit(2);
        Slice<Author> first = query.findSlice();
        Slice<Author> second = query.after(Objects.requireNonNull(first.next())).findSlice();
        assertThat(first.rows()).extracting(Author::email).containsExactly("fay@x", "eve@x");
        assertThat(second.rows()).extracting(Author::email).startsWith("ada@x");
        assertThat(second.rows().get(0).books()).extracting(Book::getTitle).containsExactlyInAnyOrder("Alpha", "Beta");
    }

    @Case("J10")
    public void otherReadsBeginBehindARowToo(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.orderBy(Author::email);
        String behindBob = Objects.requireNonNull(query.limit(2).findSlice().next());
        assertThat(query.after(behindBob).findAll())
                .extracting(Author::email)
                .containsExactly("cleo@x", "dan@x", "eve@x", "fay@x");
        assertThat(query.before(behindBob).findAll()).extracting(Author::email).containsExactly("ada@x");
        assertThat(query.after(behindBob).findOne()).map(Author::email).contains("cleo@x");
        assertThat(query.after(behindBob).select(Author::email)).startsWith("cleo@x");
        assertThat(query.before(behindBob).limit(1).select(Author::email)).containsExactly("ada@x");
        assertThat(query.after(behindBob).exists()).isTrue();
        assertThat(query.after(behindBob).count()).isEqualTo(6);
    }

    /** What becomes of a cursor that was tampered with. */
    public static List<UnaryOperator<String>> damages() {
        return List.of(
                c -> "",
                c -> "x",
                c -> c + "A",
                c -> c.substring(1),
                c -> c.substring(0, c.length() - 2),
                c -> (c.charAt(0) == 'A' ? "B" : "A") + c.substring(1),
                c -> c.substring(0, c.length() - 1) + (c.endsWith("Q") ? "A" : "Q"),
                c -> c + "=",
                c -> c.replace(c.charAt(3), c.charAt(3) == 'z' ? 'y' : 'z'),
                c -> "' OR 1 = 1 --",
                c -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    }

    @Case({"J10", "AA3", "AA7"})
    public void aDamagedCursorIsRefusedBeforeAnySql(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.orderBy(Author::age).limit(2);
        String cursor = Objects.requireNonNull(query.findSlice().next());
        for (UnaryOperator<String> damage : damages()) {
            String damaged = damage.apply(cursor);
            assertThat(t.statements(() -> {
                        refused(
                                ErrorCode.INVALID_CURSOR,
                                () -> query.after(damaged).findSlice());
                        refused(
                                ErrorCode.INVALID_CURSOR,
                                () -> query.before(damaged).findAll());
                    }))
                    .as(damaged)
                    .isZero();
        }
    }

    @Case({"J10", "AA3", "AA7"})
    @Each("hostile")
    public void hostileTextIsNoCursor(Subject t, String text) {
        Library library = Library.empty(t);
        assertThat(t.statements(() -> refused(
                        ErrorCode.INVALID_CURSOR,
                        () -> library.authors.after(text).limit(1).findAll())))
                .isZero();
    }

    /** The texts of {@link InjectionCases}. */
    public static List<String> hostile() {
        return InjectionCases.hostile();
    }

    @Case({"J10", "AA3"})
    public void aCursorOfAnotherQueryIsRefused(Subject t) {
        Library library = Library.of(t);
        String cursor = Objects.requireNonNull(
                library.authors.orderBy(Author::age).limit(2).findSlice().next());
        refused(
                ErrorCode.INVALID_CURSOR,
                () -> library.authors.orderByDesc(Author::age).after(cursor).findAll());
        refused(
                ErrorCode.INVALID_CURSOR,
                () -> library.authors.orderBy(Author::name).after(cursor).findAll());
        refused(ErrorCode.INVALID_CURSOR, () -> library.authors.after(cursor).findAll());
        refused(
                ErrorCode.INVALID_CURSOR,
                () -> library.books.orderBy(Book::getPrice).after(cursor).findAll());
        assertThat(library.authors
                        .orderBy(Author::age)
                        .where(Author::name)
                        .isNotNull()
                        .after(cursor)
                        .findAll())
                .isNotEmpty();
    }

    @Case("J10")
    public void whatHasNoPlaceToGoOnFromIsRefused(Subject t) {
        Library library = Library.of(t);
        String cursor =
                Objects.requireNonNull(library.authors.limit(2).findSlice().next());
        refused(ErrorCode.INVALID_QUERY, () -> library.authors.findSlice());
        refused(
                ErrorCode.INVALID_QUERY,
                () -> library.authors.after(cursor).offset(1).limit(1).findAll());
        refused(
                ErrorCode.INVALID_QUERY,
                () -> library.authors.after(cursor).limit(1).findAndCountAll());
        refused(
                ErrorCode.INVALID_QUERY,
                () -> library.authors.where(Author::age).gt(1).after(cursor).destroy());
        assertThat(library.authors.limit(0).findSlice()).isEqualTo(new Slice<Author>(List.of(), null, null));
        assertThat(library.authors
                        .where(Author::age)
                        .gt(1000)
                        .limit(3)
                        .findSlice()
                        .rows())
                .isEmpty();
    }

    /** Pages of the six authors by two. */
    public static List<Long> offsets() {
        return List.of(0L, 2L, 4L, 5L, 6L, 100L);
    }

    @Case({"J10", "PN7", "PN8", "E8"})
    @Each("offsets")
    public void aPageWithToManyIncludesCountsParents(Subject t, long offset) {
        Library library = Library.of(t);
        Page<Author> page = library.authors
                .include(Author::books)
                .orderBy(Author::email)
                .limit(2)
                .offset(offset)
                .findAndCountAll();
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.rows()).hasSize((int) Math.max(0, Math.min(2, 6 - offset)));
    }

    @Case({"PN7", "PN8"})
    public void aPageWithARequiredIncludeCountsParentsThatHaveOne(Subject t) {
        Library library = Library.of(t);
        Page<Author> page = library.authors
                .include(Author::books, b -> b.required())
                .orderBy(Author::email)
                .limit(1)
                .findAndCountAll();
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows().get(0).books()).hasSize(2);
    }

    @Case("PN8")
    public void aPageIsOfTheTransactionItIsReadIn(Subject t) {
        Library library = Library.of(t);
        t.database().inTransaction(tx -> {
            library.authors.create(v -> v.set(Author::email).to("new@x"));
            assertThat(library.authors.limit(2).findAndCountAll().total()).isEqualTo(7);
            tx.rollback();
        });
        assertThat(library.authors.limit(2).findAndCountAll().total()).isEqualTo(6);
    }

    @Case("PN8")
    public void aPageAndItsTotalAreOfOneState(Subject t) throws Exception {
        Library library = Library.of(t);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> changes = other.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    List<Author> more =
                            library.authors.bulkCreate(List.of(Author.of("x@x", "X", 1), Author.of("y@x", "Y", 1)));
                    library.authors
                            .where(Author::id)
                            .in(more.stream().map(Author::id).toList())
                            .destroy();
                }
            });
            while (!changes.isDone()) {
                Page<Author> page = library.authors.limit(100).findAndCountAll();
                assertThat(page.rows()).hasSize((int) page.total());
                Page<Author> second = library.authors
                        .include(Author::books)
                        .orderBy(Author::email)
                        .offset(1)
                        .limit(100)
                        .findAndCountAll();
                assertThat(second.rows()).hasSize((int) second.total() - 1);
            }
            changes.get();
        } finally {
            other.shutdown();
        }
    }
}
