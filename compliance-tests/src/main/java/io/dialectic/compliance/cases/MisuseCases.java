package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Aggregates;
import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.Lists;
import io.dialectic.Model;
import io.dialectic.Prop;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Selection;
import io.dialectic.SqlResults;
import io.dialectic.Transaction;
import io.dialectic.Window;
import io.dialectic.Windows;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.query.Sql;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.TransactionOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The reading API used wrongly: each way ends in an error that says what is wrong, before anything is sent. */
public final class MisuseCases {
    /** Made by the suite. */
    public MisuseCases() {}

    /**
     * A wrong use.
     *
     * @param message what the error says
     */
    public record Misuse(String words, ErrorCode code, String message, BiConsumer<Subject, Library> doing) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Misuse operand(String words, String message, Consumer<Library> doing) {
        return new Misuse(words, ErrorCode.INVALID_OPERAND, message, (t, library) -> doing.accept(library));
    }

    private static Misuse query(String words, String message, Consumer<Library> doing) {
        return new Misuse(words, ErrorCode.INVALID_QUERY, message, (t, library) -> doing.accept(library));
    }

    private static Misuse sql(String words, ErrorCode code, String message, Consumer<Database> doing) {
        return new Misuse(words, code, message, (t, library) -> doing.accept(t.database()));
    }

    /** What a compiler without null checking lets through. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T none() {
        return (T) null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> T unchecked(Object other) {
        return (T) other;
    }

    private static Expr<Author, String> name() {
        return attr(Author::name);
    }

    private static Window<Author> byName() {
        return Window.orderedBy(name().asc());
    }

    /** Functions that give nothing back. */
    public static List<Misuse> functions() {
        return List.of(
                operand("a scope that returns null", "scope(...) returned null", l -> l.authors.scope(q -> none())),
                operand(
                        "an include that is refined to null",
                        "include(...) returned null",
                        l -> l.authors.include(Author::books, b -> none())),
                operand(
                        "an include by reference that is refined to null",
                        "include(...) returned null",
                        l -> l.books.includeRef(Book::getAuthor, a -> none())),
                operand(
                        "columns that are null",
                        "select(...) returned null",
                        l -> l.authors.select(NullArgumentCases.Name.class, c -> none())),
                operand(
                        "a column that is null",
                        "to(...) takes",
                        l -> l.authors.select(
                                NullArgumentCases.Name.class,
                                c -> c.set(NullArgumentCases.Name::name).to(none()))),
                operand(
                        "a step of a recursion that returns null",
                        "recursive(...) returned null",
                        l -> l.authors.project(NullArgumentCases.Name.class).recursive(found -> none())),
                operand(
                        "a condition that is made as null",
                        "ifPresent(...) returned null",
                        l -> l.authors
                                .where(Cond.ifPresent("Ada", name -> none()))
                                .findAll()),
                operand(
                        "an asynchronous query that is refined to null",
                        "with(...) returned null",
                        l -> l.authors.async().with(q -> none()).findAll().join()),
                query(
                        "an include that is refined to a query of another model",
                        "of Author",
                        l -> l.authors.include(Author::books, b -> unchecked(l.authors))),
                query(
                        "a scope that returns a query of another model",
                        "of Book",
                        l -> l.authors.scope(q -> unchecked(l.books))));
    }

    /** Numbers out of their range. */
    public static List<Misuse> numbers() {
        return List.of(
                operand("a negative limit", "limit is -1", l -> l.authors.limit(-1)),
                operand("a negative offset", "offset is -1", l -> l.authors.offset(-1)),
                operand(
                        "a negative limit of groups",
                        "limit is -2",
                        l -> l.authors.groupBy(name()).limit(-2)),
                operand("a batch of no rows", "1 or more", l -> l.authors.forEachBatch(0, rows -> {})),
                operand("includes to no depth", "depth of 0", l -> l.authors.includeAll(0)),
                operand("no time", "PT0S", l -> l.authors.timeout(Duration.ZERO)),
                operand("a time that is over", "PT-1S", l -> l.authors.timeout(Duration.ofSeconds(-1))),
                operand("a row at 0 of a window", "The row is 0", l -> Windows.nthValue(name(), 0, byName())),
                operand("no buckets", "The number of buckets is 0", l -> Windows.bucket(0, byName())),
                operand("a distance back from behind", "distance is -1", l -> Windows.lag(name(), -1, byName())),
                operand("a frame of a negative distance", "distance is -3", l -> Window.preceding(-3)),
                query(
                        "a frame that ends before it begins",
                        "begins behind its end",
                        l -> l.authors
                                .project(Aggregates.<Author>count()
                                        .over(byName().rows(Window.following(1), Window.preceding(1))))
                                .list()),
                operand("a text from its character 0", "start is 0", l -> Functions.substring(name(), 0, 2)),
                operand("a part of negative length", "length is -1", l -> Functions.substring(name(), 1, -1)),
                operand("the first -1 characters", "length is -1", l -> Functions.left(name(), -1)),
                operand("the last -1 characters", "length is -1", l -> Functions.right(name(), -1)),
                operand("-1 digits behind the point", "digits is -1", l -> Functions.round(attr(Author::age), -1)),
                operand("a decimal of no digits", "precision", l -> Functions.castToDecimal(name(), 0, 0)),
                operand(
                        "more digits behind the point than there are",
                        "scale",
                        l -> Functions.castToDecimal(name(), 3, 5)));
    }

