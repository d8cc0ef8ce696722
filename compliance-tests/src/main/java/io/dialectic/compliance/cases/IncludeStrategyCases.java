package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.compliance.cases.IncludeShape.all;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static io.dialectic.compliance.cases.IncludeShape.estate;
import static io.dialectic.compliance.cases.IncludeShape.forum;
import static io.dialectic.compliance.cases.IncludeShape.library;
import static io.dialectic.compliance.cases.IncludeShape.one;
import static io.dialectic.compliance.cases.IncludeShape.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Associations;
import io.dialectic.Model;
import io.dialectic.Page;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Estate.Fence;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Locker;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Product;
import io.dialectic.compliance.model.Shop;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By which statement includes are loaded: whichever it is, the same is found. */
public final class IncludeStrategyCases {
    /** Made by the suite. */
    public IncludeStrategyCases() {}

    /** The includes. */
    public static List<IncludeShape> shapes() {
        List<IncludeShape> all = new ArrayList<>();
        IncludeShapes.addTo(all);
        DeepIncludeShapes.addTo(all);
        LimitedIncludeShapes.addTo(all);
        return all;
    }

    @Case({"K5", "K11", "K12", "K14", "K18", "PN7", "PN9", "PN10"})
    @Each("shapes")
    public void findsTheSameBySoManyStatements(Subject t, IncludeShape shape) {
        Function<IncludeStrategy, String> reading = shape.reading().apply(t);
        for (IncludeStrategy how : IncludeStrategy.values()) {
            var found = t.counting(() -> reading.apply(how));
            assertThat(found.value()).as("%s", how).isEqualTo(shape.found());
            assertThat(found.statements()).as("%s", how).isEqualTo(shape.statements(how));
        }
    }

    @Case({"K18", "PN7", "PN9"})
    public void aJoinIsAskedForInsideTheInclude(Subject t) {
        Library library = Library.of(t);
        var found = t.counting(() -> library.authors
                .include(Author::books, b -> b.orderBy(Book::getTitle).join())
                .orderBy(Author::email)
                .limit(2)
                .findAll());
        assertThat(found.statements()).isEqualTo(1);
        assertThat(found.value()).extracting(IncludeShape::books).containsExactly("a[Alpha Beta]", "b[Delta]");
    }

    /** The ways. */
    public static List<IncludeStrategy> ways() {
        return List.of(IncludeStrategy.values());
    }

    @Case({"K5", "J10", "PN8"})
    @Each("ways")
    public void countsCountParents(Subject t, IncludeStrategy how) {
        Library library = Library.of(t);
        Query<Author> writers = library.authors.include(
                Author::books, b -> by(how, b.orderBy(Book::getTitle).required()));
        assertThat(writers.count()).isEqualTo(2);
        assertThat(writers.exists()).isTrue();
        Page<Author> page = writers.orderBy(Author::email).limit(1).findAndCountAll();
        assertThat(page.rows()).extracting(IncludeShape::books).containsExactly("a[Alpha Beta]");
        assertThat(page.total()).isEqualTo(2);
        assertThat(writers.orderBy(Author::email).select(Author::email)).containsExactly("ada@x", "bob@x");
        assertThat(library.authors.include(Author::books, b -> by(how, b)).count())
                .isEqualTo(6);
        assertThat(library.authors
                        .include(Author::books, b -> by(how, b))
                        .orderBy(Author::email)
                        .select(Author::email))
                .hasSize(6);
        assertThat(library.books
                        .where(attr(Book::getAuthorId)
                                .in(library.authors
                                        .include(Author::books, b -> by(how, b.required()))
                                        .subQuery(Author::id)))
                        .count())
                .isEqualTo(3);
        Query<Book> written = library.books.includeRef(
                Book::getAuthor,
                a -> by(how, a.include(Author::books, b -> by(how, b.required())))
                        .required());
        assertThat(written.count()).isEqualTo(3);
        assertThat(written.findAll()).hasSize(3);
    }

