package io.dialectic.compliance.sqlserver;

import static io.dialectic.Attr.attr;

import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Sample;
import io.dialectic.model.Attribute;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Queries of the public API in combinations that no case has: operators, orders, pages, locks, includes, types. */
final class Combinations {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "a"),
            Map.entry(Boolean.class, true),
            Map.entry(Short.class, (short) 1),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(Float.class, 1f),
            Map.entry(Double.class, 1d),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(LocalDateTime.class, LocalDate.EPOCH.atStartOfDay()),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(UUID.class, new UUID(0, 1)),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(Sample.Colour.class, Sample.Colour.RED));

    private final Set<String> statements = new LinkedHashSet<>();

    private Combinations() {}

    static List<String> on(Database db) {
        Combinations combinations = new Combinations();
        combinations.conditions(db.model(Author.class));
        combinations.orders(db.model(Author.class));
        combinations.includes(db);
        combinations.types(db.model(Sample.class));
        return List.copyOf(combinations.statements);
    }

    private void add(Query<?> query) {
        statements.add(query.toSql().text());
    }

    private void conditions(Model<Author> authors) {
        List<Cond<Author>> single = tests();
        for (Cond<Author> one : single) {
            for (Cond<Author> other : single) {
                add(authors.where(one.and(other)));
                add(authors.where(one.or(other).not()));
                add(authors.where(one.and(other.not())).where(other.or(one)).limit(1));
            }
        }
        add(authors.where(Cond.anyOf(single)).where(Cond.allOf(single)));
        add(authors.where(Cond.anyOf(List.of())));
        add(authors.where(Cond.allOf(List.of())));
    }

    private static List<Cond<Author>> tests() {
        Attr<Author, Integer> age = attr(Author::age);
        Attr<Author, String> name = attr(Author::name);
        return List.of(
                age.eq(1),
                age.ne(1),
                age.gt(1),
                age.gte(1),
                age.lt(1),
                age.lte(1),
                age.eq((Integer) null),
                age.ne((Integer) null),
                age.isNull(),
                age.isNotNull(),
                age.between(1, 2),
                age.notBetween(1, 2),
                age.in(1),
                age.in(1, 2, 3),
                age.in(Arrays.asList(1, null)),
                age.in(Arrays.asList((Integer) null)),
                age.in(List.of()),
                age.notIn(1, 2),
                age.notIn(Arrays.asList(1, null)),
                age.notIn(Arrays.asList((Integer) null)),
                age.notIn(List.of()),
                name.eq("a"),
                name.like("a%"),
                name.notLike("a_"),
                name.startsWith("[a"),
                name.endsWith("a]"),
                name.contains("50%"));
    }

    private static List<UnaryOperator<Query<Author>>> sorted() {
        return List.of(
                q -> q,
                q -> q.orderBy(Author::name),
                q -> q.orderByDesc(Author::name).orderBy(Author::age),
                q -> q.orderBy(attr(Author::name).asc().nullsFirst()),
                q -> q.orderBy(attr(Author::name).asc().nullsLast()),
                q -> q.orderBy(attr(Author::name).desc().nullsFirst()),
                q -> q.orderBy(attr(Author::name).desc().nullsLast())
                        .orderBy(attr(Author::age).asc().nullsFirst()),
                // As scopes do that are put together.
                q -> q.orderBy(Author::name).orderByDesc(Author::name),
                q -> q.orderBy(attr(Author::name).asc().nullsFirst())
                        .orderBy(attr(Author::name).desc().nullsFirst()));
    }

    private static List<UnaryOperator<Query<Author>>> paged() {
        return List.of(
                q -> q, q -> q.limit(5), q -> q.offset(5), q -> q.limit(5).offset(5), q -> q.limit(0));
    }

    private void orders(Model<Author> authors) {
        for (UnaryOperator<Query<Author>> sort : sorted()) {
            for (UnaryOperator<Query<Author>> page : paged()) {
                Query<Author> query =
                        page.apply(sort.apply(authors.where(Author::age).gt(1)));
                add(query);
                for (Strength strength : List.of(Strength.UPDATE, Strength.SHARE)) {
                    for (Waiting waiting : Waiting.values()) {
                        add(query.lock(strength, waiting));
                    }
                }
                add(query.include(Author::books));
                add(query.include(
                        Author::books, b -> b.where(Book::isPublished).eq(true).required()));
                add(query.include(Author::books, b -> b.withDeleted().required()));
            }
        }
    }

    private void includes(Database db) {
        List<UnaryOperator<Query<Book>>> living = List.of(q -> q, Query::withDeleted, Query::onlyDeleted);
        List<UnaryOperator<Query<Author>>> joined = List.of(
                q -> q,
                Query::required,
                q -> q.where(Author::name).eq("a"),
                q -> q.where(attr(Author::name).eq("a").or(attr(Author::age).in(1, 2, 3)))
                        .required());
        for (UnaryOperator<Query<Book>> rows : living) {
            for (UnaryOperator<Query<Author>> child : joined) {
                Query<Book> query = rows.apply(db.model(Book.class)).includeRef(Book::getAuthor, child);
                add(query);
                add(query.orderBy(Book::getTitle).limit(3).offset(3));
                add(query.where(Book::getPrice)
                        .gt(1)
                        .lock(Strength.UPDATE, Waiting.SKIP_LOCKED)
                        .limit(3));
            }
        }
    }

    private void types(Model<Sample> samples) {
        for (Attribute attribute : samples.definition().attributes()) {
            Attr<Sample, Object> column = samples.attribute(attribute.name());
            Object value = VALUES.get(attribute.javaType());
            if (value == null) {
                throw new IllegalStateException("no value for " + attribute.javaType() + "; add one");
            }
            add(samples.where(column).eq(value).orderBy(column));
            add(samples.where(column)
                    .in(value, value, value)
                    .orderBy(column.desc().nullsLast()));
            add(samples.where(column).between(value, value).limit(1));
            add(samples.where(column).isNotNull().where(column).ne(value));
        }
    }
}
