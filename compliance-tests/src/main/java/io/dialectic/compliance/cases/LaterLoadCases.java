package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.IncludeShape.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.Transaction;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Fence;
import io.dialectic.compliance.cases.Estate.Gate;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.cases.Estate.Worker;
import io.dialectic.compliance.model.Album;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Band;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Picture;
import io.dialectic.compliance.model.Student;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.RepeatedReads;
import io.dialectic.transaction.TransactionOptions;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Associations that are loaded when they are first used: by keys of all kinds, by several threads, after failures. */
public final class LaterLoadCases {
    private static final AtomicBoolean BREAKS = new AtomicBoolean();

    /** Made by the suite. */
    public LaterLoadCases() {}

    private static <M> Query<M> lazy(Query<M> query) {
        return query.lazyLoading(LazyLoading.BATCH);
    }

    private static <C> String found(@Nullable Ref<C> row, Function<C, String> text) {
        return Objects.requireNonNull(row).get().map(text).orElse("-");
    }

    @Case({"K20", "L27"})
    public void keysOfSeveralPartsAndOfBytesLead(Subject t) {
        Estate estate = Estate.of(t);
        List<Crop> crops = lazy(estate.crops().orderBy(Crop::id)).findAll();
        var plots = t.counting(() -> crops.stream()
                .map(crop -> found(crop.plot(), plot -> plot.field() + plot.number()))
                .toList());
        assertThat(plots.value()).as("half a key is none").containsExactly("east1", "east1", "east2", "-");
        assertThat(plots.statements()).isEqualTo(1);
        var workers = t.counting(() -> crops.stream()
                .flatMap(crop -> Objects.requireNonNull(crop.plot()).get().stream())
                .map(plot -> sorted(plot.workers(), Worker::name))
                .toList());
        assertThat(workers.value()).containsExactly("[Ann Ann Bob]", "[Ann Ann Bob]", "[]");
        assertThat(workers.statements()).isEqualTo(1);
        List<Gate> gates = lazy(estate.gates().orderBy(Gate::number)).findAll();
        var fences = t.counting(() ->
                gates.stream().map(gate -> found(gate.fence(), Fence::colour)).toList());
        assertThat(fences.value()).containsExactly("red", "red", "-");
        assertThat(fences.statements()).isEqualTo(1);
        Fence red = gates.get(0).fence().get().orElseThrow();
        assertThat(sorted(red.gates(), gate -> "" + gate.number())).isEqualTo("[1 2]");
        assertThat(lazy(estate.plots().orderBy(Plot::field)).findAll().get(0).fence())
                .as("a plain property cannot be loaded by its use")
                .isNull();
    }

    @Case({"K20", "L15"})
    public void theKindOfARowDecides(Subject t) {
        Model<Band> bands = t.database().model(Band.class);
        Model<Album> albums = t.database().model(Album.class);
        Model<Picture> pictures = t.database().model(Picture.class);
        t.own(bands, albums, pictures);
        Long band = bands.create(Band.of("One")).id();
        Long album = albums.create(Album.of("Red", band)).id();
        pictures.bulkCreate(List.of(
                Picture.of("a", "album", album),
                Picture.of("b", "band", band),
                Picture.of("c", null, null),
                Picture.of("d", "album", album)));
        List<Picture> read = lazy(pictures.orderBy(Picture::id)).findAll();
        assertThat(t.statements(() -> assertThat(read)
                        .extracting(picture -> found(picture.album(), Album::title) + found(picture.band(), Band::name))
                        .containsExactly("Red-", "-One", "--", "Red-")))
                .isEqualTo(2);
        List<Album> owners = lazy(albums.orderBy(Album::id)).findAll();
        assertThat(sorted(owners.get(0).pictures(), Picture::file)).isEqualTo("[a d]");
    }

    /** Has thorns. */
    @Table("later_roses")
    public record Rose(
            @Id long id,
            @Column(length = 10) String name,
            @HasMany @Nullable List<Thorn> thorns) {}

    /** Cannot be made at times. */
    @Table("later_thorns")
    public record Thorn(
            @Id long id, long roseId, @BelongsTo @Nullable Ref<Rose> rose) {
        /** Fails if it is told to. */
        public Thorn {
            if (BREAKS.get()) {
                throw new IllegalStateException("broken");
            }
        }
    }

    @Case({"K20", "PN11"})
    public void whatFailedIsLoadedAtTheNextUse(Subject t) {
        Model<Rose> roses = t.database().model(Rose.class);
        Model<Thorn> thorns = t.database().model(Thorn.class);
        t.own(roses, thorns);
        roses.bulkCreate(List.of(new Rose(1, "red", null), new Rose(2, "white", null)));
        thorns.bulkCreate(List.of(new Thorn(1, 1, null), new Thorn(2, 1, null), new Thorn(3, 2, null)));
        List<Rose> read = lazy(roses.orderBy(Rose::id)).findAll();
        BREAKS.set(true);
        try {
            assertThatThrownBy(
                            () -> Objects.requireNonNull(read.get(0).thorns()).size())
                    .hasStackTraceContaining("broken");
            assertThatThrownBy(
                            () -> Objects.requireNonNull(read.get(1).thorns()).size())
                    .hasStackTraceContaining("broken");
        } finally {
            BREAKS.set(false);
        }
        assertThat(t.statements(() -> assertThat(read)
                        .extracting(
                                rose -> Objects.requireNonNull(rose.thorns()).size())
                        .containsExactly(2, 1)))
                .isEqualTo(1);
    }

