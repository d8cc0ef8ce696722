package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Product;
import io.dialectic.compliance.model.Shop;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.query.Hint;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Associations that are loaded onto instances that are there already. */
public final class InstanceLoadCases {
    /** Made by the suite. */
    public InstanceLoadCases() {}

    @Case({"K20", "K21", "L3", "PN9"})
    public void toManyIsLoadedOntoRecordsByOneStatement(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = library.authors.orderBy(Author::email).findAll();
        assertThatThrownBy(() -> authors.get(0).books().size()).isInstanceOf(AssociationNotLoadedException.class);
        var loaded = t.counting(() -> library.authors.load(authors, Author::books));
        assertThat(loaded.statements()).isEqualTo(1);
        assertThat(loaded.value())
                .extracting(Author::email)
                .isEqualTo(authors.stream().map(Author::email).toList());
        assertThat(loaded.value().get(0).books()).extracting(Book::getTitle).containsExactlyInAnyOrder("Alpha", "Beta");
        assertThat(loaded.value().get(1).books()).extracting(Book::getTitle).containsExactly("Delta");
        assertThat(loaded.value().get(2).books()).isEmpty();
    }

    @Case({"K21", "L1", "G1"})
    public void toOneIsLoadedOntoTheActiveRecordsThemselves(Subject t) {
        Library library = Library.of(t);
        List<Book> books = library.books.orderBy(Book::getTitle).findAll();
        var loaded = t.counting(() -> library.books.load(books, Book::getAuthor));
        assertThat(loaded.statements()).isEqualTo(1);
        assertThat(loaded.value()).hasSameElementsAs(books);
        assertThat(books)
                .extracting(book -> book.getAuthor().get().map(Author::email).orElse("none"))
                .containsExactly("ada@x", "ada@x", "bob@x", "none");
    }

    @Case({"K21", "K11", "K14", "L24"})
    public void whatIsLoadedMayBeChosenOrderedLimitedAndDeep(Subject t) {
        Library library = Library.of(t);
        List<Author> authors = library.authors.orderBy(Author::email).findAll();
        var loaded = t.counting(() -> library.authors.load(
                authors,
                library.authors.include(
                        Author::books,
                        b -> b.withDeleted()
                                .include(Book::getAuthor)
                                .orderByDesc(Book::getTitle)
                                .limit(1))));
        assertThat(loaded.statements()).isEqualTo(1);
        assertThat(loaded.value().subList(0, 2))
                .extracting(a -> a.books().get(0).getTitle())
                .containsExactly("Beta", "Gamma");
        assertThat(loaded.value().get(1).books().get(0).getAuthor().get())
                .hasValueSatisfying(a -> assertThat(a.email()).isEqualTo("bob@x"));
    }

    @Case({"L24", "K21", "K9", "M7"})
    public void whatIsLoadedTakesScopesAndAPartOfTheAttributes(Subject t) {
        Market market = Market.of(t);
        Shop north = market.shops().where(Shop::name).eq("North").findOne().orElseThrow();
        List<Shop> cheap = market.shops()
                .load(
                        List.of(north),
                        market.shops()
                                .include(
                                        Shop::products,
                                        p -> p.unscoped().scope(Product.CHEAP).orderBy(Product::getPrice)));
        assertThat(cheap.get(0).products()).extracting(Product::getName).containsExactly("ink", "pen");
        Model<Article> articles = t.fresh(Article.class);
        Article first = articles.save(Article.of("One", "the first", 2, null, null));
        articles.bulkCreate(List.of(Article.of("Re: One", "no", 1, null, first.getId())));
        articles.load(List.of(first), articles.include(Article::getReplies, r -> r.only(Article::getTitle)));
        Article reply = Objects.requireNonNull(first.getReplies()).get(0);
        assertThat(reply.getTitle()).isEqualTo("Re: One");
        assertThatThrownBy(reply::getBody).hasMessageContaining("'body'");
    }

    @Case({"K21", "L4", "L16"})
    public void manyToManyIsLoadedWithWhatIsBehindIt(Subject t) {
        School school = School.of(t);
        List<Student> students = school.students().orderBy(Student::code).findAll();
        var loaded = t.counting(() -> school.students()
                .load(
                        students,
                        school.students()
                                .include(
                                        Student::courses,
                                        c -> c.include(Course::students).orderBy(Course::title))
                                .include(Student::friends)));
        assertThat(loaded.statements()).isEqualTo(3);
        Student ann = loaded.value().get(0);
        assertThat(ann.courses()).extracting(Course::title).containsExactly("Algebra", "Calculus");
        assertThat(ann.courses().get(0).students()).extracting(Student::name).containsExactlyInAnyOrder("Ann", "Ben");
        assertThat(ann.friends()).extracting(Student::name).containsExactlyInAnyOrder("Ben", "Cid");
    }

    @Case({"K21", "A3"})
    public void rowsWithoutAClassAreLoadedToo(Subject t) {
        Model<Row> boxes = t.database().define("load_boxes", m -> m.id("id"));
        Model<Row> tools = t.database()
                .define("load_tools", m -> m.id("id").bigint("boxId", c -> c).belongsTo("box", boxes, "boxId"));
        t.own(boxes, tools);
        Row box = boxes.create(v -> v);
        tools.create(v -> v.set(tools.attribute("boxId")).to(box.get("id")));
        tools.create(v -> v);
        List<Row> found = tools.orderBy(tools.attribute("id")).findAll();
        List<Row> loaded = tools.load(found, tools.include("box"));
        assertThat(loaded.get(0).one("box"))
                .isNotNull()
                .extracting(one -> one.get("id"))
                .isEqualTo(box.get("id"));
        assertThat(loaded.get(1).one("box")).isNull();
    }

