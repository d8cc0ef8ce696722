package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.ActiveRecord;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.annotation.CreatedAt;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Transient;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ValidationException;
import io.dialectic.model.Attribute;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be said of an attribute, and what its class adds to it. */
public final class AttributeCases {
    /** Made by the suite. */
    public AttributeCases() {}

    private static TableDefinition table(Subject t, String name) {
        return t.database().schema().read().table(TableName.of(name)).orElseThrow();
    }

    @Case("A7")
    public void anAttributeIsItsTypeOrSaysMore(Subject t) {
        Model<Row> model = t.database()
                .define(
                        "attribute_forms",
                        m -> m.id("id")
                                .string("brief", 10)
                                .string(
                                        "more",
                                        10,
                                        c -> c.notNull().defaultValue("x").column("further")));
        t.own(model);
        TableDefinition read = table(t, "attribute_forms");
        assertThat(read.column("brief").orElseThrow().nullable()).isTrue();
        assertThat(read.column("further").orElseThrow().nullable()).isFalse();
        Row made = model.create(v -> v.set(model.attribute("brief")).to("b"));
        assertThat(made.get("more")).isEqualTo("x");
        assertThatThrownBy(
                        () -> model.create(v -> v.set(model.attribute("more")).to("longer than ten")))
                .isInstanceOf(ValidationException.class);
    }

    @Case({"A15", "A16"})
    public void aGeneratedKeyIsAnIdentityThatCountsByItself(Subject t) {
        Model<Row> model =
                t.database().define("attribute_identities", m -> m.id("id").string("name", 10));
        t.own(model);
        ColumnDefinition id = table(t, "attribute_identities").column("id").orElseThrow();
        assertThat(id.identity()).isNotNull().satisfies(identity -> {
            assertThat(identity.always()).isFalse();
            assertThat(identity.increment()).isEqualTo(1);
        });
        assertThat(id.nullable()).isFalse();
        long first =
                (Long) model.create(v -> v.set(model.attribute("name")).to("a")).get("id");
        long second =
                (Long) model.create(v -> v.set(model.attribute("name")).to("b")).get("id");
        assertThat(second).isGreaterThan(first);
    }

    /** What all documents have. */
    public abstract static class Document<M extends Document<M>> extends ActiveRecord<M> {
        @Id
        @Generated
        private @Nullable Long id;

        @NotNull
        private String title = "";

        @CreatedAt
        private @Nullable Instant createdAt;

        /** The key. */
        public @Nullable Long getId() {
            return id;
        }

        /** The title, for display. */
        public String getTitle() {
            return title.toUpperCase(Locale.ROOT);
        }

        /** Sets the title without spaces around it. */
        public void setTitle(String text) {
            this.title = text.strip();
        }

        /** When it was made. */
        public @Nullable Instant getCreatedAt() {
            return createdAt;
        }
    }

    /** A document with pages. */
    @Table("attribute_books")
    public static final class Book extends Document<Book> {
        private int pages;

        @Transient
        private @Nullable String shelf;

        /** For the engine. */
        public Book() {}

        /** Its pages. */
        public int getPages() {
            return pages;
        }

        /** Sets its pages. */
        public void setPages(int number) {
            this.pages = number;
        }

        /** Where it stands; not kept. */
        public @Nullable String getShelf() {
            return shelf;
        }

        /** Title and pages; worked out whenever it is asked for. */
        public String label() {
            return getTitle() + " (" + pages + ")";
        }
    }

    private static Book book(String title, int pages) {
        Book book = new Book();
        book.setTitle(title);
        book.setPages(pages);
        book.shelf = "here";
        return book;
    }

    @Case("A27")
    public void attributesOfASuperclassAreAttributes(Subject t) {
        Model<Book> books = t.fresh(Book.class);
        assertThat(books.definition().attributes())
                .extracting(Attribute::name)
                .containsExactlyInAnyOrder("id", "title", "createdAt", "pages");
        Book made = books.save(book("Emma", 400));
        assertThat(made.getId()).isNotNull();
        assertThat(made.getCreatedAt()).isNotNull();
        assertThat(books.where(Book::getTitle)
                        .eq("Emma")
                        .where(Book::getPages)
                        .gt(300)
                        .count())
                .isEqualTo(1);
    }

