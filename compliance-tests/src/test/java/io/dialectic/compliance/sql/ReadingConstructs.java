package io.dialectic.compliance.sql;

import static io.dialectic.Attr.attr;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.SqlQuery;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.query.Explain;
import io.dialectic.query.Hint;
import io.dialectic.query.Sql;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.RowLock.Strength;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** SQL of the application's own, slices, locks, hints, tags and plans. */
final class ReadingConstructs {
    private ReadingConstructs() {}

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        raw(
                all,
                "raw SQL: named parameters and parameters in order",
                db -> db.sql("SELECT id FROM authors WHERE age > :age AND name <> ?", "A")
                        .bind("age", 1));
        raw(
                all,
                "raw SQL: lists",
                db -> db.sql("SELECT id FROM authors WHERE age IN (:ages) AND name NOT IN (:names)")
                        .bind("ages", List.of(1, 2, 3))
                        .bind("names", List.of("A")));
        raw(
                all,
                "raw SQL: empty lists",
                db -> db.sql("SELECT id FROM authors WHERE age IN (:none) OR name NOT IN (:none)")
                        .bind("none", List.of()));
        raw(
                all,
                "raw SQL: fragments",
                db -> db.sql(Sql.of("SELECT id FROM authors WHERE")
                        .append("age > ? -- first", 1)
                        .append("AND name = ?", "A")));
        raw(
                all,
                "raw SQL: names",
                db -> db.sql("SELECT ? FROM ? WHERE age > ?", Sql.name("a \"b\""), Sql.name("app", "authors"), 1));
        raw(all, "raw SQL: a tag", db -> db.sql("SELECT id FROM authors").tag("report */ 1"));
        query(all, "a tag", db -> authors(db).tag("orders, page=2"));
        query(
                all,
                "behind a row, with ties and nulls",
                db -> byAgeAndName(authors(db)).after(cursor()));
        query(
                all,
                "in front of a row",
                db -> byAgeAndName(authors(db)).before(cursor()).limit(5));
        for (Strength strength : List.of(Strength.NO_KEY_UPDATE, Strength.KEY_SHARE)) {
            query(all, "lock, " + strength, db -> authors(db).lock(strength));
        }
        query(
                all,
                "lock of the rows of the query beside an include",
                db -> db.model(Book.class).include(Book::getAuthor).lock(Strength.UPDATE));
        query(
                all,
                "lock of the rows of an association",
                db -> db.model(Book.class)
                        .includeRef(Book::getAuthor, a -> a.required())
                        .lock(RowLock.of(Strength.UPDATE).of("author").skipLocked()));
        query(
                all,
                "lock that waits for a time",
                db -> authors(db).lock(RowLock.of(Strength.UPDATE).waitAtMost(Duration.ofSeconds(2))));
        query(all, "hint to use an index", db -> authors(db).hint(Hint.useIndex("authors_email")));
        query(all, "hint to force an index", db -> authors(db).hint(Hint.forceIndex("authors_email")));
        query(all, "hint to ignore an index", db -> authors(db).hint(Hint.ignoreIndex("authors_email")));
        query(all, "hint to the optimizer", db -> authors(db).hint(Hint.optimizer("MAXDOP 1")));
        for (Explain form : Explain.values()) {
            all.put("explained, " + form, db -> List.of(explained(db, form)));
        }
    }

    private static String explained(Database db, Explain form) {
        for (Feature feature : List.of(Feature.EXPLAIN, Feature.EXPLAIN_JSON, Feature.EXPLAIN_ANALYZE)) {
            boolean needed = feature == Feature.EXPLAIN
                    || feature == Feature.EXPLAIN_JSON && form.json()
                    || feature == Feature.EXPLAIN_ANALYZE && form.analyzed();
            if (needed && !db.profile().has(feature)) {
                throw new UnsupportedByDialectException(
                        db.server().dialect().toString(), feature.words(), "Look at the plan with other tools.");
            }
        }
        return StatementConstructs.dialect(db).syntax().explain().words(form.json(), form.analyzed()) + "SELECT 1";
    }

    private static Query<Author> byAgeAndName(Query<Author> authors) {
        return authors.orderBy(attr(Author::age).asc().nullsFirst())
                .orderBy(attr(Author::name).desc().nullsLast());
    }

    /** The cursor of a row of a real database: what is in it is the same everywhere, since the order says where nulls stand. */
    private static String cursor() {
        try (Database db = Database.connect("jdbc:sqlite::memory:")) {
            Model<Author> authors = db.model(Author.class);
            db.schema().create(db.model(Author.class), db.model(Book.class));
            authors.bulkCreate(List.of(Author.of("a@x", "A", 1), Author.of("b@x", "B", 2)));
            return Objects.requireNonNull(
                    byAgeAndName(authors).limit(1).findSlice().next());
        }
    }

    private static Query<Author> authors(Database db) {
        return db.model(Author.class);
    }

    private static void query(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, Query<?>> query) {
        all.put(name, db -> List.of(query.apply(db).toSql().text()));
    }

    private static void raw(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, SqlQuery> query) {
        all.put(name, db -> List.of(query.apply(db).toSql().text()));
    }
}