    @Case({"K21", "L1", "L2", "L4"})
    public void recordsKeepWhatWasLoadedBefore(Subject t) {
        School school = School.of(t);
        List<Student> plain = school.students().orderBy(Student::code).findAll();
        List<Student> first = school.students().load(plain, Student::courses);
        List<Student> second = school.students().load(first, Student::locker);
        List<Student> third = school.students().load(second, Student::friends);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(third.get(i).courses()).isEqualTo(first.get(i).courses());
            assertThat(third.get(i).locker()).isEqualTo(second.get(i).locker());
        }
        assertThat(third.get(0).friends()).extracting(Student::name).containsExactlyInAnyOrder("Ben", "Cid");
        assertThatThrownBy(() -> third.get(0).enrolments().size()).isInstanceOf(AssociationNotLoadedException.class);
        Forum forum = Forum.of(t);
        List<Note> notes =
                forum.notes().include(Note::author).orderBy(Note::title).findAll();
        List<Note> loaded = forum.notes().load(forum.notes().load(notes, Note::remarks), Note::editor);
        assertThat(loaded)
                .extracting(Note::author)
                .isEqualTo(notes.stream().map(Note::author).toList());
        assertThat(loaded).allSatisfy(note -> assertThat(note.remarks()).hasSizeBetween(0, 2));
        assertThat(forum.notes().load(loaded, Note::author))
                .extracting(Note::editor)
                .isEqualTo(loaded.stream().map(Note::editor).toList());
    }

    @Case({"K21", "A3"})
    public void rowsWithoutAClassKeepWhatWasLoadedBefore(Subject t) {
        Model<Row> boxes = t.database().define("kept_boxes", m -> m.id("id"));
        Model<Row> tools = t.database()
                .define(
                        "kept_tools",
                        m -> m.id("id")
                                .bigint("boxId", c -> c)
                                .bigint("lidId", c -> c)
                                .belongsTo("box", boxes, "boxId")
                                .belongsTo("lid", boxes, "lidId"));
        t.own(boxes, tools);
        Row box = boxes.create(v -> v);
        tools.create(v -> v.set(tools.attribute("boxId")).to(box.get("id")));
        List<Row> first = tools.load(tools.findAll(), tools.include("box"));
        List<Row> second = tools.load(first, tools.include("lid"));
        assertThat(second.get(0).one("box")).isEqualTo(box);
        assertThat(second.get(0).one("lid")).isNull();
        assertThatThrownBy(() -> first.get(0).one("lid")).isInstanceOf(AssociationNotLoadedException.class);
    }

    @Case({"K21", "J1"})
    public void anActiveRecordWithoutTheKeyIsRefused(Subject t) {
        Model<Article> articles = t.fresh(Article.class);
        Article first = articles.bulkCreate(List.of(Article.of("One", "the first", 2, null, null)))
                .get(0);
        articles.bulkCreate(List.of(Article.of("Re: One", "no", 1, null, first.getId())));
        List<Article> part =
                articles.only(Article::getTitle).orderBy(Article::getTitle).findAll();
        assertThat(t.statements(() -> assertThatThrownBy(() -> articles.load(part, Article::getAnswered))
                        .isInstanceOfSatisfying(
                                RecordException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.ATTRIBUTE_NOT_LOADED))
                        .hasMessageContaining("'answers' of Article")))
                .isZero();
        assertThat(articles.load(part, Article::getReplies).get(0).getReplies()).hasSize(1);
        part.forEach(Article::reload);
        assertThat(articles.load(part, Article::getAnswered)
                        .get(1)
                        .getAnswered()
                        .get())
                .map(Article::getTitle)
                .contains("One");
    }

    @Case("K21")
    public void noInstancesTakeNoStatement(Subject t) {
        Library library = Library.empty(t);
        var loaded = t.counting(() -> library.authors.load(List.of(), Author::books));
        assertThat(loaded.statements()).isZero();
        assertThat(loaded.value()).isEmpty();
    }

    /** What a query says beside includes, or instead of them. */
    public record More(String what, UnaryOperator<Query<Author>> query) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** The table. */
    public static List<More> more() {
        return List.of(
                new More("nothing", q -> q),
                new More(
                        "a condition",
                        q -> q.include(Author::books).where(Author::age).gt(1)),
                new More("an order", q -> q.include(Author::books).orderBy(Author::age)),
                new More("a limit", q -> q.include(Author::books).limit(1)),
                new More("an offset", q -> q.include(Author::books).offset(1)),
                new More("a hint", q -> q.include(Author::books).hint(Hint.useIndex("authors_email"))),
                new More("deleted rows", q -> q.include(Author::books).withDeleted()),
                new More("a required include", q -> q.include(Author::books, Query::required)));
    }

    @Case("K21")
    @Each("more")
    public void onlyIncludesAreLoaded(Subject t, More more) {
        Library library = Library.of(t);
        List<Author> authors = library.authors.findAll();
        long sent = t.statements(() -> assertThatThrownBy(
                        () -> library.authors.load(authors, more.query().apply(library.authors)))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY)));
        assertThat(sent).isZero();
    }
}