    @Case({"L2", "K12"})
    @Each("ways")
    public void aHasOneThatFindsTwoRowsIsAnError(Subject t, IncludeStrategy how) {
        Estate estate = Estate.of(t);
        estate.fences().create(Fence.of(9, "green", "east", 1));
        for (Query<Plot> plots : List.of(
                estate.plots().includeOne(Plot::fence, f -> by(how, f)),
                estate.plots()
                        .includeOne(Plot::fence, f -> by(how, f))
                        .orderBy(Plot::field)
                        .orderBy(Plot::number)
                        .limit(1))) {
            assertThatThrownBy(plots::findAll)
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNEXPECTED_ROW_COUNT))
                    .hasMessageContainingAll("'fence'", "2 rows of Fence", "one Plot");
        }
        assertThat(estate.plots()
                        .includeOne(
                                Plot::fence, f -> by(how, f.where(Fence::colour).eq("green")))
                        .findByPk("east", 1)
                        .orElseThrow()
                        .fence())
                .extracting(Fence::colour)
                .isEqualTo("green");
    }

    @Case({"K9", "J1"})
    @Each("ways")
    public void someAttributesAreLoaded(Subject t, IncludeStrategy how) {
        Model<Article> articles = t.fresh(Article.class);
        Article first = articles.bulkCreate(List.of(Article.of("One", "the first", 2, null, null)))
                .get(0);
        articles.bulkCreate(List.of(
                Article.of("Re: One", "no", 1, null, first.getId()),
                Article.of("Re: 1", "yes", 1, null, first.getId())));
        Article one = articles.only(Article::getTitle)
                .include(
                        Article::getReplies,
                        r -> by(how, r.only(Article::getTitle).orderBy(Article::getTitle)))
                .orderBy(Article::getTitle)
                .limit(1)
                .findAll()
                .get(0);
        assertThat(one.getReplies()).extracting(Article::getTitle).containsExactly("Re: 1", "Re: One");
        assertThatThrownBy(one::getBody).hasMessageContaining("'body'");
        assertThatThrownBy(() -> one.getReplies().get(0).getBody()).hasMessageContaining("'body'");
        Article reply = articles.only(Article::getTitle)
                .includeRef(Article::getAnswered, a -> by(how, a.only(Article::getTitle)))
                .where(Article::getTitle)
                .eq("Re: 1")
                .findAll()
                .get(0);
        assertThat(reply.getAnswered().get()).map(Article::getTitle).contains("One");
        assertThatThrownBy(() -> reply.getAnswered().get().orElseThrow().getBody())
                .hasMessageContaining("'body'");
        School school = School.of(t);
        assertThat(all(
                        school.lockers()
                                .includeRef(Locker::owner, o -> by(how, o))
                                .orderBy(Locker::number)
                                .findAll(),
                        locker -> one(locker.owner(), Student::name)))
                .isEqualTo("[Ann -]");
    }

    @Case({"A3", "K1"})
    @Each("ways")
    public void rowsWithoutAClassAreIncluded(Subject t, IncludeStrategy how) {
        Model<Row> boxes = t.database().define("way_boxes", m -> m.id("id").text("label", c -> c));
        Model<Row> tools = t.database()
                .define("way_tools", m -> m.id("id").bigint("boxId", c -> c).belongsTo("box", boxes, "boxId"));
        t.own(boxes, tools);
        Row box = boxes.create(v -> v.set(boxes.attribute("label")).to("red"));
        tools.create(v -> v.set(tools.attribute("boxId")).to(box.get("id")));
        tools.create(v -> v);
        List<Row> found = tools.only(tools.attribute("id"))
                .include(Associations.named("box"), b -> by(how, b))
                .orderBy(tools.attribute("id"))
                .findAll();
        assertThat(Objects.requireNonNull(found.get(0).one("box")).get("label")).isEqualTo("red");
        assertThat(found.get(1).one("box")).isNull();
    }

    @Case({"M7", "N5"})
    @Each("ways")
    public void defaultScopesHold(Subject t, IncludeStrategy how) {
        Model<Shop> shops = t.database().model(Shop.class);
        Model<Product> products = t.database().model(Product.class);
        t.own(shops, products);
        Shop north =
                shops.create(v -> v.set(Shop::name).to("North").set(Shop::open).to(true));
        Shop south =
                shops.create(v -> v.set(Shop::name).to("South").set(Shop::open).to(false));
        for (Shop shop : List.of(north, south)) {
            products.create(v -> v.set(Product::getName)
                    .to("ink")
                    .set(Product::isListed)
                    .to(false)
                    .set(Product::getPrice)
                    .to(1)
                    .set(Product::getShopId)
                    .to(shop.id()));
        }
        assertThat(all(
                        shops.include(Shop::products, p -> by(how, p)).limit(9).findAll(),
                        shop -> shop.name() + all(shop.products(), Product::getName)))
                .isEqualTo("[North[]]");
        assertThat(all(
                        shops.include(Shop::products, p -> by(how, p.unscoped()))
                                .findAll(),
                        shop -> shop.name() + all(shop.products(), Product::getName)))
                .isEqualTo("[North[ink]]");
        assertThat(all(
                        products.unscoped()
                                .includeRef(Product::getShop, s -> by(how, s))
                                .orderBy(Product::getId)
                                .findAll(),
                        product -> one(product.getShop(), Shop::name)))
                .isEqualTo("[North -]");
        assertThat(all(
                        products.unscoped()
                                .includeRef(
                                        Product::getShop,
                                        s -> by(how, s.unscoped().required()))
                                .orderBy(Product::getId)
                                .findAll(),
                        product -> one(product.getShop(), Shop::name)))
                .isEqualTo("[North South]");
    }

    @Case({"K20", "PN9"})
    public void whatSeveralRowsBelongToIsOneInstance(Subject t) {
        Library library = Library.of(t);
        List<Book> books = library.books
                .includeRef(Book::getAuthor, Query::batch)
                .where(Book::getAuthorId)
                .eq(library.ada().id())
                .findAll();
        assertThat(books.get(0).getAuthor().get().orElseThrow())
                .isSameAs(books.get(1).getAuthor().get().orElseThrow());
        assertThat(t.statements(() -> library.books
                        .includeRef(Book::getAuthor, Query::batch)
                        .where(Book::getAuthorId)
                        .isNull()
                        .findAll()))
                .as("there is nothing to be loaded")
                .isEqualTo(1);
    }

    @Case({"K20", "K18"})
    @Each("ways")
    public void whatIsNotIncludedMayBeLoadedLater(Subject t, IncludeStrategy how) {
        Forum forum = Forum.of(t);
        List<Person> people = forum.people()
                .lazyLoading(LazyLoading.BATCH)
                .include(Person::notes, n -> by(how, n.includeRef(Note::editor, e -> by(how, e))))
                .includeOne(Person::pinned, p -> by(how, p))
                .orderBy(Person::name)
                .limit(2)
                .findAll();
        assertThat(t.statements(() ->
                        people.forEach(person -> assertThat(person.clubs()).isNotEmpty())))
                .isEqualTo(1);
        assertThat(t.statements(() -> people.forEach(person -> assertThat(person.notes())
                        .allSatisfy(note -> assertThat(note.remarks()).hasSizeLessThan(3)))))
                .as("of all notes that were read together")
                .isEqualTo(1);
        Note pinned = Objects.requireNonNull(people.get(0).pinned());
        assertThat(t.statements(() ->
                        assertThat(pinned.author().get()).map(Person::name).contains("Ann")))
                .isEqualTo(1);
        List<Person> loaded = forum.people().load(people, Person::drafts);
        assertThat(t.statements(() -> assertThat(loaded.get(0).clubs()).hasSize(2)))
                .as("what was loaded stays so")
                .isZero();
        assertThat(t.statements(() -> assertThat(loaded.get(0).edited()).hasSize(1)))
                .as("and what was not is still loaded later")
                .isEqualTo(1);
    }

    @Case({"K2", "L1"})
    @Each("ways")
    public void whatIsNotIncludedIsStillNotLoaded(Subject t, IncludeStrategy how) {
        Forum forum = Forum.of(t);
        Note note = forum.notes()
                .includeRef(Note::author, a -> by(how, a))
                .where(Note::title)
                .eq("Plan")
                .findOne()
                .orElseThrow();
        assertThat(note.editor().isLoaded()).isFalse();
        assertThatThrownBy(() -> note.remarks().size()).isInstanceOf(AssociationNotLoadedException.class);
        Person ann = note.author().get().orElseThrow();
        assertThatThrownBy(() -> ann.clubs().size()).isInstanceOf(AssociationNotLoadedException.class);
    }

    @Case({"P12", "P13"})
    @Requires(Feature.LOCK_FOR_UPDATE)
    @Each("ways")
    public void rowsMayBeLockedWithWhatIsIncluded(Subject t, IncludeStrategy how) {
        Library library = Library.of(t);
        List<Author> found = t.database()
                .transaction(tx -> t.needs(() -> library.authors
                        .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                        .where(Author::age)
                        .lt(40)
                        .orderBy(Author::email)
                        .lock(RowLock.Strength.UPDATE)
                        .findAll()));
        assertThat(all(found, IncludeShape::books)).isEqualTo("[a[Alpha Beta] b[Delta] d[]]");
    }

    @Case("K18")
    public void thePlanOfAQueryKnowsTheWay(Subject t) {
        Library library = Library.of(t);
        Map<IncludeStrategy, String> texts = ways().stream()
                .collect(Collectors.toMap(
                        how -> how,
                        how -> library.books
                                .includeRef(Book::getAuthor, a -> by(how, a))
                                .toSql()
                                .text()));
        assertThat(texts.get(IncludeStrategy.JOIN)).isEqualTo(texts.get(IncludeStrategy.PLANNED));
        assertThat(texts.get(IncludeStrategy.BATCH))
                .doesNotContain("JOIN")
                .isNotEqualTo(texts.get(IncludeStrategy.JOIN));
        QueryDescription batched =
                library.books.includeRef(Book::getAuthor, Query::batch).description();
        assertThat(batched.includes().get(0).joined()).isFalse();
        assertThat(library.books
                        .includeRef(Book::getAuthor, a -> a.batch().join())
                        .description()
                        .includes()
                        .get(0)
                        .joined())
                .as("the last word counts")
                .isTrue();
    }

    @Case({"K18", "L3"})
    public void keysThatOnlyTheDatabaseTakesForEqualAreNotGuessed(Subject t) {
        Model<Row> tools = t.database().define("alike_tools", m -> m.id("id").string("boxCode", 10, c -> c));
        Model<Row> boxes = t.database()
                .define(
                        "alike_boxes",
                        m -> m.string("code", 10, c -> c.primaryKey()).hasMany("tools", tools, "boxCode"));
        t.own(boxes, tools);
        boxes.create(v -> v.set(boxes.attribute("code")).to("Red"));
        tools.create(v -> v.set(tools.attribute("boxCode")).to("RED"));
        Row joined = boxes.include(Associations.named("tools"), Query::join)
                .findAll()
                .get(0);
        Query<Row> apart = boxes.include("tools");
        if (joined.many("tools").isEmpty()) {
            assertThat(apart.findAll().get(0).many("tools")).isEmpty();
        } else {
            assertThatThrownBy(apart::findAll)
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
                    .hasMessageContainingAll("'tools'", "join()");
        }
    }
}
