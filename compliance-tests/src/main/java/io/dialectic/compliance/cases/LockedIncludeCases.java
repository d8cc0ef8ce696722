package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;
import static io.dialectic.Functions.viaRef;
import static io.dialectic.compliance.cases.IncludeShape.all;
import static io.dialectic.compliance.cases.IncludeShape.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Slice;
import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConcurrencyException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import io.dialectic.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Locked rows, with what is included with them. */
public final class LockedIncludeCases {
    /** Made by the suite. */
    public LockedIncludeCases() {}

    private static Query<Author> withBooks(Query<Author> authors) {
        return authors.include(Author::books, b -> b.orderBy(Book::getTitle).join());
    }

    private static void locked(Subject t, Author author) {
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            assertThatThrownBy(() -> again(tx, author)).isInstanceOf(ConcurrencyException.class);
        }
    }

    private static List<Author> again(Transaction tx, Author author) {
        return tx.model(Author.class)
                .where(Author::id)
                .eq(author.id())
                .lock(Strength.UPDATE, Waiting.NO_WAIT)
                .findAll();
    }

    @Case({"P12", "P13", "K18", "J12"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_NO_WAIT})
    public void rowsThatALimitChoosesAreLockedAndReadWithWhatIsJoined(Subject t) {
        Library library = Library.of(t);
        t.needs(() ->
                library.authors.lock(Strength.UPDATE, Waiting.NO_WAIT).limit(1).toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            var found = t.counting(() -> withBooks(first.model(Author.class))
                    .orderBy(Author::email)
                    .limit(2)
                    .lock(Strength.UPDATE)
                    .findAll());
            assertThat(all(found.value(), IncludeShape::books)).isEqualTo("[a[Alpha Beta] b[Delta]]");
            assertThat(found.statements()).isEqualTo(2);
            locked(t, library.ada());
            locked(t, library.bob());
            assertThat(again(second, library.written.get(2))).hasSize(1);
            assertThat(second.model(Book.class)
                            .lock(Strength.UPDATE, Waiting.NO_WAIT)
                            .findAll())
                    .as("what is joined is not locked")
                    .hasSize(4);
        }
    }

    @Case({"P12", "P13", "K18"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void theOrderIsThatOfTheChoice(Subject t) {
        Library library = Library.of(t);
        Estate estate = Estate.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE).limit(1).toSql());
        t.database().inTransaction(tx -> {
            Query<Author> authors = withBooks(library.authors).lock(Strength.UPDATE);
            assertThat(all(authors.orderByDesc(lower(attr(Author::email))).findAll(), IncludeShape::books))
                    .isEqualTo("[f[] e[] d[] c[] b[Delta] a[Alpha Beta]]");
            assertThat(all(authors.orderByDesc(Author::email).offset(3).limit(2).findAll(), IncludeShape::books))
                    .isEqualTo("[c[] b[Delta]]");
            assertThat(authors.orderBy(Author::email).findOne())
                    .map(IncludeShape::books)
                    .contains("a[Alpha Beta]");
            assertThat(authors.where(Author::age).gt(1_000).findOne()).isEmpty();
            assertThat(all(
                            library.authors
                                    .include(
                                            Author::books,
                                            b -> b.where(Book::getTitle)
                                                    .ne("Alpha")
                                                    .required()
                                                    .join())
                                    .orderBy(Author::email)
                                    .limit(1)
                                    .lock(Strength.UPDATE)
                                    .findAll(),
                            IncludeShape::books))
                    .isEqualTo("[a[Beta]]");
            assertThat(all(
                            estate.plots()
                                    .include(
                                            Plot::crops,
                                            c -> c.orderBy(Crop::name).join())
                                    .orderByDesc(Plot::field)
                                    .orderBy(Plot::number)
                                    .limit(2)
                                    .lock(Strength.UPDATE)
                                    .findAll(),
                            IncludeShape::crops))
                    .as("by keys of two parts")
                    .isEqualTo("[w1[] e1[rye wheat]]");
        });
    }

    @Case({"P12", "P13", "PN41"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void whatIsLockedIsTheNewestOrRefused(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE).limit(1).toSql());
        try (Transaction tx = t.database().begin(TransactionOptions.DEFAULT)) {
            assertThat(tx.model(Author.class).findAll()).hasSize(6);
            try (Transaction other = t.database().begin(TransactionOptions.DEFAULT)) {
                other.model(Author.class)
                        .where(Author::id)
                        .eq(library.ada().id())
                        .update(v -> v.set(Author::age).to(37));
                other.commit();
            }
            Query<Author> first = withBooks(tx.model(Author.class))
                    .orderBy(Author::email)
                    .limit(1)
                    .lock(Strength.UPDATE);
            try {
                assertThat(first.findAll()).extracting(Author::age).containsExactly(37);
            } catch (ConcurrencyException refused) {
                assertThat(refused.code()).isEqualTo(ErrorCode.SERIALIZATION_FAILURE);
            }
        }
    }

    @Case({"P14", "K18", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_SKIP_LOCKED})
    public void lockedRowsAreLeftOutAndNothingElse(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE, Waiting.SKIP_LOCKED).toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Author.class)
                    .where(Author::id)
                    .eq(library.ada().id())
                    .lock(Strength.UPDATE)
                    .findAll();
            first.model(Book.class)
                    .where(Book::getId)
                    .eq(library.shelf.get(3).getId())
                    .lock(Strength.UPDATE)
                    .findAll();
            Query<Author> free = withBooks(second.model(Author.class))
                    .orderBy(Author::email)
                    .lock(Strength.UPDATE, Waiting.SKIP_LOCKED);
            assertThat(all(free.limit(2).findAll(), IncludeShape::books))
                    .as("a book that is locked is a book all the same")
                    .isEqualTo("[b[Delta] c[]]");
            assertThat(all(free.findAll(), IncludeShape::books)).isEqualTo("[b[Delta] c[] d[] e[] f[]]");
            Query<Book> books =
                    second.model(Book.class).orderBy(Book::getTitle).lock(Strength.UPDATE, Waiting.SKIP_LOCKED);
            assertThat(all(books.include(Book::getAuthor).findAll(), book -> one(book.getAuthor(), Author::email)))
                    .as("and so is an author")
                    .isEqualTo("[ada@x ada@x -]");
            assertThat(all(
                            books.includeRef(Book::getAuthor, Query::required).findAll(),
                            book -> one(book.getAuthor(), Author::email)))
                    .isEqualTo("[ada@x ada@x]");
        }
    }

    @Case({"P14", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_SKIP_LOCKED, Feature.LOCK_OF})
    public void aConditionInAnotherTableSeesLockedRows(Subject t) {
        Library library = Library.of(t);
        Query<Book> adas = library.books
                .where(viaRef(Book::getAuthor, Author::email))
                .eq("ada@x")
                .lock(Strength.UPDATE, Waiting.SKIP_LOCKED);
        t.needs(adas::toSql);
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Author.class).lock(Strength.UPDATE).findAll();
            assertThat(second.model(Book.class)
                            .where(viaRef(Book::getAuthor, Author::email))
                            .eq("ada@x")
                            .lock(Strength.UPDATE, Waiting.SKIP_LOCKED)
                            .findAll())
                    .hasSize(2);
        }
    }

    @Case({"P13", "PN42", "K18"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_OF, Feature.LOCK_NO_WAIT})
    public void rowsOfNamedAssociationsAreLockedToo(Subject t) {
        Library library = Library.of(t);
        Query<Book> first = library.books
                .includeRef(
                        Book::getAuthor,
                        a -> a.include(
                                        Author::books,
                                        b -> b.orderBy(Book::getTitle).join())
                                .required())
                .orderBy(Book::getTitle)
                .limit(1)
                .lock(RowLock.of(Strength.UPDATE).of("author"));
        t.needs(first::toSql);
        t.database().inTransaction(tx -> {
            assertThat(all(first.findAll(), book -> one(book.getAuthor(), IncludeShape::books)))
                    .isEqualTo("[a[Alpha Beta]]");
            locked(t, library.ada());
        });
        try (Transaction other = t.database().begin(TransactionOptions.DEFAULT)) {
            t.database().inTransaction(tx -> {
                assertThat(first.findAll()).hasSize(1);
                assertThat(other.model(Book.class)
                                .lock(Strength.UPDATE, Waiting.NO_WAIT)
                                .findAll())
                        .hasSize(4);
            });
        }
    }

    @Case({"P12", "P13", "J10"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void whatOrdersLockedRowsIsReadThoughOtherAttributesAreNot(Subject t) {
        Model<Article> articles = t.fresh(Article.class);
        for (int words = 1; words <= 4; words++) {
            articles.create(Article.of("of " + words, "", words, null, null));
        }
        Query<Article> two = articles.only(Article::getTitle)
                .include(Article::getReplies, Query::join)
                .orderByDesc(Article::getWords)
                .limit(2)
                .lock(Strength.UPDATE);
        t.needs(two::toSql);
        t.database().inTransaction(tx -> {
            Slice<Article> first = two.findSlice();
            assertThat(all(first.rows(), Article::getTitle)).isEqualTo("[of 4 of 3]");
            assertThat(all(two.after(Objects.requireNonNull(first.next())).findAll(), Article::getTitle))
                    .isEqualTo("[of 2 of 1]");
            List<Article> each = new ArrayList<>();
            two.limit(4).forEachBatch(2, each::addAll);
            assertThat(all(each, Article::getTitle)).isEqualTo("[of 4 of 3 of 2 of 1]");
        });
    }

    /** Associations that no lock can be on: not required, or unknown. */
    private static List<UnaryOperator<Query<Book>>> wrong() {
        return List.of(
                b -> withAuthor(b, false).lock(of(Waiting.WAIT, "author")),
                b -> withAuthor(b, true).lock(of(Waiting.WAIT, "authors")),
                b -> withAuthor(b, true).lock(of(Waiting.WAIT, RowLock.OWN_ROWS, "authors")));
    }

    private static Query<Book> withAuthor(Query<Book> books, boolean required) {
        UnaryOperator<Query<Author>> author = a -> a.include(Author::books, Query::join);
        return books.includeRef(Book::getAuthor, required ? a -> author.apply(a).required() : author)
                .orderBy(Book::getTitle)
                .limit(1);
    }

    private static RowLock of(Waiting waiting, String... associations) {
        return new RowLock(Strength.UPDATE, waiting, null, List.of(associations));
    }

    private static void refused(Subject t, ErrorCode code, Query<?> query) {
        assertThat(t.statements(() -> assertThatThrownBy(query::findAll)
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(code))))
                .isZero();
    }

    @Case({"P12", "P13"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_OF})
    public void aLockOnWhatIsNotThereIsRefusedBeforeRowsAreChosen(Subject t) {
        Library library = Library.of(t);
        t.needs(() ->
                withAuthor(library.books, true).lock(of(Waiting.WAIT, "author")).toSql());
        t.database()
                .inTransaction(
                        tx -> wrong().forEach(each -> refused(t, ErrorCode.INVALID_QUERY, each.apply(library.books))));
    }

    @Case({"P13", "P14", "PN42"})
    @Requires({Feature.LOCK_FOR_UPDATE, Feature.LOCK_OF, Feature.LOCK_SKIP_LOCKED})
    public void rowsAreNotChosenByALimitAndLeftOutAfterwards(Subject t) {
        Library library = Library.of(t);
        Query<Author> authors =
                library.authors.include(Author::books, b -> b.required().join()).orderBy(Author::email);
        t.needs(() ->
                authors.lock(of(Waiting.SKIP_LOCKED, RowLock.OWN_ROWS)).limit(1).toSql());
        try (Transaction other = t.database().begin(TransactionOptions.DEFAULT)) {
            other.model(Book.class)
                    .where(Book::getAuthorId)
                    .eq(library.ada().id())
                    .lock(Strength.UPDATE)
                    .findAll();
            t.database().inTransaction(tx -> {
                Query<Author> free = authors.lock(of(Waiting.SKIP_LOCKED, "books"));
                assertThat(all(free.findAll(), IncludeShape::books)).isEqualTo("[b[Delta]]");
                refused(t, ErrorCode.UNSUPPORTED, free.limit(1));
            });
        }
    }
}
