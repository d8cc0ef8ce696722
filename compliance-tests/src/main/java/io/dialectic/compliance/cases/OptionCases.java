package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.SqlQuery;
import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.DatabaseException;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.StatementException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.query.Explain;
import io.dialectic.query.Hint;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.TransactionOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How queries are run: time limits, tags, hints, plans. */
public final class OptionCases {
    /** Six rows to the power of 14: no database gets to the end of it. */
    private static final String ENDLESS = "SELECT COUNT(*) FROM "
            + IntStream.range(0, 14).mapToObj(i -> "authors a" + i).collect(Collectors.joining(", "))
            + " WHERE a0.id + a1.id + a2.id + a3.id + a4.id + a5.id + a6.id + a7.id > a8.id + a9.id + a10.id + a11.id"
            + " + a12.id + a13.id";

    /** Made by the suite. */
    public OptionCases() {}

    @Case({"P20", "Q9", "PN37"})
    public void aStatementIsCancelledAtItsTimeAndTheConnectionGoesOn(Subject t) {
        Library library = Library.of(t);
        SqlQuery endless = t.database().sql(ENDLESS).timeout(Duration.ofMillis(300));
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> endless.scalar(Long.class))
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_CANCELLED))
                    .hasMessageContaining("cancelled after 300 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(250), Duration.ofSeconds(30));
            assertThat(library.authors.count()).isEqualTo(6);
        }
    }

    @Case({"P20", "Q9"})
    public void aStatementInTimeIsLeftAlone(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.timeout(Duration.ofSeconds(60));
        assertThat(query.findAll()).hasSize(6);
        assertThat(query.include(Author::books).findAll()).hasSize(6);
        assertThat(query.count()).isEqualTo(6);
        assertThat(query.where(Author::age)
                        .eq(25)
                        .update(v -> v.set(Author::age).to(26)))
                .isEqualTo(2);
        assertThat(t.database()
                        .sql("UPDATE authors SET age = 1 WHERE age = 26")
                        .timeout(Duration.ofSeconds(60))
                        .execute())
                .isEqualTo(2);
    }

    @Case({"P20", "P15"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void aQueryThatWaitsForALockIsCancelledAtItsTime(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.authors.lock(Strength.UPDATE).toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Author.class).lock(Strength.UPDATE).findAll();
            assertThatThrownBy(() -> second.model(Author.class)
                            .timeout(Duration.ofMillis(300))
                            .lock(Strength.UPDATE)
                            .findAll())
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_CANCELLED));
        }
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"P20", "Q9", "K21"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    public void whatIsLoadedOntoInstancesKeepsTimeLimitAndTag(Subject t) {
        Library library = Library.of(t);
        t.needs(() -> library.books.lock(Strength.UPDATE).toSql());
        try (Transaction first = t.database().begin(TransactionOptions.DEFAULT);
                Transaction second = t.database().begin(TransactionOptions.DEFAULT)) {
            first.model(Book.class).lock(Strength.UPDATE).findAll();
            Model<Author> authors = second.model(Author.class);
            Query<Author> books = authors.timeout(Duration.ofMillis(300))
                    .tag("loading")
                    .include(Author::books, b -> b.lock(Strength.UPDATE));
            assertThatThrownBy(() -> authors.load(library.written, books))
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_CANCELLED))
                    .hasMessageContaining("/* loading */");
        }
        assertThat(library.books.count()).isEqualTo(4);
    }

    /** Times that are none. */
    public static List<Duration> noTimes() {
        return List.of(Duration.ZERO, Duration.ofMillis(-1));
    }

    @Case("P20")
    @Each("noTimes")
    public void aTimeLimitIsGreaterThanZero(Subject t, Duration limit) {
        refused(
                ErrorCode.INVALID_OPERAND,
                () -> t.database().model(Author.class).timeout(limit));
        refused(ErrorCode.INVALID_OPERAND, () -> t.database().sql("SELECT 1").timeout(limit));
    }

    @Case({"Q9", "X4"})
    public void aTagStandsInFrontOfEveryStatement(Subject t) {
        Library library = Library.of(t);
        Query<Author> query =
                library.authors.tag("orders list, page=2").where(Author::age).gt(25);
        assertThat(query.toSql().text()).startsWith("/* orders list, page=2 */ SELECT ");
        assertThat(query.findAll()).hasSize(3);
        assertThat(query.include(Author::books).findAll()).hasSize(3);
        assertThat(query.count()).isEqualTo(3);
        assertThat(query.orderBy(Author::email).limit(1).findSlice().hasNext()).isTrue();
    }

    @Case({"AA1", "AA2", "AA4", "PN20"})
    @Each("hostileTags")
    public void aTagNeverEndsItsComment(Subject t, String text) {
        Library library = Library.of(t);
        String sql = library.authors.tag(text).toSql().text();
        String comment = sql.substring(0, sql.indexOf("*/") + 2);
        assertThat(comment).matches("/\\* [A-Za-z0-9 _.,=%-]* \\*/");
        assertThat(sql.substring(comment.length()))
                .isEqualTo(" " + library.authors.toSql().text());
        assertThat(library.authors.tag(text).findAll()).hasSize(6);
        assertThat(t.database()
                        .sql("SELECT COUNT(*) FROM authors WHERE age > :age")
                        .bind("age", 30)
                        .tag(text)
                        .scalar(Long.class))
                .contains(3L);
        assertThat(library.authors
                        .where(Author::age)
                        .eq(25)
                        .tag(text)
                        .update(v -> v.set(Author::age).to(26)))
                .isEqualTo(2);
        assertThat(library.authors.count()).isEqualTo(6);
    }

    /** The texts of {@link InjectionCases}, and some that end comments. */
    public static List<String> hostileTags() {
        return Stream.concat(
                        InjectionCases.hostile().stream(),
                        Stream.of(
                                "*/ DELETE FROM authors; /*",
                                "*/",
                                "/* nested",
                                "+ MAX_EXECUTION_TIME(1)",
                                "! DELETE FROM authors",
                                "M!100000 DELETE FROM authors",
                                "line\n-- break",
                                "\u0000nul",
                                "\u2028\uFF0F ünïcødé \uD83D\uDE00",
                                "*\u200b/",
                                "x".repeat(5_000)))
                .toList();
    }

    /** A hint and the feature it needs. */
    public record Hinted(Hint hint, Feature feature) {
        @Override
        public String toString() {
            return hint.kind() + " " + hint.text();
        }
    }

    /** Hints on the unique key of authors. */
    public static List<Hinted> hints() {
        return List.of(
                new Hinted(Hint.useIndex("authors_email_key"), Feature.INDEX_HINT_USE),
                new Hinted(Hint.forceIndex("authors_email_key"), Feature.INDEX_HINT_FORCE),
                new Hinted(Hint.ignoreIndex("authors_email_key"), Feature.INDEX_HINT_IGNORE));
    }

    @Case("F1")
    @Each("hints")
    public void aHintOnAnIndexIsTakenOrRefused(Subject t, Hinted hinted) {
        Library library = Library.of(t);
        String index = t.database().schema().createSql(library.authors).stream()
                .map(sql -> sql.replaceAll("(?s).*[\"`\\[](\\w*email\\w*(?:key|uk|unique|idx)\\w*)[\"`\\]].*", "$1"))
                .filter(name -> name.matches("\\w+"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unique key on email"));
        Query<Author> query = library.authors
                .where(Author::email)
                .eq("ada@x")
                .hint(new Hint(hinted.hint().kind(), index));
        if (t.has(hinted.feature())) {
            assertThat(query.toSql().text()).contains(index);
            assertThat(query.findAll()).hasSize(1);
            Query<Author> wrong = library.authors
                    .where(Author::email)
                    .eq("ada@x")
                    .hint(new Hint(hinted.hint().kind(), "no_such_index"));
            assertThatThrownBy(wrong::findAll).isInstanceOf(DatabaseException.class);
        } else {
            assertThat(t.statements(() -> {
                        assertThatThrownBy(query::findAll).isInstanceOf(UnsupportedByDialectException.class);
                        assertThatThrownBy(() -> library.authors
                                        .include(Author::books, b -> b.hint(hinted.hint()))
                                        .findAll())
                                .isInstanceOf(UnsupportedByDialectException.class);
                    }))
                    .isZero();
        }
    }

    @Case("F1")
    @Each("hints")
    public void aHintOfAReadByKeyIsItsOwn(Subject t, Hinted hinted) {
        Library library = Library.of(t);
        Query<Author> wrong = library.authors.hint(new Hint(hinted.hint().kind(), "no_such_index"));
        assertThatThrownBy(() -> wrong.findByPk(library.ada().id()))
                .isInstanceOf(t.has(hinted.feature()) ? DatabaseException.class : UnsupportedByDialectException.class);
        assertThat(library.authors.findByPk(library.ada().id())).isPresent();
        assertThatThrownBy(() -> wrong.findByPk(library.ada().id())).isInstanceOf(DialecticException.class);
    }

    @Case({"AA1", "AA2"})
    @Each("hostile")
    public void aHostileNameOfAnIndexIsAName(Subject t, String text) {
        Library library = Library.of(t);
        for (Hinted hinted : hints()) {
            Query<Author> query = library.authors.hint(new Hint(hinted.hint().kind(), text));
            if (t.has(hinted.feature())) {
                assertThatThrownBy(query::findAll).isInstanceOf(DatabaseException.class);
            } else {
                assertThatThrownBy(query::findAll).isInstanceOf(UnsupportedByDialectException.class);
            }
        }
        assertThat(library.authors.count()).isEqualTo(6);
    }

    /** The texts of {@link InjectionCases}. */
    public static List<String> hostile() {
        return InjectionCases.hostile();
    }

    /** Optimizer hints that say more than they may. */
    public static List<String> noHints() {
        return List.of(
                "*/ DELETE FROM authors /*",
                "RECOMPILE) DELETE FROM authors OPTION (RECOMPILE",
                "a; b",
                "'x'",
                "",
                "--",
                ")(",
                "a\nb",
                "\"x\"");
    }

    @Case({"AA1", "AA2"})
    @Each("noHints")
    public void anOptimizerHintIsWordsAndCallsOnly(Subject t, String text) {
        assertThat(t.statements(
                        () -> assertThatThrownBy(() -> Hint.optimizer(text)).isInstanceOf(QueryException.class)))
                .isZero();
    }

    @Case("AB1")
    @Requires(Feature.EXPLAIN)
    public void aPlanIsExplainedAsText(Subject t) {
        Library library = Library.of(t);
        Query<Author> query = library.authors.where(Author::age).gt(30).include(Author::books);
        String plan = t.needs(() -> query.explain());
        assertThat(plan).containsIgnoringCase("t0");
        assertThat(t.database()
                        .sql("SELECT email FROM authors WHERE age > ?", 30)
                        .explain(Explain.TEXT))
                .containsIgnoringCase("authors");
        assertThat(library.books.include(Book::getAuthor).explain()).isNotBlank();
    }

    @Case("AB1")
    @Requires({Feature.EXPLAIN, Feature.EXPLAIN_JSON})
    public void aPlanIsExplainedAsJson(Subject t) {
        Library library = Library.of(t);
        String plan = t.needs(() -> library.authors.where(Author::age).gt(30).explain(Explain.JSON));
        assertThat(plan.strip()).matches("(?s)[\\[{].*[\\]}]").contains("t0");
    }

    /** The forms in which the query is run. */
    public static List<Explain> analyzed() {
        return List.of(Explain.ANALYZED, Explain.ANALYZED_JSON);
    }

    @Case("AB1")
    @Each("analyzed")
    @Requires({Feature.EXPLAIN, Feature.EXPLAIN_JSON, Feature.EXPLAIN_ANALYZE})
    public void aPlanIsExplainedWithWhatItTook(Subject t, Explain form) {
        Library library = Library.of(t);
        String plan = t.needs(() -> library.authors.where(Author::age).gt(30).explain(form));
        assertThat(plan).contains("t0").matches("(?s).*(actual|Actual|r_rows|r_total).*");
    }
}
