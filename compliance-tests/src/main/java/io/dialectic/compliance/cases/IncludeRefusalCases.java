package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.IncludeShape.library;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.transaction.RowLock;
import java.util.List;
import java.util.function.Consumer;

/** Includes that would not be right in the way they are asked for. */
public final class IncludeRefusalCases {
    /** Made by the suite. */
    public IncludeRefusalCases() {}

    /**
     * What cannot be right.
     *
     * @param message what the error says
     */
    public record Refusal(String words, ErrorCode code, String message, Consumer<Library> doing) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Refusal refusal(String words, String message, Consumer<Library> doing) {
        return new Refusal(words, ErrorCode.UNSUPPORTED, message, doing);
    }

    private static Refusal misplaced(String words, Consumer<Library> doing) {
        return new Refusal(words, ErrorCode.INVALID_QUERY, "join() and batch() belong inside an include", doing);
    }

    /** The table. */
    public static List<Refusal> refusals() {
        return List.of(
                refusal(
                        "a limit for each parent inside a join",
                        "Leave join() out, or the limit",
                        l -> l.authors
                                .include(Author::books, b -> b.join().limit(1))
                                .findAll()),
                refusal(
                        "an offset for each parent inside a join",
                        "Leave join() out, or the limit",
                        l -> l.authors
                                .include(Author::books, b -> b.offset(1).join())
                                .findAll()),
                refusal(
                        "a limit of one row",
                        "loads one row for each parent",
                        l -> l.books
                                .includeRef(Book::getAuthor, a -> a.batch().limit(1))
                                .findAll()),
                refusal(
                        "a lock inside a join",
                        "load it by batch()",
                        l -> l.authors
                                .include(Author::books, b -> b.join().lock(RowLock.Strength.UPDATE))
                                .findAll()),
                refusal(
                        "another query inside a join",
                        "by batch()",
                        l -> l.authors
                                .include(Author::books, b -> b.join(l.authors).join())
                                .findAll()),
                refusal(
                        "a join to rows that have others beside them",
                        "Load them by batch()",
                        l -> l.authors
                                .join(l.books)
                                .include(Author::books, Query::join)
                                .findAll()),
                misplaced("a join of nothing", l -> l.authors.join().findAll()),
                misplaced("a batch of nothing", l -> l.authors.batch().count()),
                misplaced("a batch of values", l -> l.authors.batch().select(Author::email)),
                misplaced("a stream of nothing", l -> l.authors.join().stream().close()),
                new Refusal(
                        "a join to instances that are there",
                        ErrorCode.INVALID_QUERY,
                        "required and join",
                        l -> l.authors.load(l.written, l.authors.include(Author::books, Query::join))));
    }

    @Case({"K11", "K12", "K18", "PN10"})
    @Each("refusals")
    public void whatCannotBeRightIsRefusedBeforeAnythingIsSent(Subject t, Refusal refusal) {
        Library library = Library.of(t);
        long sent = t.statements(() -> assertThatThrownBy(() -> refusal.doing().accept(library))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(refusal.code()))
                .hasMessageContaining(refusal.message()));
        assertThat(sent).isZero();
    }

    @Case({"K18", "Q13"})
    public void rowsOfRawSqlHaveNoOtherWay(Subject t) {
        Library library = Library.of(t);
        assertThatThrownBy(() -> t.database()
                        .sql("SELECT * FROM authors")
                        .list(library.authors.include(Author::books, Query::join)))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                .hasMessageContaining("Leave everything but includes out");
    }
}