    /** Keys, lists and other values. */
    public static List<Misuse> values() {
        return List.of(
                operand("a key of no values", "0 values were given", l -> l.authors.findByPk()),
                operand("a key that is null", "by null", l -> l.authors.findByPk((Object) none())),
                operand("a key of another type", "by a String", l -> l.authors.findByPk("1")),
                operand("a key of two values", "2 values were given", l -> l.authors.findByPk(1L, 2L)),
                operand("groups by nothing", "grouped by nothing", l -> l.authors.groupBy(List.of())),
                operand(
                        "a bound that is null",
                        "compared with null by between",
                        l -> l.authors.where(Author::age).between(1, none()).findAll()),
                operand(
                        "a value of another class",
                        "cannot be compared with a",
                        l -> l.authors
                                .where(MisuseCases.<Prop<Author, Object>>unchecked((Prop<Author, Integer>) Author::age))
                                .eq("12")
                                .findAll()),
                operand(
                        "a list with a value of another class",
                        "cannot be compared with a",
                        l -> l.authors
                                .where(Author::age)
                                .in(MisuseCases.<List<Integer>>unchecked(List.of(1, "2")))
                                .findAll()),
                operand(
                        "a list of elements with null among them",
                        "containsAll(...) takes values, of which none is null",
                        l -> Lists.containsAll(
                                MisuseCases.<Expr<Author, List<String>>>unchecked(name()), Arrays.asList("a", null))),
                operand(
                        "conditions with null among them",
                        "anyOf(...) takes conditions",
                        l -> l.authors.where(Cond.anyOf(Arrays.asList(name().isNull(), none())))),
                operand("the values of SQL that are null", "(Object) null", l -> Sql.of("SELECT ?", (Object[]) none())),
                new Misuse(
                        "a property that is null",
                        ErrorCode.NOT_A_METHOD_REFERENCE,
                        "property is null",
                        (t, l) -> l.authors.where((Prop<Author, String>) none())),
                new Misuse(
                        "the attribute of another model",
                        ErrorCode.UNKNOWN_ATTRIBUTE,
                        "is no attribute or association of Author",
                        (t, l) -> l.authors.orderBy(
                                MisuseCases.<Prop<Author, String>>unchecked((Prop<Book, String>) Book::getTitle))),
                new Misuse(
                        "a cursor of no text",
                        ErrorCode.INVALID_CURSOR,
                        "The cursor is not one of this query",
                        (t, l) -> l.authors.after("").limit(1).findSlice()),
                query("a slice without an end", "limit(...)", l -> l.authors.findSlice()));
    }

