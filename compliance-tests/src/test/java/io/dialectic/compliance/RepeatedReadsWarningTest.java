package io.dialectic.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.query.RepeatedReads;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The warning of a repeated read, as a log shows it. */
@Isolated("what others log meanwhile would be seen, too")
class RepeatedReadsWarningTest {
    @TempDir
    Path folder;

    @Test
    void isLoggedOnceWithBothLinesAndNothingFails() {
        String url = "jdbc:sqlite:" + folder.resolve("library.db");
        try (Database database = Database.connect(url, o -> o.repeatedReads(RepeatedReads.warnAfter(2)))) {
            Model<Author> authors = database.model(Author.class);
            Model<Book> books = database.model(Book.class);
            database.schema().create(authors, books);
            authors.bulkCreate(List.of(
                    Author.of("a@x", "A", 1),
                    Author.of("b@x", "B", 2),
                    Author.of("c@x", "C", 3),
                    Author.of("d@x", "D", 4)));
            PrintStream before = System.err;
            ByteArrayOutputStream logged = new ByteArrayOutputStream();
            System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
            try {
                for (Author author : authors.findAll()) {
                    assertThat(books.where(Book::getAuthorId).eq(author.id()).findAll())
                            .isEmpty();
                }
            } finally {
                System.setErr(before);
            }
            String text = logged.toString(StandardCharsets.UTF_8);
            assertThat(text.lines().filter(line -> line.contains("io.dialectic.repeated")))
                    .singleElement()
                    .asString()
                    .contains("WARN", "3 times", "read Book at ", "read Author at ", "RepeatedReadsWarningTest.java:");
        }
    }
}