    @Case({"K20", "R1"})
    public void threadsShareATransactionInTurn(Subject t) throws InterruptedException, ExecutionException {
        School school = School.of(t);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            var students = lazy(tx.model(Student.class).orderBy(Student::code)).findAll();
            List<Callable<Integer>> uses = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                var student = students.get(i % 3);
                int what = i;
                uses.add(() -> switch (what % 4) {
                    case 0 -> student.courses().size();
                    case 1 -> student.enrolments().size();
                    case 2 -> student.friends().size();
                    default -> tx.model(Student.class).findAll().size();
                });
            }
            int sum = 0;
            for (Future<Integer> use : threads.invokeAll(uses)) {
                sum += use.get();
            }
            // Each student twice by each association; six reads of three.
            assertThat(sum).isEqualTo(2 * 3 + 2 * 4 + 2 * 3 + 6 * 3);
        } finally {
            threads.shutdown();
        }
        assertThat(school.students().count()).isEqualTo(3);
    }

    @Case({"K20", "R1"})
    public void whatWasReadInsideEndsWithIt(Subject t) {
        Library library = Library.of(t);
        List<Author> read = new ArrayList<>();
        t.database().inTransaction(tx -> {
            assertThatThrownBy(() -> tx.inTransaction(inner -> {
                        inner.model(Book.class)
                                .create(Book.of("Lost", null, library.ada().id()));
                        read.addAll(lazy(inner.model(Author.class).orderBy(Author::email))
                                .findAll());
                        throw new IllegalStateException("back");
                    }))
                    .hasMessage("back");
            tx.model(Book.class).create(Book.of("Kept", null, library.ada().id()));
            assertThat(read.get(0).books())
                    .extracting(Book::getTitle)
                    .contains("Kept")
                    .doesNotContain("Lost");
        });
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            tx.model(Book.class).create(Book.of("Gone", null, library.bob().id()));
            read.clear();
            read.addAll(lazy(tx.model(Author.class).orderBy(Author::email)).findAll());
            tx.rollback();
        }
        assertThat(read.get(1).books()).extracting(Book::getTitle).containsExactly("Delta");
    }

    @Case("K20")
    public void anInstanceThatIsKeptDoesNotKeepTheOthers(Subject t) throws InterruptedException {
        Library library = Library.of(t);
        List<Author> authors =
                new ArrayList<>(lazy(library.authors.orderBy(Author::email)).findAll());
        Author kept = authors.get(0);
        WeakReference<Author> gone = new WeakReference<>(authors.get(1));
        WeakReference<Author> used = new WeakReference<>(authors.get(2));
        authors.clear();
        for (int i = 0; i < 100 && (gone.get() != null || used.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(gone.get()).isNull();
        assertThat(used.get()).isNull();
        assertThat(kept.books()).hasSize(2);
        assertThat(kept.books().get(0).getAuthor().get()).contains(kept);
    }

    /** Is known by what belongs to it. */
    @Table("later_trees")
    public static final class Tree {
        @Id
        private long id;

        @HasMany
        private @Nullable List<Leaf> leaves;

        /** An empty tree. */
        public Tree() {}

        static Tree of(long id) {
            Tree tree = new Tree();
            tree.id = id;
            return tree;
        }

        public long getId() {
            return id;
        }

        public @Nullable List<Leaf> getLeaves() {
            return leaves;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Tree tree
                    && Objects.requireNonNull(tree.leaves).size() == size();
        }

        @Override
        public int hashCode() {
            return size();
        }

        private int size() {
            return Objects.requireNonNull(leaves).size();
        }
    }

    /** Belongs to a tree. */
    @Table("later_leaves")
    public record Leaf(
            @Id long id, long treeId, @BelongsTo @Nullable Ref<Tree> tree) {}

    @Case({"K20", "PN11"})
    public void theGuardAsksInstancesNothing(Subject t) {
        Model<Tree> trees = t.database().model(Tree.class);
        Model<Leaf> leaves = t.database().model(Leaf.class);
        t.own(trees, leaves);
        trees.bulkCreate(List.of(Tree.of(1), Tree.of(2)));
        leaves.bulkCreate(List.of(new Leaf(1, 1, null), new Leaf(2, 1, null)));
        try (Database guarded = t.open(o -> o.repeatedReads(RepeatedReads.failAfter(3)))) {
            Model<Tree> model = guarded.model(Tree.class);
            List<Tree> read = lazy(model.orderBy(Tree::getId)).findAll();
            assertThat(read).extracting(Tree::hashCode).containsExactly(2, 0);
            assertThat(read.get(0).getLeaves()).hasSize(2);
            List<Tree> loaded = model.load(model.orderBy(Tree::getId).findAll(), Tree::getLeaves);
            assertThat(loaded.get(0).getLeaves()).hasSize(2);
        }
    }
}