    /** SQL of the application's own. */
    public static List<Misuse> raw() {
        return List.of(
                sql(
                        "no SQL",
                        ErrorCode.INVALID_QUERY,
                        "no SQL",
                        db -> db.sql("").maps()),
                sql(
                        "blank SQL",
                        ErrorCode.INVALID_QUERY,
                        "no SQL",
                        db -> db.sql(" \n ").execute()),
                sql(
                        "only a comment",
                        ErrorCode.INVALID_QUERY,
                        "no SQL",
                        db -> db.sql("-- nothing").execute()),
                sql(
                        "too few values",
                        ErrorCode.PARAMETER_MISSING,
                        "SELECT name",
                        db -> db.sql("SELECT name FROM authors WHERE age > ? AND age < ?", 1)
                                .maps()),
                sql(
                        "too many values",
                        ErrorCode.PARAMETER_UNUSED,
                        "SELECT name",
                        db -> db.sql("SELECT name FROM authors WHERE age > ?", 1, 2)
                                .maps()),
                sql(
                        "a name that the SQL does not have",
                        ErrorCode.PARAMETER_UNUSED,
                        "Did you mean 'age'?",
                        db -> db.sql("SELECT name FROM authors WHERE age > :age")
                                .bind("agee", 1)
                                .maps()),
                sql(
                        "a name without a value",
                        ErrorCode.PARAMETER_MISSING,
                        "':age' has no value",
                        db -> db.sql("SELECT name FROM authors WHERE age > :age")
                                .maps()),
                sql(
                        "a name without a value in a batch",
                        ErrorCode.PARAMETER_MISSING,
                        "':age' has no value",
                        db -> db.sql("UPDATE authors SET age = :age").executeBatch(List.of(Map.of()))),
                sql(
                        "maps of values with null among them",
                        ErrorCode.INVALID_OPERAND,
                        "executeBatch(...) takes",
                        db -> db.sql("UPDATE authors SET age = :age")
                                .executeBatch(Arrays.asList(Map.of("age", 1), none()))),
                sql(
                        "a type that no column has",
                        ErrorCode.INVALID_OPERAND,
                        "java.lang.Thread",
                        db -> db.sql("SELECT name FROM authors").scalars(Thread.class)),
                sql(
                        "a value of a type that no column has",
                        ErrorCode.INVALID_OPERAND,
                        "java.lang.Object",
                        db -> db.sql("SELECT name FROM authors WHERE name = ?", new Object())
                                .maps()));
    }

    @Case({"X7", "PN1"})
    @Each("functions")
    public void aFunctionThatGivesNothingBackIsRefused(Subject t, Misuse misuse) {
        refused(t, misuse);
    }

    @Case("X7")
    @Each("numbers")
    public void aNumberOutOfItsRangeIsRefused(Subject t, Misuse misuse) {
        refused(t, misuse);
    }

    @Case("X7")
    @Each("values")
    public void aValueThatCannotBeMeantIsRefused(Subject t, Misuse misuse) {
        refused(t, misuse);
    }

    @Case({"X7", "Q3"})
    @Each("raw")
    public void sqlThatCannotBeMeantIsRefused(Subject t, Misuse misuse) {
        refused(t, misuse);
    }

    private static void refused(Subject t, Misuse misuse) {
        Library library = Library.empty(t);
        long sent = t.statements(() ->
                refused(misuse.code(), misuse.message(), () -> misuse.doing().accept(t, library)));
        assertThat(sent).isZero();
    }

