package io.dialectic.compliance.sql;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;

import io.dialectic.Database;
import io.dialectic.Query;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Student;
import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.metadata.MappedModel;
import io.dialectic.engine.metadata.ModelLookups;
import io.dialectic.engine.metadata.ModelReader;
import io.dialectic.engine.plan.AmbientFilters;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.FilterValues;
import io.dialectic.engine.plan.Planner;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Hint;
import io.dialectic.query.Operator;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.QueryExpression;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Includes that are joined, and the statements of those that are not. */
final class IncludeConstructs {
    private static final FilterValues NO_FILTERS = FilterValues.of(new AmbientFilters(Map.of()));

    private IncludeConstructs() {}

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        query(
                all,
                "a joined has-many, in orders",
                db -> db.model(Author.class)
                        .include(
                                Author::books,
                                b -> b.orderByDesc(Book::getTitle).join())
                        .orderBy(Author::name));
        query(
                all,
                "a limit beside a joined has-many",
                db -> db.model(Author.class)
                        .include(
                                Author::books,
                                b -> b.where(Book::getTitle)
                                        .ne("T")
                                        .orderByDesc(Book::getTitle)
                                        .join()
                                        .required())
                        .orderBy(Author::name)
                        .limit(5)
                        .offset(10));
        query(
                all,
                "an order by what is computed beside a joined has-many",
                db -> db.model(Author.class).include(Author::books, Query::join).orderBy(lower(attr(Author::name))));
        query(
                all,
                "a joined many-to-many",
                db -> db.model(Student.class)
                        .include(Student::courses, c -> c.orderBy(Course::title).join()));
        query(
                all,
                "a joined association along another",
                db -> db.model(Person.class)
                        .include(Person::remarks, r -> r.orderBy(Remark::text).join()));
        query(all, "a joined has-one", db -> db.model(Person.class).includeOne(Person::pinned, Query::join));
        query(
                all,
                "a required to-one include with a statement of its own",
                db -> db.model(Book.class)
                        .includeRef(
                                Book::getAuthor,
                                a -> a.where(Author::name).eq("A").batch().required()));
        all.put("the statement of an included has-many", db -> List.of(new Statements(db).belonging(-1, List.of())));
        all.put("a limit for each parent: has-many", db -> List.of(new Statements(db).belonging(3, List.of())));
        for (Hint hint : List.of(Hint.useIndex("books_author"), Hint.optimizer("MAXDOP 1"))) {
            all.put(
                    "a limit for each parent, with a hint: " + hint.kind(),
                    db -> List.of(new Statements(db).belonging(3, List.of(hint))));
        }
        all.put("the statement of an included many-to-many", db -> List.of(new Statements(db).through(-1)));
        all.put("a limit for each parent: many-to-many", db -> List.of(new Statements(db).through(3)));
    }

    private static void query(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, Query<?>> query) {
        all.put(name, db -> List.of(query.apply(db).toSql().text()));
    }

    /** Plans what no query shows: the statements that are sent when the parents are known. */
    private static final class Statements {
        private final Map<Class<?>, BoundModel<?>> models = new HashMap<>();
        private final ModelReader reader =
                new ModelReader(new ModelLookups(List.of()), type -> bound(type).definition(), own -> {
                    throw new IllegalStateException("no table without a model is read");
                });
        private final Dialect dialect;
        private final Planner planner;

        Statements(Database db) {
            this.dialect = StatementConstructs.dialect(db);
            this.planner = new Planner(dialect, this::bound);
        }

        private BoundModel<?> bound(Class<?> type) {
            BoundModel<?> known = models.get(type);
            if (known == null) {
                MappedModel<?> mapped = reader.read(type);
                List<ColumnType<?>> types = new ArrayList<>();
                for (Attribute attribute : mapped.definition().attributes()) {
                    types.add(AttributeTypes.of(mapped.definition().name(), attribute, dialect.types(), "this"));
                }
                known = new BoundModel<>(mapped, types);
                models.put(type, known);
            }
            return known;
        }

        private BoundModel<?> bound(ModelDefinition definition) {
            return bound(definition.type());
        }

        private static Condition oneOf(Attribute key) {
            return Condition.test(key, Operator.IN, List.of(1L, 2L));
        }

        private String text(QueryExpression statement) {
            return statement.render(dialect.syntax()).text();
        }

        String belonging(long limit, List<Hint> hints) {
            BoundModel<?> books = bound(Book.class);
            Association association = bound(Author.class).definition().association("books");
            QueryDescription query = QueryDescription.of(books.definition())
                    .and(oneOf(association.targetKey().get(0)))
                    .orderBy(OrderBy.of(books.definition().attribute("title"), true))
                    .limit(limit);
            for (Hint hint : hints) {
                query = query.options(query.options().hint(hint));
            }
            return text(planner.belonging(books, query, association, NO_FILTERS)
                    .plan()
                    .statement());
        }

        String through(long limit) {
            BoundModel<?> courses = bound(Course.class);
            Association association = bound(Student.class).definition().association("courses");
            Association.Through through = java.util.Objects.requireNonNull(association.through());
            QueryDescription query = QueryDescription.of(courses.definition())
                    .orderBy(OrderBy.of(courses.definition().attribute("title"), false))
                    .limit(limit);
            return text(planner.through(
                            courses,
                            query,
                            association,
                            through,
                            oneOf(through.toSource().get(0)),
                            NO_FILTERS)
                    .plan()
                    .rows()
                    .statement());
        }
    }
}
