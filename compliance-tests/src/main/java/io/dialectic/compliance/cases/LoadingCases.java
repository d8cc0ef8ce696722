package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Slice;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Article;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Entities of which some attributes are loaded. */
public final class LoadingCases {
    private static final Article.Origin OSLO = new Article.Origin("Oslo", 1999);

    /** Made by the suite. */
    public LoadingCases() {}

    private static Model<Article> articles(Subject t) {
        Model<Article> articles = t.fresh(Article.class);
        List<Article> first = articles.bulkCreate(
                List.of(Article.of("One", "the first", 2, OSLO, null), Article.of("Two", "the second", 3, null, null)));
        articles.bulkCreate(List.of(
                Article.of("Re: One", "no", 1, OSLO, first.get(0).getId()),
                Article.of("Re: One again", "yes", 1, null, first.get(0).getId())));
        return articles;
    }

    private static Article one(Query<Article> articles) {
        return articles.where(attr(Article::getTitle)).eq("One").findOne().orElseThrow();
    }

    private static void notLoaded(String attribute, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ATTRIBUTE_NOT_LOADED))
                .hasMessageContaining("'" + attribute + "'");
    }

    private static void refused(Subject t, ErrorCode code, String words, ThrowingCallable doing) {
        assertThat(t.statements(() -> assertThatThrownBy(doing)
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(code))
                        .hasMessageContaining(words)))
                .isZero();
    }

    @Case({"J1", "J4", "PN48"})
    public void onlyLoadsWhatItNamesAndTheKey(Subject t) {
        Query<Article> titles = articles(t).only(Article::getTitle);
        assertThat(titles.toSql().text())
                .contains("title")
                .doesNotContain("body")
                .doesNotContain("origin");
        Article one = one(titles);
        assertThat(one.getTitle()).isEqualTo("One");
        assertThat(one.getId()).isNotNull();
        assertThat(one.getVersion()).isZero();
        assertThat(one.isLoaded(Article::getTitle)).isTrue();
        assertThat(one.isLoaded(Article::getBody)).isFalse();
        notLoaded("body", one::getBody);
        notLoaded("origin", one::getOrigin);
    }

    @Case({"J1", "PN48"})
    public void anUnloadedPrimitiveIsNoZero(Subject t) {
        Article one = one(articles(t).only(Article::getTitle));
        notLoaded("words", one::getWords);
        assertThat(one(t.database().model(Article.class).only(Article::getWords))
                        .getWords())
                .isEqualTo(2);
    }

    @Case({"J2", "PN48"})
    public void withoutLoadsTheRest(Subject t) {
        Article one = one(articles(t).without(Article::getBody).without(Article::getDeletedAt));
        assertThat(one.getTitle()).isEqualTo("One");
        assertThat(one.getWords()).isEqualTo(2);
        assertThat(one.getOrigin()).isEqualTo(OSLO);
        notLoaded("body", one::getBody);
        notLoaded("deletedAt", one::getDeletedAt);
    }

    @Case({"J1", "J2", "M5"})
    public void onlyAndWithoutAddUp(Subject t) {
        Query<Article> some =
                articles(t).only(Article::getTitle).only(Article::getBody).without(Article::getTitle);
        Article one = one(some);
        assertThat(one.getBody()).isEqualTo("the first");
        notLoaded("title", one::getTitle);
    }

    @Case({"J1", "J3"})
    public void theKeyAloneIsEnough(Subject t) {
        Article one = one(articles(t).only(Article::getId));
        assertThat(one.getId()).isNotNull();
        notLoaded("title", one::getTitle);
        assertThat(one(t.database().model(Article.class).only(Article::getId).without(Article::getId))
                        .getId())
                .isEqualTo(one.getId());
    }

    @Case({"J1", "A28"})
    public void anEmbeddedValueIsLoadedWholeOrNotAtAll(Subject t) {
        Model<Article> articles = articles(t);
        Article one = one(articles.only(Article::getOrigin));
        assertThat(one.getOrigin()).isEqualTo(OSLO);
        assertThat(one.isLoaded(Article::getOrigin)).isTrue();
        Article other = one(articles.without(Article::getOrigin));
        assertThat(other.isLoaded(Article::getOrigin)).isFalse();
        other.setOrigin(new Article.Origin("Rome", 3));
        assertThat(other.isLoaded(Article::getOrigin)).isTrue();
        assertThat(other.getOrigin()).isEqualTo(new Article.Origin("Rome", 3));
        refused(
                t,
                ErrorCode.UNSUPPORTED,
                "whole",
                () -> articles.only(attr(Article::getOrigin, Article.Origin::place)));
    }

    @Case({"G1", "J1"})
    public void saveWritesNothingThatWasNotLoaded(Subject t) {
        Model<Article> articles = articles(t);
        Article one = one(articles.only(Article::getTitle));
        one.setTitle("Uno");
        assertThat(one.changed()).containsExactly("title");
        one.save();
        assertThat(one.getVersion()).isEqualTo(1);
        notLoaded("body", one::getBody);
        Article again = articles.findByPk(Objects.requireNonNull(one.getId())).orElseThrow();
        assertThat(again.getTitle()).isEqualTo("Uno");
        assertThat(again.getBody()).isEqualTo("the first");
        assertThat(again.getWords()).isEqualTo(2);
        assertThat(again.getOrigin()).isEqualTo(OSLO);
    }

    @Case({"G1", "J1"})
    public void saveOfNothingChangedSendsNothing(Subject t) {
        Article one = one(articles(t).only(Article::getTitle));
        assertThat(one.changed()).isEmpty();
        assertThat(t.statements(one::save)).isZero();
    }

    @Case({"G1", "J1"})
    public void whatIsSetIsKnownAndWritten(Subject t) {
        Model<Article> articles = articles(t);
        Article one = one(articles.only(Article::getTitle));
        one.setBody("new");
        assertThat(one.getBody()).isEqualTo("new");
        assertThat(one.isLoaded(Article::getBody)).isTrue();
        one.save();
        assertThat(one.getBody()).isEqualTo("new");
        assertThat(one.changed()).isEmpty();
        assertThat(one(articles).getBody()).isEqualTo("new");
    }

    @Case({"G2", "J1"})
    public void updateSetsWhatWasNotLoadedEvenToNull(Subject t) {
        Model<Article> articles = articles(t);
        Article one = one(articles.only(Article::getTitle));
        one.update(v -> v.set(Article::getBody).to(null));
        assertThat(one.getBody()).isNull();
        assertThat(one(articles).getBody()).isNull();
        notLoaded("words", one::getWords);
    }

    @Case({"G5", "J1"})
    public void reloadLoadsEverything(Subject t) {
        Article one = one(articles(t).only(Article::getId));
        one.reload();
        assertThat(one.getTitle()).isEqualTo("One");
        assertThat(one.getBody()).isEqualTo("the first");
        assertThat(one.isLoaded(Article::getDeletedAt)).isTrue();
    }

    @Case({"G1", "J1"})
    public void aPreviousValueThatWasNotLoadedIsUnknown(Subject t) {
        Article one = one(articles(t).only(Article::getTitle));
        one.setTitle("x");
        assertThat(one.previous(Article::getTitle)).isEqualTo("One");
        notLoaded("body", () -> one.previous(Article::getBody));
    }

    @Case({"G3", "G4", "J1", "O2"})
    public void recordsLoadedInPartAreDestroyedAndRestored(Subject t) {
        Model<Article> articles = articles(t);
        Article one = one(articles.only(Article::getTitle));
        Article stale = one(articles.only(Article::getTitle));
        assertThat(one.destroy()).isTrue();
        assertThat(one.getDeletedAt()).isNotNull();
        one.restore();
        assertThat(articles.count()).isEqualTo(4);
        stale.setTitle("late");
        assertThatThrownBy(stale::save)
                .isInstanceOfSatisfying(
                        RecordException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_GONE));
    }

    @Case({"J1", "K9"})
    public void includedChildrenAreLoadedInPart(Subject t) {
        Article one = one(articles(t)
                .only(Article::getTitle)
                .include(Article::getReplies, r -> r.only(Article::getBody).orderBy(Article::getId)));
        List<Article> replies = Objects.requireNonNull(one.getReplies());
        assertThat(replies).extracting(Article::getBody).containsExactly("no", "yes");
        notLoaded("title", () -> replies.get(0).getTitle());
        assertThat(replies.get(0).getAnswers()).isEqualTo(one.getId());
        notLoaded("body", one::getBody);
    }

    @Case({"J1", "K9"})
    public void joinedParentsAreLoadedInPart(Subject t) {
        List<Article> found = articles(t)
                .without(Article::getAnswers)
                .without(Article::getBody)
                .includeRef(Article::getAnswered, a -> a.only(Article::getWords))
                .orderBy(Article::getId)
                .findAll();
        assertThat(Objects.requireNonNull(found.get(0).getAnswered()).get()).isEmpty();
        Article answered =
                Objects.requireNonNull(found.get(2).getAnswered()).get().orElseThrow();
        assertThat(answered.getWords()).isEqualTo(2);
        notLoaded("title", answered::getTitle);
        assertThat(found.get(2).getOrigin()).isEqualTo(OSLO);
        notLoaded("answers", () -> found.get(2).getAnswers());
    }

    @Case({"J1", "J8"})
    public void whatSlicesAreOrderedByIsLoaded(Subject t) {
        Query<Article> ordered = articles(t)
                .only(Article::getWords)
                .orderByDesc(Article::getBody)
                .limit(2);
        Slice<Article> first = ordered.findSlice();
        assertThat(first.rows()).extracting(Article::getWords).containsExactly(1, 3);
        Slice<Article> second =
                ordered.after(Objects.requireNonNull(first.next())).findSlice();
        assertThat(second.rows()).extracting(Article::getWords).containsExactly(2, 1);
        notLoaded("title", () -> second.rows().get(0).getTitle());
    }

    @Case({"J1", "PN37"})
    public void streamsAndBatchesLoadInPart(Subject t) {
        Query<Article> words = articles(t).only(Article::getWords).orderBy(Article::getId);
        try (Stream<Article> all = words.stream()) {
            assertThat(all.map(Article::getWords)).containsExactly(2, 3, 1, 1);
        }
        Consumer<List<Article>> work =
                batch -> notLoaded("title", () -> batch.get(0).getTitle());
        assertThat(words.forEachBatch(3, work)).isEqualTo(4);
    }

    /** The ways to one row. */
    public enum Way {
        KEY,
        ONE,
        PAGE,
        CREATED
    }

    /** Each of them. */
    public static List<Way> ways() {
        return List.of(Way.values());
    }

    @Case({"F3", "F4", "F6", "F10", "J1"})
    @Each("ways")
    public void everyWayToARowLoadsInPart(Subject t, Way way) {
        Model<Article> articles = articles(t);
        Query<Article> titles =
                articles.only(Article::getTitle).where(Article::getWords).eq(3);
        Article two = switch (way) {
            case KEY ->
                titles.findByPk(Objects.requireNonNull(articles.where(Article::getWords)
                                .eq(3)
                                .findOne()
                                .orElseThrow()
                                .getId()))
                        .orElseThrow();
            case ONE -> titles.findOne().orElseThrow();
            case PAGE -> titles.limit(1).findAndCountAll().rows().get(0);
            case CREATED ->
                titles.findOrCreate(v -> v.set(Article::getTitle).to("x")).value();
        };
        assertThat(two.getTitle()).isEqualTo("Two");
        notLoaded("body", two::getBody);
    }

    @Case({"J1", "PN48"})
    public void aRowTellsWhatWasNotLoaded(Subject t) {
        Model<Row> jars = t.database()
                .define("loaded_jars", m -> m.id("id").string("label", 20).integer("width", c -> c));
        t.own(jars);
        Attr<Row, String> label = jars.attribute("label", String.class);
        Attr<Row, Integer> width = jars.attribute("width", Integer.class);
        jars.create(v -> v.set(label).to("a").set(width).to(null));
        Row jar = jars.only(label).findOne().orElseThrow();
        assertThat(jar.get(label)).isEqualTo("a");
        assertThat(jar.asMap()).containsOnlyKeys("id", "label");
        notLoaded("width", () -> jar.get(width));
        notLoaded("width", () -> jar.get("width"));
        assertThat(jars.findOne().orElseThrow().get(width)).isNull();
        assertThat(jar)
                .isEqualTo(jars.only(label).findOne().orElseThrow())
                .isNotEqualTo(jars.findOne().orElseThrow());
        assertThat(jar.toString()).doesNotContain("width");
    }

    @Case({"G2", "J1"})
    public void aRowLoadedInPartIsUpdatedAndDestroyedButNotCreated(Subject t) {
        Model<Row> jars = t.database()
                .define("loaded_jars", m -> m.id("id").string("label", 20).integer("width", c -> c));
        t.own(jars);
        Attr<Row, String> label = jars.attribute("label", String.class);
        Attr<Row, Integer> width = jars.attribute("width", Integer.class);
        jars.create(v -> v.set(label).to("a").set(width).to(4));
        Row jar = jars.only(label).findOne().orElseThrow();
        Row changed = jars.update(jar, v -> v.set(label).to("b"));
        assertThat(changed.get(label)).isEqualTo("b");
        notLoaded("width", () -> changed.get(width));
        assertThat(jars.select(width)).containsExactly(4);
        assertThat(t.statements(() -> notLoaded("width", () -> jars.create(changed))))
                .isZero();
        assertThat(jars.destroy(changed)).isTrue();
    }

    @Case({"J1", "PN36", "PN48"})
    public void aRecordIsNeverLoadedInPart(Subject t) {
        Model<Author> authors = Library.of(t).authors;
        refused(t, ErrorCode.UNSUPPORTED, "select(Shape.class)", () -> authors.only(Author::name));
        refused(t, ErrorCode.UNSUPPORTED, "without 'age'", () -> authors.without(Author::age));
    }

    @Case({"J1", "PN15", "PN36"})
    public void anActiveRecordThatCannotTellIsNeverLoadedInPart(Subject t) {
        Model<Book> books = Library.of(t).books;
        refused(t, ErrorCode.UNSUPPORTED, "loaded(Book::getTitle, title)", () -> books.without(Book::getTitle));
        assertThat(books.without(Book::getVersion).findAll()).hasSize(4);
    }

    /** A class that is no active record. */
    @Table("loading_plain")
    public static final class Plain {
        @Id
        private long id;

        private @Nullable Integer number;

        /** Empty. */
        public Plain() {}

        public long getId() {
            return id;
        }

        public @Nullable Integer getNumber() {
            return number;
        }
    }

    @Case({"J1", "PN36"})
    public void aPlainClassIsNeverLoadedInPart(Subject t) {
        Model<Plain> plain = t.fresh(Plain.class);
        refused(t, ErrorCode.UNSUPPORTED, "'number'", () -> plain.only(Plain::getId));
    }

    @Case({"J1", "PN50"})
    public void whereNoEntitiesAreReadAChoiceOfAttributesIsRefused(Subject t) {
        Query<Article> titles = articles(t).only(Article::getTitle);
        refused(t, ErrorCode.INVALID_QUERY, "projection", () -> titles.select(Article::getTitle));
        refused(
                t,
                ErrorCode.INVALID_QUERY,
                "update",
                () -> titles.all().update(v -> v.set(Article::getTitle).to("x")));
        refused(t, ErrorCode.INVALID_QUERY, "destroy", () -> titles.all().destroy());
        assertThatThrownBy(() -> t.database().sql("SELECT * FROM articles").list(titles))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Leave everything but includes out");
        assertThat(titles.count()).isEqualTo(4);
        assertThat(titles.exists()).isTrue();
    }

    @Case({"J1", "PN1"})
    public void anAssociationIsNoAttribute(Subject t) {
        Model<Article> articles = articles(t);
        refused(t, ErrorCode.UNKNOWN_ATTRIBUTE, "association", () -> articles.only(Article::getReplies));
    }

    @Case("J1")
    public void queriesOfOtherAttributesAreOtherPlans(Subject t) {
        Model<Article> articles = articles(t);
        Query<Article> titles = articles.only(Article::getTitle);
        Query<Article> bodies = articles.only(Article::getBody);
        for (int i = 0; i < 3; i++) {
            assertThat(one(titles).getTitle()).isEqualTo("One");
            assertThat(one(bodies).getBody()).isEqualTo("the first");
            assertThat(one(articles).getWords()).isEqualTo(2);
        }
    }
}
