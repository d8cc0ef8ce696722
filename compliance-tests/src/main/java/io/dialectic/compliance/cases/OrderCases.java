package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Page;
import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.QueryException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Order, limit, offset, pages and totals. */
public final class OrderCases {
    /** Made by the suite. */
    public OrderCases() {}

    /** A query and the first letters of the authors it gives, in order. */
    public record Gives(String words, UnaryOperator<Query<Author>> query, String authors) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Gives gives(String words, String authors, UnaryOperator<Query<Author>> query) {
        return new Gives(words, query, authors);
    }

    /** The table. */
    public static List<Gives> orders() {
        return List.of(
                gives("ascending", "abcdef", q -> q.orderBy(Author::email)),
                gives("descending", "fedcba", q -> q.orderByDesc(Author::email)),
                gives(
                        "two keys",
                        "bdaef",
                        q -> q.where(Author::age)
                                .isNotNull()
                                .orderBy(Author::age)
                                .orderBy(Author::email)),
                gives(
                        "two keys, the second descending",
                        "dbaef",
                        q -> q.where(Author::age)
                                .isNotNull()
                                .orderBy(Author::age)
                                .orderByDesc(Author::email)),
                gives(
                        "nulls first, ascending",
                        "cbdaef",
                        q -> q.orderBy(attr(Author::age).asc().nullsFirst()).orderBy(Author::email)),
                gives(
                        "nulls last, ascending",
                        "bdaefc",
                        q -> q.orderBy(attr(Author::age).asc().nullsLast()).orderBy(Author::email)),
                gives(
                        "nulls first, descending",
                        "cfeabd",
                        q -> q.orderBy(attr(Author::age).desc().nullsFirst()).orderBy(Author::email)),
                gives(
                        "nulls last, descending",
                        "feabdc",
                        q -> q.orderBy(attr(Author::age).desc().nullsLast()).orderBy(Author::email)),
                gives(
                        "a key twice, of which the first counts",
                        "abcdef",
                        q -> q.orderBy(Author::email).orderByDesc(Author::email)),
                gives("limit", "ab", q -> q.orderBy(Author::email).limit(2)),
                gives(
                        "limit of more than there is",
                        "abcdef",
                        q -> q.orderBy(Author::email).limit(100)),
                gives("limit 0 gives nothing", "", q -> q.orderBy(Author::email).limit(0)),
                gives("offset", "ef", q -> q.orderBy(Author::email).offset(4)),
                gives("offset behind the end", "", q -> q.orderBy(Author::email).offset(6)),
                gives("offset 0", "abcdef", q -> q.orderBy(Author::email).offset(0)),
                gives(
                        "limit and offset",
                        "cd",
                        q -> q.orderBy(Author::email).limit(2).offset(2)),
                gives(
                        "limit, offset and condition",
                        "d",
                        q -> q.where(Author::age)
                                .eq(25)
                                .orderBy(Author::email)
                                .limit(2)
                                .offset(1)),
                gives(
                        "the last limit counts",
                        "a",
                        q -> q.orderBy(Author::email).limit(5).limit(1)),
                gives(
                        "limit with nulls last",
                        "bd",
                        q -> q.orderBy(attr(Author::age).asc().nullsLast())
                                .orderBy(Author::email)
                                .limit(2)),
                gives(
                        "limit without order",
                        "a",
                        q -> q.where(Author::name).eq("Ada").limit(1)),
                gives("offset without order goes by the key", "bcdef", q -> q.offset(1)));
    }

    private static String letters(List<Author> authors) {
        StringBuilder letters = new StringBuilder();
        authors.forEach(author -> letters.append(author.email().charAt(0)));
        return letters.toString();
    }

    @Case({"J8", "J10", "J11"})
    @Each("orders")
    public void gives(Subject t, Gives row) {
        Library library = Library.of(t);
        assertThat(letters(row.query().apply(library.authors).findAll())).isEqualTo(row.authors());
    }

    /** A page, and its total. */
    public record PageOf(long limit, long offset, String authors) {}

    /** The table. */
    public static List<PageOf> pages() {
        return List.of(
                new PageOf(2, 0, "ab"),
                new PageOf(2, 4, "ef"),
                new PageOf(4, 4, "ef"),
                new PageOf(6, 0, "abcdef"),
                new PageOf(7, 0, "abcdef"),
                new PageOf(2, 6, ""),
                new PageOf(2, 100, ""),
                new PageOf(0, 0, ""));
    }

    @Case({"F6", "PN8"})
    @Each("pages")
    public void aPageComesWithTheTotalOfAllRows(Subject t, PageOf row) {
        Library library = Library.of(t);
        Page<Author> page = library.authors
                .orderBy(Author::email)
                .limit(row.limit())
                .offset(row.offset())
                .findAndCountAll();
        assertThat(letters(page.rows())).isEqualTo(row.authors());
        assertThat(page.total()).isEqualTo(6);
    }

    @Case({"F6", "F7"})
    public void aPageAndItsTotalAreOneStatement(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.orderBy(Author::email);
        assertThat(t.statements(() -> query.limit(10).findAndCountAll())).isEqualTo(1);
        assertThat(t.statements(() -> query.limit(2).offset(2).findAndCountAll()))
                .isEqualTo(1);
        assertThat(t.statements(() -> query.limit(0).findAndCountAll())).isEqualTo(1);
        assertThat(t.statements(() -> library.books
                        .include(Book::getAuthor)
                        .orderBy(Book::getTitle)
                        .limit(2)
                        .findAndCountAll()))
                .isEqualTo(1);
        assertThat(library.authors.findAndCountAll().total()).isEqualTo(6);
    }

    @Case({"F6", "F7", "PN8"})
    public void totalsCountParentsWhateverIsIncluded(Subject t) {
        Library library = Library.of(t);
        Page<Author> page = library.authors
                .include(Author::books)
                .orderBy(Author::email)
                .limit(2)
                .findAndCountAll();
        assertThat(page.total()).isEqualTo(6);
        assertThat(letters(page.rows())).isEqualTo("ab");
        assertThat(page.rows().get(0).books()).hasSize(2);
    }

    @Case("J10")
    public void aNegativeLimitIsRefused(Subject t) {
        Library library = Library.empty(t);
        assertThatThrownBy(() -> library.authors.limit(-1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("limit is -1");
        assertThatThrownBy(() -> library.authors.offset(-1)).isInstanceOf(QueryException.class);
    }
}
