package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.RecordException;
import io.dialectic.query.LazyLoading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Associations that were not included, and are loaded for all rows of a result when they are first used on one. */
public final class LazyLoadingCases {
    /** Made by the suite. */
    public LazyLoadingCases() {}

    private static <M> Query<M> lazy(Query<M> query) {
        return query.lazyLoading(LazyLoading.BATCH);
    }

    @Case({"K20", "PN11"})
    public void theFirstUseOfAToManyAssociationLoadsItForAllRows(Subject t) {
        Library library = Library.of(t);
        var read = t.counting(() -> library.authors
                .lazyLoading(LazyLoading.BATCH)
                .orderBy(Author::email)
                .findAll());
        assertThat(read.statements()).isEqualTo(1);
        var used = t.counting(
                () -> read.value().stream().map(author -> author.books().size()).toList());
        assertThat(used.statements()).isEqualTo(1);
        assertThat(used.value()).containsExactly(2, 1, 0, 0, 0, 0);
        assertThat(read.value().get(0).books()).extracting(Book::getTitle).containsExactlyInAnyOrder("Alpha", "Beta");
    }

    @Case({"K20", "PN11", "L1", "G1"})
    public void theFirstUseOfAToOneAssociationLoadsItForAllRows(Subject t) {
        Library library = Library.of(t);
        List<Book> books = lazy(library.books.orderBy(Book::getTitle)).findAll();
        assertThat(books.get(0).getAuthor().isLoaded()).isFalse();
        var used = t.counting(() -> books.stream()
                .map(book -> book.getAuthor().get().map(Author::email).orElse("none"))
                .toList());
        assertThat(used.statements()).isEqualTo(1);
        assertThat(used.value()).containsExactly("ada@x", "ada@x", "bob@x", "none");
        assertThat(books.get(0).getAuthor().isLoaded()).isTrue();
        assertThat(books.get(0).changed()).isEmpty();
    }

    @Case({"K20", "K14"})
    public void whatIsLoadedLoadsItsOwnForAllToo(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = lazy(library.authors.orderBy(Author::email)).findAll();
        var used = t.counting(() -> authors.stream()
                .flatMap(author -> author.books().stream())
                .flatMap(book -> book.getAuthor().get().orElseThrow().books().stream())
                .map(Book::getTitle)
                .toList());
        assertThat(used.statements()).isEqualTo(3);
        assertThat(used.value()).containsExactlyInAnyOrder("Alpha", "Beta", "Alpha", "Beta", "Delta");
    }

    @Case({"K20", "L4", "L16"})
    public void manyToManyIsLoadedThroughTheRowsBetween(Subject t) {
        School school = School.of(t);
        List<Student> students = lazy(school.students().orderBy(Student::code)).findAll();
        var used = t.counting(() -> students.stream()
                .map(student ->
                        student.courses().stream().map(Course::title).sorted().toList())
                .toList());
        assertThat(used.statements()).isEqualTo(1);
        assertThat(used.value()).containsExactly(List.of("Algebra", "Calculus"), List.of("Algebra"), List.of());
        assertThat(t.counting(() -> students.get(2).friends().size()).statements())
                .isEqualTo(1);
    }

    @Case({"K20", "K14"})
    public void rowsOfAJoinedIncludeLoadTheirOwnTogether(Subject t) {
        Library library = Library.of(t);
        List<Book> books = lazy(library.books.include(Book::getAuthor).orderBy(Book::getTitle))
                .findAll();
        var used = t.counting(() -> books.stream()
                .flatMap(book -> book.getAuthor().get().stream())
                .map(author -> author.books().size())
                .toList());
        assertThat(used.statements()).isEqualTo(1);
        assertThat(used.value()).containsExactly(2, 2, 1);
    }

    @Case("K20")
    public void whatIsIncludedIsNotLoadedAgain(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = lazy(library.authors.include(
                        Author::books, b -> b.where(Book::isPublished).eq(true)))
                .orderBy(Author::email)
                .findAll();
        var used = t.counting(
                () -> authors.stream().map(author -> author.books().size()).toList());
        assertThat(used.statements()).isZero();
        assertThat(used.value()).containsExactly(1, 1, 0, 0, 0, 0);
    }