    @Case("A2")
    public void aClassIsAskedForAsOftenAsOneLikes(Subject t) {
        Model<Book> books = t.fresh(Book.class);
        Book made = books.save(book("Emma", 400));
        Model<Book> again = t.database().model(Book.class);
        assertThat(again.definition()).isSameAs(books.definition());
        made.setPages(401);
        made.save();
        assertThat(again.findByPk(made.getId()).orElseThrow().getPages()).isEqualTo(401);
    }

    @Case("A26")
    public void whatIsKnownOfAModelIsNotChanged(Subject t) {
        Model<Book> books = t.fresh(Book.class);
        List<Attribute> attributes = books.definition().attributes();
        assertThat(books.definition().attribute("title").column()).isEqualTo("title");
        assertThatThrownBy(() -> attributes.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> attributes.add(attributes.get(0))).isInstanceOf(UnsupportedOperationException.class);
        assertThat(books.definition().attributes()).hasSize(4);
    }

    @Case("A21")
    public void gettersAndSettersAreTheClassesOwnAffair(Subject t) {
        Model<Book> books = t.fresh(Book.class);
        Book made = books.save(book("  Emma ", 400));
        assertThat(made.getTitle()).isEqualTo("EMMA");
        assertThat(t.database().sql("SELECT title FROM attribute_books").scalars(String.class))
                .containsExactly("Emma");
        Book read = books.findByPk(made.getId()).orElseThrow();
        assertThat(read.changed()).isEmpty();
        read.setTitle(" Persuasion");
        assertThat(read.changed()).containsExactly("title");
        read.save();
        assertThat(books.where(Book::getTitle).eq("Persuasion").count()).isEqualTo(1);
    }

    @Case({"C33", "A28"})
    public void whatIsNotKeptHasNoColumn(Subject t) {
        Model<Book> books = t.fresh(Book.class);
        Book made = books.save(book("Emma", 400));
        assertThat(table(t, "attribute_books").columns())
                .extracting(ColumnDefinition::name)
                .containsExactlyInAnyOrder("id", "title", "created_at", "pages");
        Book read = books.findByPk(made.getId()).orElseThrow();
        assertThat(read.getShelf()).isNull();
        assertThat(read.label()).isEqualTo("EMMA (400)");
    }

    /** An event with the time at which the database took it. */
    @Table("attribute_events")
    public record Event(
            @Id @Generated @Nullable Long id,
            @Nullable String name,
            @Default(sql = "CURRENT_TIMESTAMP") @Nullable LocalDateTime takenAt,
            @CreatedAt @Nullable Instant createdAt) {}

    @Case({"C20", "A11"})
    public void theDatabaseTellsTheTimeAsADefault(Subject t) {
        Model<Event> events = t.fresh(Event.class);
        Event first = events.create(v -> v.set(Event::name).to("a"));
        assertThat(first.takenAt()).isNotNull();
        t.database()
                .sql("INSERT INTO attribute_events (name, created_at) SELECT 'b', created_at FROM attribute_events")
                .execute();
        LocalDateTime second =
                events.where(Event::name).eq("b").findOne().orElseThrow().takenAt();
        assertThat(second).isNotNull().isAfterOrEqualTo(first.takenAt());
        assertThat(Duration.between(first.takenAt(), second)).isLessThan(Duration.ofMinutes(1));
        LocalDateTime own = LocalDateTime.of(2001, 2, 3, 4, 5, 6);
        assertThat(events.create(v -> v.set(Event::takenAt).to(own)).takenAt()).isEqualTo(own);
    }

    /** A part of an event. */
    public record Taken(
            @Nullable String name,
            @Nullable LocalDateTime takenAt,
            @Nullable Instant createdAt) {}

    @Case("C42")
    public void timesOfRawQueriesAreThoseOfModels(Subject t) {
        Model<Event> events = t.fresh(Event.class);
        LocalDateTime taken = LocalDateTime.of(2024, 3, 31, 2, 30, 15);
        Event made = events.create(
                v -> v.set(Event::name).to("a").set(Event::takenAt).to(taken));
        List<Taken> read = t.database()
                .sql("SELECT name, taken_at, created_at FROM attribute_events")
                .list(Taken.class);
        assertThat(read).containsExactly(new Taken("a", taken, made.createdAt()));
        assertThat(t.database()
                        .sql("SELECT created_at FROM attribute_events WHERE created_at = :time")
                        .bind("time", made.createdAt())
                        .scalars(Instant.class))
                .containsExactly(made.createdAt());
    }
}
