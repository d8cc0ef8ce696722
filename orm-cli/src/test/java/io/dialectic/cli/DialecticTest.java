package io.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialecticTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Dialectic.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("c.db");
    }

    @Test
    void infoTellsServerFeaturesAndLimits() {
        assertThat(run("info", "--url", url())).isZero();
        assertThat(out.toString())
                .startsWith("server   SQLite 3.")
                .contains("none       row locks FOR UPDATE")
                .contains("native     savepoints")
                .contains("bind parameters");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void queryPrintsRowsAndBindsParameters() {
        try (Database db = Database.connect(url())) {
            db.sql("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT)").execute();
            db.sql("INSERT INTO book VALUES (1, 'Emma'), (2, NULL)").execute();
        }
        assertThat(run(
                        "query",
                        "--url",
                        url(),
                        "SELECT id, title FROM book WHERE id < :most ORDER BY id",
                        "-p",
                        "most=3"))
                .isZero();
        assertThat(out.toString().lines()).containsExactly("id\ttitle", "1\tEmma", "2\tnull");
    }

    @Test
    void aFailureIsOneMessageAndExitCodeOne() {
        assertThat(run("info", "--url", "jdbc:nosuch:thing")).isEqualTo(1);
        assertThat(err.toString()).startsWith("DIA-1").contains("jdbc:nosuch").doesNotContain("\tat ");
    }

    @Test
    void aWrongCallIsExitCodeTwoAndShowsHowToCall() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("A command is missing.").contains("Usage: dialectic");
        assertThat(run("query", "--url", url())).isEqualTo(2);
        assertThat(err.toString()).contains("SQL");
    }
}