    @Case("K20")
    public void withoutTheSettingTheFirstUseIsAnError(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = library.authors.findAll();
        assertThatThrownBy(() -> authors.get(0).books().size())
                .isInstanceOf(AssociationNotLoadedException.class)
                .hasMessageContaining("include(Author::books)");
    }

    @Case({"K20", "A6", "PN44"})
    public void theSettingOfADatabaseHoldsUnlessAQuerySaysOtherwise(Subject t) {
        Library library = Library.of(t);
        try (Database database = t.open(o -> o.lazyLoading(LazyLoading.BATCH))) {
            Model<Author> authors = database.model(Author.class);
            assertThat(authors.findByPk(library.ada().id()).orElseThrow().books())
                    .hasSize(2);
            Author strict = authors.lazyLoading(LazyLoading.STRICT)
                    .findByPk(library.ada().id())
                    .orElseThrow();
            assertThatThrownBy(() -> strict.books().size()).isInstanceOf(AssociationNotLoadedException.class);
        }
    }

    @Case({"K20", "A3"})
    public void rowsWithoutAClassLoadTheirsToo(Subject t) {
        Model<Row> boxes = t.database().define("lazy_boxes", m -> m.id("id"));
        Model<Row> tools = t.database()
                .define("lazy_tools", m -> m.id("id").bigint("boxId", c -> c).belongsTo("box", boxes, "boxId"));
        t.own(boxes, tools);
        Row box = boxes.create(v -> v);
        tools.create(v -> v.set(tools.attribute("boxId")).to(box.get("id")));
        tools.create(v -> v);
        List<Row> found = lazy(tools.orderBy(tools.attribute("id"))).findAll();
        var used = t.counting(() -> found.get(0).one("box"));
        assertThat(used.value()).isEqualTo(box);
        assertThat(t.statements(() -> assertThat(found.get(1).one("box")).isNull()))
                .isZero();
    }

    @Case({"K20", "P4"})
    public void whatWasReadInATransactionLoadsInItAndAfterIt(Subject t) {
        Library library = Library.of(t);
        List<Author> read = new ArrayList<>();
        t.database().transaction(tx -> {
            tx.model(Book.class).create(Book.of("Draft", null, library.ada().id()));
            List<Author> authors =
                    lazy(tx.model(Author.class).orderBy(Author::email)).findAll();
            assertThat(authors.get(0).books()).hasSize(3);
            read.addAll(lazy(tx.model(Author.class).orderBy(Author::email)).findAll());
            return null;
        });
        assertThat(read.get(0).books()).extracting(Book::getTitle).contains("Draft");
    }

    @Case("K20")
    public void nothingIsLoadedToPrintCompareOrKeepInstances(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = lazy(library.authors.orderBy(Author::email)).findAll();
        List<Author> again = lazy(library.authors.orderBy(Author::email)).findAll();
        Set<Author> kept = new HashSet<>(authors);
        assertThat(t.statements(() -> {
                    assertThat(authors).isEqualTo(again).doesNotHaveDuplicates();
                    assertThat(authors.get(0).toString()).contains("(not loaded)");
                    assertThat(authors.get(0)).isNotEqualTo(again.get(1));
                    assertThat(authors.get(0).books()).isNotEqualTo(again.get(1).books());
                }))
                .isZero();
        assertThat(authors.get(0).books()).hasSize(2);
        assertThat(kept).contains(authors.get(0), again.get(0), again.get(1));
        assertThat(authors.get(0)).isEqualTo(again.get(0));
        assertThat(authors.get(2).books()).isEqualTo(List.of());
        assertThat(authors.get(0).toString()).doesNotContain("(not loaded)");
    }

    @Case({"K20", "J1"})
    public void aKeyThatWasNotLoadedIsNamed(Subject t) {
        Model<Row> boxes = t.database().define("lazy_boxes", m -> m.id("id"));
        Model<Row> tools = t.database()
                .define("lazy_tools", m -> m.id("id").bigint("boxId", c -> c).belongsTo("box", boxes, "boxId"));
        t.own(boxes, tools);
        tools.create(v -> v);
        Row part = lazy(tools.only(tools.attribute("id"))).findAll().get(0);
        assertThatThrownBy(() -> part.one("box"))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("boxId");
    }

