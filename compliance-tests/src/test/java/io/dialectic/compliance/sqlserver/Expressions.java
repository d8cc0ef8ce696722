package io.dialectic.compliance.sqlserver;

import static io.dialectic.Attr.attr;

import io.dialectic.Aggregate;
import io.dialectic.Aggregates;
import io.dialectic.Associations;
import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.JsonPath;
import io.dialectic.Model;
import io.dialectic.Order;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Selection;
import io.dialectic.Window;
import io.dialectic.Windows;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every kind of expression in every place that takes one: read, aggregated, as the condition of an aggregate, grouped by,
 * ordered by, in a window, read once, and in a part of a union.
 */
final class Expressions {
    private final Set<String> statements = new LinkedHashSet<>();
    private final Model<Author> authors;
    private final Model<Book> books;

    private Expressions(Database db) {
        this.authors = db.model(Author.class);
        this.books = db.model(Book.class);
    }

    static List<String> on(Database db) {
        Expressions expressions = new Expressions(db);
        for (Expr<Author, ? extends Number> number : expressions.numbers()) {
            expressions.places(expressions.authors, number);
        }
        for (Cond<Author> condition : expressions.conditions()) {
            expressions.places(condition);
        }
        expressions.ofTheRowsAround();
        Attr<Row, Json> data = Attr.named("data");
        expressions.places(
                db.define(
                        "documents",
                        m -> m.id("id").attribute("data", LogicalType.of(LogicalType.Kind.JSON), Json.class, c -> c)),
                JsonPath.of(data).key("a").length());
        expressions.places(
                db.define(
                        "documents",
                        m -> m.id("id").attribute("data", LogicalType.of(LogicalType.Kind.JSON), Json.class, c -> c)),
                JsonPath.of(JsonPath.of(data).key("a").json()).key("b").wholeNumber());
        return List.copyOf(expressions.statements);
    }

    private List<Expr<Author, ? extends Number>> numbers() {
        return List.of(
                attr(Author::age),
                Functions.plus(attr(Author::age), 1),
                Functions.length(attr(Author::name)),
                Functions.coalesce(attr(Author::age), 5),
                Associations.countOf(Author::books),
                Associations.countOf(Author::books, attr(Book::getPrice).gt(5)),
                Functions.<Author, Long>scalar(own().subQuery(Aggregates.<Book>count())));
    }

    private List<Cond<Author>> conditions() {
        return List.of(
                attr(Author::age).gt(3),
                attr(Author::age).in(1, 2),
                attr(Author::name).same("A"),
                Associations.some(Author::books),
                Associations.every(Author::books, attr(Book::getPrice).gt(5)),
                Functions.exists(own()),
                attr(Author::id).in(books.subQuery(Book::getAuthorId)));
    }

    private Query<Book> own() {
        return books.where(Book::getAuthorId).eq(Functions.outer(authors, Author::id));
    }

    private void add(Selection<?> selection) {
        statements.add(selection.toSql().text());
    }

    private void add(Query<?> query) {
        statements.add(query.toSql().text());
    }

    private <M, N extends Number> void places(Model<M> model, Expr<M, N> number) {
        List<Aggregate<M, ?>> aggregates = List.of(
                Aggregates.sum(number),
                Aggregates.avg(number),
                Aggregates.max(number),
                Aggregates.count(number),
                Aggregates.countDistinct(number));
        List<Order<M>> orders = List.of(
                number.asc(),
                number.desc(),
                number.asc().nullsLast(),
                number.desc().nullsFirst());
        add(model.project(number));
        add(model.project(number).distinct());
        for (Aggregate<M, ?> aggregate : aggregates) {
            add(model.project(aggregate));
            add(model.project(aggregate.over(Window.partitionBy(number))));
            add(model.groupBy(number).project(number, aggregate, (a, b) -> b));
            add(model.groupBy(number).orderBy(aggregate.desc()).limit(2).project(number));
        }
        for (Order<M> order : orders) {
            add(model.orderBy(order));
            add(model.orderBy(order).limit(2));
            add(model.orderBy(order).project(number));
            add(model.orderBy(order).limit(2).project(number));
            add(model.orderBy(order).project(number).distinct());
            add(model.orderBy(order).limit(2).project(number).distinct());
            add(model.project(Windows.rowNumber(Window.orderedBy(order))));
        }
        add(model.limit(2).project(number).distinct());
        add(model.offset(2).project(number).distinct());
        add(model.project(Windows.rowNumber(Window.partitionBy(number))));
        add(model.project(number).intersect(model.project(number)).except(model.project(number)));
        add(model.project(number, number, (a, b) -> a)
                .union(model.project(number, number, (a, b) -> b))
                .unionAll(model.project(number, number, (a, b) -> b)));
    }

    private void places(Cond<Author> condition) {
        add(authors.project(Functions.truth(condition)));
        add(authors.project(Functions.truth(condition)).distinct());
        add(authors.project(Aggregates.countIf(condition)));
        add(authors.project(Aggregates.sum(attr(Author::age)).filter(condition)));
        add(authors.project(Aggregates.countDistinct(attr(Author::age)).filter(condition)));
        add(authors.groupBy(attr(Author::name))
                .having(Aggregates.countIf(condition))
                .gt(1L)
                .project(attr(Author::name)));
        add(authors.groupBy(Functions.truth(condition))
                .project(Functions.truth(condition), Aggregates.count(), (a, b) -> b));
        add(authors.orderBy(Functions.truth(condition)).limit(2));
        add(authors.where(condition.not()));
    }

    /** Aggregates in queries inside others, of what belongs to both. */
    private void ofTheRowsAround() {
        Expr<Book, Integer> price = attr(Book::getPrice);
        Expr<Book, Integer> age = Functions.outer(authors, Author::age);
        List<Aggregate<Book, ?>> aggregates = List.of(
                Aggregates.sum(Functions.plus(price, age)),
                Aggregates.max(Functions.times(age, price)),
                Aggregates.max(age),
                Aggregates.countIf(price.gt(age)),
                Aggregates.sum(price).filter(price.gt(age)));
        for (Aggregate<Book, ?> aggregate : aggregates) {
            add(authors.project(Functions.<Author, Object>scalar(valueOf(aggregate))));
        }
    }

    @SuppressWarnings("unchecked")
    private io.dialectic.SubQuery<Object> valueOf(Aggregate<Book, ?> aggregate) {
        return own().subQuery((Aggregate<Book, Object>) aggregate);
    }
}
