package io.dialectic.compliance.sql;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.of;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.sql;
import static io.dialectic.Functions.value;
import static io.dialectic.Window.partitionBy;
import static io.dialectic.Windows.rowNumber;

import io.dialectic.Aggregates;
import io.dialectic.Database;
import io.dialectic.Expr;
import io.dialectic.Model;
import io.dialectic.Pair;
import io.dialectic.Query;
import io.dialectic.Selection;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.query.Sql;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Selections as tables, joins on any condition, recursion, rows of values. */
final class TableConstructs {
    record Ranked(long id, @Nullable Long authorId, long place) {}

    record Step(long id, int depth) {}

    record Named(String name, int number) {}

    private TableConstructs() {}

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        query(
                all,
                "selection as a table",
                db -> ranked(db).where(Ranked::place).eq(1L).project(attr(Ranked::id)));
        query(all, "selection as a table, used twice", db -> {
            Query<Ranked> ranked = ranked(db);
            Query<Ranked> first = ranked.where(Ranked::place).eq(1L);
            return ranked.join(first)
                    .where(Ranked::authorId)
                    .eq(of(first, Ranked::authorId))
                    .project(attr(Ranked::id));
        });
        query(all, "join on any condition", db -> {
            Query<Author> younger = db.model(Author.class).where(Author::age).lt(30);
            return db.model(Book.class)
                    .join(younger)
                    .where(Book::getPrice)
                    .gt(of(younger, Author::age))
                    .project(attr(Book::getId));
        });
        query(all, "left join on any condition", db -> {
            Model<Author> authors = db.model(Author.class);
            Query<Book> theirs = db.model(Book.class).where(Book::getAuthorId).eq(of(authors, Author::id));
            return authors.leftJoin(theirs).project(of(theirs, Book::getTitle));
        });
        query(all, "join with a query that is asked for each row", db -> each(db, true));
        query(all, "left join with a query that is asked for each row", db -> each(db, false));
        query(all, "recursion", db -> below(db).recursive(found -> step(db, found)));
        query(all, "recursion, each row once", db -> below(db).recursiveDistinct(found -> step(db, found)));
        query(
                all,
                "fragment of the application's own",
                db -> db.model(Author.class)
                        .where(sql(Sql.of("? > :limit OR ? IN (:names)", attr(Author::age), attr(Author::name))
                                .bind("limit", 3)
                                .bind("names", List.of("A", "B"))))
                        .project(attr(Author::id)));
        query(
                all,
                "two values in the rows of a query",
                db -> db.model(Author.class)
                        .where(Pair.of(attr(Author::age), attr(Author::name))
                                .in(db.model(Author.class)
                                        .where(Author::id)
                                        .gt(3L)
                                        .subQuery(attr(Author::age), attr(Author::name))))
                        .project(attr(Author::id)));
        all.put(
                "entities in the order of a window",
                db -> List.of(db.model(Author.class)
                        .orderBy(rowNumber(partitionBy(attr(Author::age))
                                .orderBy(attr(Author::name).asc())))
                        .toSql()
                        .text()));
        query(all, "groups by an expression with a value", db -> {
            Expr<Author, String> name = coalesce(attr(Author::name), "nobody");
            return db.model(Author.class)
                    .groupBy(name)
                    .having(name)
                    .ne("x")
                    .orderBy(name)
                    .project(name, Aggregates.<Author>count(), (one, number) -> one + number);
        });
        query(
                all,
                "rows of values",
                db -> db.values(Named.class, List.of(new Named("a", 1), new Named("b", 2)))
                        .project(attr(Named::name)));
    }

    private static Query<Ranked> ranked(Database db) {
        return db.model(Book.class)
                .project(
                        Ranked.class,
                        c -> c.set(Ranked::place)
                                .to(rowNumber(partitionBy(attr(Book::getAuthorId))
                                        .orderBy(attr(Book::getPrice).desc()))))
                .asQuery();
    }

    private static Selection<?> each(Database db, boolean inner) {
        Model<Author> authors = db.model(Author.class);
        Query<Ranked> dearest = db.model(Book.class)
                .where(Book::getAuthorId)
                .eq(of(authors, Author::id))
                .orderByDesc(Book::getPrice)
                .limit(2)
                .project(Ranked.class, c -> c.set(Ranked::place).to(value(1L)))
                .asQuery();
        return (inner ? authors.joinEach(dearest) : authors.leftJoinEach(dearest)).project(of(dearest, Ranked::id));
    }

    private static Selection<Step> below(Database db) {
        return db.model(Author.class)
                .where(Author::age)
                .eq(1)
                .project(Step.class, c -> c.set(Step::depth).to(value(0)));
    }

    private static Selection<Step> step(Database db, Query<Step> found) {
        return db.model(Author.class)
                .join(found)
                .where(Author::id)
                .gt(of(found, Step::id))
                .project(Step.class, c -> c.set(Step::depth).to(plus(of(found, Step::depth), 1)));
    }

    private static void query(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, Selection<?>> query) {
        all.put(name, db -> List.of(query.apply(db).toSql().text()));
    }
}