    @Case({"K20", "J1"})
    public void whatCannotBeFollowedIsNotLoaded(Subject t) {
        Model<Article> articles = t.fresh(Article.class);
        Article first = articles.bulkCreate(List.of(Article.of("One", "the first", 2, null, null)))
                .get(0);
        articles.bulkCreate(List.of(Article.of("Re: One", "no", 1, null, first.getId())));
        List<Article> part = lazy(articles.only(Article::getTitle).orderBy(Article::getTitle))
                .findAll();
        assertThatThrownBy(() -> part.get(1).getAnswered().get())
                .as("the key was not loaded")
                .isInstanceOf(AssociationNotLoadedException.class);
        assertThat(part.get(0).getReplies()).hasSize(1);
    }

    @Case("K20")
    public void aForeignKeyThatWasChangedSinceIsFollowed(Subject t) {
        Library library = Library.of(t);
        List<Book> books = lazy(library.books.orderBy(Book::getTitle)).findAll();
        books.get(0).update(v -> v.set(Book::getAuthorId).to(library.bob().id()));
        assertThat(books.get(0).getAuthor().get()).map(Author::email).contains("bob@x");
        assertThat(books.get(1).getAuthor().get()).map(Author::email).contains("ada@x");
    }

    @Case({"K20", "F30"})
    public void aStreamReadsNothingBesideItsRows(Subject t) {
        Library library = Library.of(t);
        try (Stream<Author> authors = lazy(library.authors).stream()) {
            List<Author> read = authors.toList();
            assertThatThrownBy(() -> read.get(0).books().size()).isInstanceOf(AssociationNotLoadedException.class);
        }
        List<Integer> counts = new ArrayList<>();
        long statements = t.statements(() -> lazy(library.authors.orderBy(Author::email))
                .forEachBatch(
                        3,
                        batch -> batch.forEach(
                                author -> counts.add(author.books().size()))));
        assertThat(counts).containsExactly(2, 1, 0, 0, 0, 0);
        assertThat(statements).isBetween(4L, 5L);
    }

    @Case("K20")
    public void manyThreadsLoadOnce(Subject t) throws Exception {
        Library library = Library.of(t);
        List<Author> authors = lazy(library.authors.orderBy(Author::email)).findAll();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> uses = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Author author = authors.get(i % 6);
                uses.add(() -> author.books().size());
            }
            int sum = 0;
            var before = t.counting(() -> 0);
            var used = t.counting(() -> {
                try {
                    return threads.invokeAll(uses);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (var use : used.value()) {
                sum += use.get();
            }
            assertThat(sum).isEqualTo(12);
            assertThat(used.statements() - before.statements()).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Case("K20")
    public void aThreadThatWaitedForAnothersLoadUsesIt(Subject t) throws Exception {
        Library.of(t);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Database narrow = t.open(o -> o.lazyLoading(LazyLoading.BATCH).pool(p -> p.max(1)))) {
            List<Author> authors =
                    narrow.model(Author.class).orderBy(Author::email).findAll();
            List<Thread> users = new CopyOnWriteArrayList<>();
            List<Future<Integer>> uses = narrow.transaction(tx -> {
                // It holds the only connection, so one thread waits for that in the load, and the other for the load.
                tx.model(Author.class).count();
                List<Future<Integer>> started = new ArrayList<>();
                for (Author author : authors.subList(0, 2)) {
                    started.add(threads.submit(() -> {
                        users.add(Thread.currentThread());
                        return author.books().size();
                    }));
                }
                soonWait(users);
                return started;
            });
            assertThat(uses.get(0).get()).isEqualTo(2);
            assertThat(uses.get(1).get()).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    private static void soonWait(List<? extends Thread> threads) {
        Set<Thread.State> waiting = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        long end = System.nanoTime() + 10_000_000_000L;
        while (threads.size() < 2 || threads.stream().anyMatch(thread -> !waiting.contains(thread.getState()))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The threads do not wait: " + threads);
            }
            Thread.onSpinWait();
        }
    }
}
