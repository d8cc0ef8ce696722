package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.ValidationException;
import java.util.List;

/** Tables from models, and models without a class. */
public final class SchemaCases {
    /** Made by the suite. */
    public SchemaCases() {}

    @Case({"T1", "S3"})
    public void createTwiceChangesNothing(Subject t) {
        Library library = Library.of(t);
        t.database().schema().create(library.authors, library.books);
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case({"T1", "S4"})
    public void tablesAreMadeAndDroppedInTheOrderOfTheirForeignKeys(Subject t) {
        Model<Author> authors = t.database().model(Author.class);
        Model<Book> books = t.database().model(Book.class);
        t.own(books, authors);
        t.database().schema().drop(authors, books);
        t.database().schema().create(books, authors);
        assertThat(books.count()).isZero();
        assertThat(t.database().schema().createSql(books, authors).get(0)).contains("authors");
    }

    @Case("S4")
    public void dropOfWhatIsMissingIsNoError(Subject t) {
        Model<Author> authors = t.fresh(Author.class);
        t.database().schema().drop(authors);
        t.database().schema().drop(authors);
        t.database().schema().create(authors);
    }

    @Case({"A10", "B3"})
    public void reservedWordsAndOddNamesAreQuoted(Subject t) {
        Model<Row> odd = t.database()
                .define(
                        "order",
                        m -> m.id("id")
                                .string("select", 20)
                                .string("groupBy", 20, c -> c.column("group"))
                                .string("quoted", 20, c -> c.column("na\"me`[x]")));
        t.own(odd);
        Row made = odd.create(v -> v.set(odd.attribute("select"))
                .to("a")
                .set(odd.attribute("groupBy"))
                .to("b")
                .set(odd.attribute("quoted"))
                .to("c"));
        assertThat(odd.where(odd.attribute("groupBy")).eq("b").findAll()).containsExactly(made);
        assertThat(made.get("quoted")).isEqualTo("c");
    }

    @Case({"A1", "A3"})
    public void aModelWithoutAClass(Subject t) {
        Model<Row> things = t.database()
                .define(
                        "things",
                        m -> m.id("id")
                                .string("title", 30, c -> c.notNull())
                                .integer("size", c -> c.defaultValue(7))
                                .timestamps());
        t.own(things);
        Attr<Row, String> title = things.attribute("title", String.class);
        Row made = things.create(v -> v.set(title).to("one"));
        assertThat(made.get(title)).isEqualTo("one");
        assertThat(made.get("size")).isEqualTo(7);
        assertThat(made.get("createdAt")).isNotNull();
        assertThat(things.where(title).startsWith("o").findAll()).containsExactly(made);
        assertThat(things.where(title).eq("one").update(v -> v.set(title).to("two")))
                .isEqualTo(1);
        assertThat(things.findByPk(made.get("id")).orElseThrow().asMap()).containsEntry("title", "two");
        assertThatThrownBy(() -> things.create(v -> v))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("things.title must not be null");
        assertThatThrownBy(() -> made.get("titel"))
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("Did you mean 'title'?");
    }

    @Case({"A1", "L3", "L1"})
    public void modelsWithoutAClassAreAssociated(Subject t) {
        Model<Row> shelves = t.database().define("shelves", m -> m.id("id").string("name", 30, c -> c.unique()));
        Model<Row> jars = t.database()
                .define(
                        "jars",
                        m -> m.id("id")
                                .string("label", 30)
                                .bigint("shelfId", c -> c.notNull())
                                .belongsTo("shelf", shelves, "shelfId"));
        t.own(shelves, jars);
        Row shelf = shelves.create(v -> v.set(shelves.attribute("name")).to("top"));
        jars.create(v -> v.set(jars.attribute("label"))
                .to("plum")
                .set(jars.attribute("shelfId"))
                .to(shelf.get("id")));
        Row jar = jars.include("shelf").findOne().orElseThrow();
        assertThat(jar.one("shelf").get("name")).isEqualTo("top");
        assertThatThrownBy(() -> jars.findOne().orElseThrow().one("shelf"))
                .isInstanceOf(AssociationNotLoadedException.class);
        assertThatThrownBy(() ->
                        shelves.create(v -> v.set(shelves.attribute("name")).to("top")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Case({"A1", "V3"})
    public void aUniqueKeyLetsSeveralRowsBeNull(Subject t) {
        Model<Row> badges = t.database()
                .define(
                        "badges",
                        m -> m.id("id").string("owner", 30, c -> c.notNull()).string("code", 30, c -> c.unique()));
        t.own(badges);
        badges.create(v -> v.set(badges.attribute("owner")).to("ada"));
        badges.create(v -> v.set(badges.attribute("owner")).to("bob"));
        badges.create(v -> v.set(badges.attribute("owner"))
                .to("eve")
                .set(badges.attribute("code"))
                .to("x"));
        assertThat(badges.where(badges.attribute("code")).isNull().count()).isEqualTo(2);
        assertThatThrownBy(() -> badges.create(v -> v.set(badges.attribute("owner"))
                        .to("joe")
                        .set(badges.attribute("code"))
                        .to("x")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Case({"A1", "N1", "N8"})
    public void aParanoidModelWithoutAClass(Subject t) {
        Model<Row> notes = t.database()
                .define(
                        "notes",
                        m -> m.id("id")
                                .string("slug", 30, c -> c.notNull().unique())
                                .paranoid());
        t.own(notes);
        Row first = notes.create(v -> v.set(notes.attribute("slug")).to("a"));
        assertThat(notes.destroy(first)).isTrue();
        notes.create(v -> v.set(notes.attribute("slug")).to("a"));
        assertThat(notes.count()).isEqualTo(1);
        assertThat(notes.withDeleted().count()).isEqualTo(2);
    }

    @Case("A14")
    public void aModelWithoutAKeyIsRefused(Subject t) {
        assertThatThrownBy(() -> t.database().define("keyless", m -> m.string("a", 3)))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_WITHOUT_KEY));
    }

    /** Lengths of names. */
    public static List<Integer> lengths() {
        return List.of(10, 30, 50);
    }

    @Case({"V2", "PN13"})
    @Each("lengths")
    public void generatedNamesFitWhateverTheLengthOfTheParts(Subject t, Integer length) {
        String name = "t".repeat(length);
        Model<Row> model = t.database().define(name, m -> m.id("id").string("c".repeat(length), 20, c -> c.unique()));
        t.own(model);
        model.create(v -> v.set(model.attribute("c".repeat(length))).to("x"));
        assertThatThrownBy(() -> model.create(
                        v -> v.set(model.attribute("c".repeat(length))).to("x")))
                .isInstanceOf(ConstraintViolationException.class);
    }
}