    private static void refused(ErrorCode code, String message, Runnable doing) {
        assertThatThrownBy(doing::run)
                .isInstanceOfSatisfying(
                        DialecticException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    @Case("X7")
    public void queriesOfAnotherDatabaseAreRefused(Subject t) {
        Library library = Library.empty(t);
        try (Database other = t.open()) {
            Query<Author> foreign = other.model(Author.class);
            Query<Book> foreignBooks = other.model(Book.class);
            List<Runnable> uses = List.of(
                    () -> library.authors.join(foreignBooks).findAll(),
                    () -> library.authors
                            .where(name().in(foreign.subQuery(Author::name)))
                            .findAll(),
                    () -> library.authors.where(Functions.exists(foreign)).findAll(),
                    () -> library.authors
                            .where(name().eq(Functions.scalar(foreign.limit(1).subQuery(Author::name))))
                            .findAll(),
                    () -> library.authors.include(Author::books, b -> foreignBooks),
                    () -> library.authors.scope(q -> foreign),
                    () -> library.authors.load(List.of(), foreign.include(Author::books)),
                    () -> library.authors
                            .project(name())
                            .union(foreign.project(name()))
                            .list(),
                    () -> t.database().sql("SELECT * FROM authors").list(foreign));
            long sent = t.statements(() -> {
                for (int i = 0; i < uses.size(); i++) {
                    Runnable use = uses.get(i);
                    assertThatThrownBy(use::run)
                            .as("use number %s", i)
                            .isInstanceOfSatisfying(
                                    DialecticException.class,
                                    e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_MODEL))
                            .hasMessageContaining("belongs to another database");
                }
            });
            assertThat(sent).isZero();
        }
    }

    @Case({"X7", "Q12"})
    public void sqlThatGivesRowsIsNotExecuted(Subject t) {
        Library.of(t);
        String rows = "SELECT name FROM authors";
        long sent = t.statements(() -> refused(
                ErrorCode.UNEXPECTED_RESULT,
                "list, maps or scalars",
                () -> t.database().sql(rows).execute()));
        assertThat(sent).isZero();
        // What cannot be told by the first word, the driver tells.
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                "list, maps or scalars",
                () -> t.database().sql("/* a comment */ " + rows).execute());
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                "list, maps or scalars",
                () -> t.database().inTransaction(tx -> tx.sql(rows).execute()));
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                "list, maps or scalars",
                () -> t.database()
                        .sql("SELECT name FROM authors WHERE age > :age")
                        .executeBatch(List.of(Map.of("age", 1), Map.of("age", 2))));
        assertThat(t.database().sql("SELECT COUNT(*) FROM authors").scalar(Long.class))
                .contains(6L);
    }

    @Case({"X7", "Q12"})
    public void resultsAreNotReadBehindTheirEnd(Subject t) {
        Library.of(t);
        SqlResults kept = t.database().sql("SELECT name FROM authors").results(results -> results);
        refused(ErrorCode.UNEXPECTED_RESULT, "behind the end", kept::maps);
        refused(ErrorCode.UNEXPECTED_RESULT, "behind the end", kept::changed);
    }

    @Case({"X7", "Q12"})
    public void sqlThatGivesNoRowsIsNotRead(Subject t) {
        Library.of(t);
        String change = "UPDATE authors SET age = 99 WHERE name = 'Ada'";
        List<Runnable> reads = List.of(
                () -> t.database().sql(change).maps(),
                () -> t.database().sql(change).scalars(String.class),
                () -> t.database().sql(change).list(NullArgumentCases.Name.class),
                () -> t.database().sql(change).streamMaps().close(),
                () -> t.database().sql(change).stream(NullArgumentCases.Name.class)
                        .close());
        long sent = t.statements(() -> reads.forEach(read -> refused(ErrorCode.UNEXPECTED_RESULT, "execute()", read)));
        assertThat(sent).isZero();
        // What cannot be told by the first word, the database tells.
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                "execute()",
                () -> t.database().sql("/* a comment */ " + change).maps());
        refused(
                ErrorCode.UNEXPECTED_RESULT,
                "execute()",
                () -> t.database().sql("/* a comment */ " + change).streamMaps().close());
        assertThat(t.database().sql("SELECT COUNT(*) FROM authors").scalar(Long.class))
                .contains(6L);
    }

    @Case({"X7", "Q12"})
    public void aChangeThatGivesRowsAndIsExecutedIsUndone(Subject t) {
        Library library = Library.of(t);
        // Where nothing comes back of a change, there is none to be undone.
        List<String> changes = t.has(Feature.INSERT_RETURNING) ? t.script("returned-rows") : List.of();
        for (String change : changes) {
            refused(
                    ErrorCode.UNEXPECTED_RESULT,
                    "list, maps or scalars",
                    () -> t.database().sql(change).execute());
        }
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case("X7")
    public void aRowIsAskedForWhatItHas(Subject t) {
        Model<Row> teams = t.database().define("misused_teams", m -> m.id("id").string("name", 20));
        Model<Row> players = t.database()
                .define(
                        "misused_players",
                        m -> m.id("id").bigint("teamId", c -> c.notNull()).belongsTo("team", teams, "teamId"));
        t.own(teams, players);
        Row team = teams.create(v -> v.set(teams.attribute("name")).to("Red"));
        players.create(v -> v.set(players.attribute("teamId")).to(team.get("id")));
        Row player = players.include("team").findOne().orElseThrow();
        long sent = t.statements(() -> {
            refused(ErrorCode.INVALID_OPERAND, "Ask for it by one(...)", () -> player.many("team"));
            refused(ErrorCode.INVALID_OPERAND, "not to java.lang.String", () -> player.one("team", String.class));
            refused(ErrorCode.UNKNOWN_ATTRIBUTE, "Its attributes are: id, teamId", () -> player.get((String) none()));
            refused(ErrorCode.UNKNOWN_ASSOCIATION, "Its associations are: team", () -> player.one(none()));
        });
        assertThat(sent).isZero();
    }

    @Case("X7")
    public void whatWasClosedOrHasEndedIsRefused(Subject t) {
        Library library = Library.empty(t);
        Database closed = t.open();
        Query<Author> authors = closed.model(Author.class);
        Selection<?> names = authors.project(name());
        closed.close();
        Transaction ended = t.database().begin(TransactionOptions.DEFAULT);
        Query<Author> within = ended.model(Author.class);
        ended.rollback();
        List<Runnable> afterTheEnd =
                List.of(within::findAll, within::count, () -> within.stream().close());
        long sent = t.statements(() -> {
            for (Runnable use : List.<Runnable>of(
                    authors::findAll,
                    authors::count,
                    names::list,
                    () -> authors.stream().close(),
                    () -> closed.sql("SELECT 1").maps(),
                    () -> closed.begin(TransactionOptions.DEFAULT),
                    () -> closed.transaction(tx -> 1))) {
                refused(ErrorCode.DATABASE_CLOSED, "was closed", use);
            }
            assertThatThrownBy(
                            () -> closed.async().model(Author.class).findAll().join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            DialecticException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_CLOSED));
            for (Runnable use : afterTheEnd) {
                refused(ErrorCode.TRANSACTION_ENDED, "takes no more work", use);
            }
        });
        assertThat(sent).isZero();
        assertThat(library.authors.findAll()).isEmpty();
    }

    @Case("X7")
    public void aStreamThatWasClosedBeforeItsEndDoesNotLookLikeOneAtItsEnd(Subject t) {
        Library library = Library.of(t);
        Stream<Author> stream = library.authors.stream();
        Iterator<Author> each = stream.iterator();
        each.next();
        stream.close();
        refused(ErrorCode.UNEXPECTED_RESULT, "closed", () -> {
            while (each.hasNext()) {
                each.next();
            }
        });
        try (Stream<Author> whole = library.authors.stream()) {
            Iterator<Author> all = whole.iterator();
            for (int i = 0; i < library.written.size(); i++) {
                all.next();
            }
            assertThat(all.hasNext()).isFalse();
            assertThat(all.hasNext()).isFalse();
        }
    }

    @Case("X7")
    public void theGreatestNumbersAreTaken(Subject t) {
        Library library = Library.of(t);
        assertThat(library.authors.limit(Long.MAX_VALUE).findAll()).hasSize(6);
        assertThat(library.authors.limit(Long.MAX_VALUE).findSlice().rows()).hasSize(6);
        assertThat(library.authors.limit(Long.MAX_VALUE).offset(1).findAll()).hasSize(5);
        assertThat(library.authors.offset(Long.MAX_VALUE).findAll()).isEmpty();
        assertThat(library.authors
                        .limit(Long.MAX_VALUE)
                        .offset(1)
                        .findAndCountAll()
                        .total())
                .isEqualTo(6);
        assertThat(library.authors.forEachBatch(
                        Integer.MAX_VALUE, rows -> assertThat(rows).hasSize(6)))
                .isEqualTo(6);
        UnaryOperator<Query<Book>> behindTheFirst = b -> b.limit(Long.MAX_VALUE).offset(1);
        assertThat(library.authors
                        .include(Author::books, behindTheFirst)
                        .findAll()
                        .get(0)
                        .books())
                .hasSize(1);
        assertThat(library.authors.timeout(Duration.ofSeconds(Long.MAX_VALUE)).findAll())
                .hasSize(6);
        assertThat(library.authors.orderBy(Functions.length(name())).forEachBatch(Integer.MAX_VALUE, rows -> {}))
                .isEqualTo(6);
    }

    @Case("X7")
    public void anOptionThatCannotBeMeantIsRefused(Subject t) {
        List<UnaryOperator<io.dialectic.DatabaseOptions>> options = List.of(
                o -> o.statementTimeout(Duration.ofSeconds(-1)),
                o -> o.statementTimeout(none()),
                o -> o.planCacheSize(-1),
                o -> o.clock(none()),
                o -> o.cursorSecret(none()),
                o -> o.cursorSecret(""),
                o -> o.lazyLoading(none()),
                o -> o.repeatedReads(none()),
                o -> o.lookup(none()),
                o -> o.filterValues("tenant", none()),
                o -> o.pool(p -> none()),
                o -> o.pool(p -> p.max(0)),
                o -> o.pool(p -> p.min(-1)),
                o -> o.pool(p -> p.acquire(Duration.ofSeconds(-1))),
                o -> o.pool(p -> p.idle(none())),
                o -> o.pool(p -> p.lifetime(Duration.ofSeconds(-1))),
                o -> none());
        long sent = t.statements(() -> {
            for (int i = 0; i < options.size(); i++) {
                UnaryOperator<io.dialectic.DatabaseOptions> option = options.get(i);
                assertThatThrownBy(() -> t.open(option).close())
                        .as("option number %s", i)
                        .isInstanceOfSatisfying(
                                DialecticException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION));
            }
        });
        assertThat(sent).isZero();
    }
}
