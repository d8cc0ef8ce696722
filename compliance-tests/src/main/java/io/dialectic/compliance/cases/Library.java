package io.dialectic.compliance.cases;

import io.dialectic.Model;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import java.util.List;

/** Six authors and five books that most cases of reading use. */
final class Library {
    final Model<Author> authors;
    final Model<Book> books;
    final List<Author> written;
    final List<Book> shelf;

    private Library(Model<Author> authors, Model<Book> books, List<Author> written, List<Book> shelf) {
        this.authors = authors;
        this.books = books;
        this.written = written;
        this.shelf = shelf;
    }

    /** Tables without rows. */
    static Library empty(Subject t) {
        Model<Author> authors = t.database().model(Author.class);
        Model<Book> books = t.database().model(Book.class);
        t.own(authors, books);
        return new Library(authors, books, List.of(), List.of());
    }

    /** Ada has two books, one of them published; Bob has two, one of them deleted; Cleo has none; one book has no author. */
    static Library of(Subject t) {
        Library empty = empty(t);
        List<Author> written = empty.authors.bulkCreate(List.of(
                Author.of("ada@x", "Ada", 36),
                Author.of("bob@x", "Bob", 25),
                Author.of("cleo@x", "Cleo", null),
                Author.of("dan@x", null, 25),
                Author.of("eve@x", "E%v_e", 41),
                Author.of("fay@x", "Fay!", 60)));
        Book first = Book.of("Alpha", "1", written.get(0).id());
        first.setPublished(true);
        first.setPrice(30);
        Book deleted = Book.of("Gamma", "3", written.get(1).id());
        Book beta = Book.of("Beta", "2", written.get(0).id());
        Book delta = Book.of("Delta", null, written.get(1).id());
        delta.setPublished(true);
        Book orphan = Book.of("Omega", "5", null);
        List<Book> shelf = empty.books.bulkCreate(List.of(first, beta, deleted, delta, orphan));
        deleted.destroy();
        return new Library(empty.authors, empty.books, written, shelf);
    }

    Author ada() {
        return written.get(0);
    }

    Author bob() {
        return written.get(1);
    }
}
