package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Aggregate;
import io.dialectic.Aggregates;
import io.dialectic.Associations;
import io.dialectic.Attr;
import io.dialectic.Case.Branches;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.Groups;
import io.dialectic.JsonPath;
import io.dialectic.Lists;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Operators;
import io.dialectic.Order;
import io.dialectic.Pair;
import io.dialectic.PairQuery;
import io.dialectic.Prop;
import io.dialectic.Query;
import io.dialectic.Ranges;
import io.dialectic.Selection;
import io.dialectic.SqlQuery;
import io.dialectic.SubQuery;
import io.dialectic.Times;
import io.dialectic.Window;
import io.dialectic.Windows;
import io.dialectic.annotation.Id;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Explain;
import io.dialectic.query.Hint;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.Operator;
import io.dialectic.query.Sql;
import io.dialectic.transaction.RowLock;
import io.dialectic.type.Json;
import io.dialectic.type.Range;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Null where the reading API takes something: whatever method there is, it is refused with words before anything is sent. */
public final class NullArgumentCases {
    /** Writes, which have cases of their own. */
    private static final Set<String> WRITES = Set.of(
            "create", "createFrom", "bulkCreate", "update", "destroy", "forceDestroy", "save", "build", "findOrCreate");

    /** What takes an association where others take an attribute. */
    private static final Set<String> LOADS = Set.of("load", "includeOne", "includeRef");

    /** Whose methods the engine calls, with what it made itself. */
    private static final Set<Class<?>> OF_THE_ENGINE = Set.of(ModelDefinition.class, Operator.class, Attribute.class);

    /** Made by the suite. */
    public NullArgumentCases() {}

    /**
     * A part of the API.
     *
     * @param type whose methods are called
     * @param on what they are called on; null for static methods
     */
    public record Part(
            String words, Class<?> type, @Nullable Function<Library, Object> on) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** A record to read rows as. */
    public record Name(@Id String name) {}

    /** A document. */
    public record Document(Json data) {}

    private static Part functions(Class<?> type) {
        return new Part("the functions of " + type.getSimpleName(), type, null);
    }

    private static Part methods(Class<?> type, Function<Library, Object> on) {
        return new Part("the methods of " + type.getSimpleName(), type, on);
    }

    /** The table. */
    public static List<Part> parts() {
        return List.of(
                functions(Functions.class),
                functions(Aggregates.class),
                functions(Windows.class),
                functions(Window.class),
                functions(Times.class),
                functions(Lists.class),
                functions(Ranges.class),
                functions(Associations.class),
                functions(Attr.class),
                functions(Cond.class),
                functions(Pair.class),
                functions(JsonPath.class),
                functions(io.dialectic.Case.class),
                functions(Sql.class),
                functions(Hint.class),
                methods(Query.class, l -> l.authors),
                methods(Model.class, l -> l.authors),
                methods(Groups.class, l -> l.authors.groupBy(attr(Author::name))),
                methods(Selection.class, l -> l.authors.project(Name.class)),
                methods(Operators.class, l -> l.authors.where(Author::name)),
                methods(Aggregate.class, l -> Aggregates.max(attr(Author::name))),
                methods(Cond.class, l -> attr(Author::name).eq("Ada")),
                methods(Pair.class, l -> Pair.of(attr(Author::name), attr(Author::email))),
                methods(Window.class, l -> Window.partitionBy(attr(Author::name))),
                methods(
                        Branches.class,
                        l -> io.dialectic.Case.when(attr(Author::name).isNull(), "nobody")),
                methods(JsonPath.class, l -> JsonPath.of(Functions.<Author, Json>value(Json.NULL))),
                methods(Sql.class, l -> Sql.of("SELECT 1")));
    }

    /** The table of what needs a database of its own to be called on. */
    @Case("X7")
    public void nullIsRefusedBySqlOfTheApplicationsOwn(Subject t) {
        Library library = Library.empty(t);
        SqlQuery sql = t.database().sql("SELECT name FROM authors");
        allRefused(t, library, new Part("the methods of SqlQuery", SqlQuery.class, l -> sql));
    }

    @Case("X7")
    @Each("parts")
    public void nullIsRefusedBeforeAnythingIsSent(Subject t, Part part) {
        allRefused(t, Library.empty(t), part);
    }

    private static void allRefused(Subject t, Library library, Part part) {
        List<String> wrong = new ArrayList<>();
        int[] tried = {0};
        long sent = t.statements(() -> {
            for (Method method : part.type().getMethods()) {
                boolean ours = method.getDeclaringClass() == part.type()
                        && Modifier.isStatic(method.getModifiers()) == (part.on() == null)
                        && !method.isBridge()
                        && !WRITES.contains(method.getName())
                        && Arrays.stream(method.getParameterTypes()).noneMatch(OF_THE_ENGINE::contains);
                for (int i = 0; ours && i < method.getParameterCount(); i++) {
                    if (mustBeThere(method, i)) {
                        tried[0]++;
                        String outcome = outcome(library, part, method, i);
                        if (outcome != null) {
                            wrong.add(method.getName() + Arrays.toString(simple(method)) + " with null as number "
                                    + (i + 1) + ": " + outcome);
                        }
                    }
                }
            }
        });
        wrong.sort(Comparator.naturalOrder());
        assertThat(wrong).as("methods that do not say that null is none").isEmpty();
        assertThat(tried[0]).isPositive();
        assertThat(sent).isZero();
    }

    private static List<String> simpleNames(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
    }

    private static Object[] simple(Method method) {
        return simpleNames(method).toArray();
    }

    /** Whether null is no argument: what may be null says so. Among the values of a list there may be nulls. */
    private static boolean mustBeThere(Method method, int position) {
        Parameter parameter = method.getParameters()[position];
        boolean amongValues = method.isVarArgs() && Set.of("in", "notIn").contains(method.getName()) && position == 0;
        return !parameter.getType().isPrimitive()
                && !amongValues
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What happened instead of a refusal; null if it was refused. */
    private static @Nullable String outcome(Library library, Part part, Method method, int position) {
        try {
            @Nullable Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = i == position ? null : sample(library, method, i);
            }
            method.setAccessible(true);
            Object made = method.invoke(part.on() == null ? null : part.on().apply(library), arguments);
            use(library, made);
            return "it is taken";
        } catch (InvocationTargetException e) {
            return judged(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } catch (RuntimeException e) {
            return judged(e);
        }
    }

    private static @Nullable String judged(@Nullable Throwable thrown) {
        // What the database does not have at all is refused for that.
        boolean refused = thrown instanceof UnsupportedByDialectException
                || thrown instanceof QueryException e
                        && (e.code() == ErrorCode.INVALID_OPERAND || e.code() == ErrorCode.NOT_A_METHOD_REFERENCE)
                        && String.valueOf(e.getMessage()).contains("null");
        return refused ? null : String.valueOf(thrown);
    }

    /** Some things are found out when they are used in a query. */
    @SuppressWarnings("unchecked")
    private static void use(Library library, @Nullable Object made) {
        if (made instanceof Cond<?> condition) {
            library.authors.where((Cond<Author>) condition).toSql();
        } else if (made instanceof Expr<?, ?> expression) {
            library.authors.project((Expr<Author, ?>) expression).toSql();
        } else if (made instanceof Query<?> query) {
            query.toSql();
        }
    }

    private static Object sample(Library library, Method method, int position) {
        Class<?> type = method.getParameterTypes()[position];
        if (type == Class.class) {
            return ofRecord(method.getGenericParameterTypes()[position]) ? Name.class : String.class;
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Prop.class) {
            Prop<Author, String> name = Author::name;
            Prop<Author, List<Book>> books = Author::books;
            return LOADS.contains(method.getName()) ? books : name;
        }
        if (type == Many.class) {
            Many<Author, ?> books = Author::books;
            return books;
        }
        return SAMPLES.apply(library).entrySet().stream()
                .filter(sample -> type == sample.getKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no sample of " + type + " for " + method));
    }

    private static boolean ofRecord(Type type) {
        return type instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof TypeVariable<?> variable
                && variable.getBounds()[0] == Record.class;
    }

    private static final Function<Library, Map<Class<?>, Object>> SAMPLES = library -> Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 1d),
            Map.entry(boolean.class, true),
            Map.entry(Object.class, "Ada"),
            Map.entry(Comparable.class, "Ada"),
            Map.entry(Number.class, 1),
            Map.entry(String.class, "name"),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Attr.class, attr(Author::name)),
            Map.entry(Expr.class, attr(Author::name)),
            Map.entry(Cond.class, attr(Author::name).eq("Ada")),
            Map.entry(Condition.class, attr(Author::name).eq("Ada")),
            Map.entry(Order.class, attr(Author::name).asc()),
            Map.entry(Window.class, Window.partitionBy(attr(Author::name))),
            Map.entry(io.dialectic.query.Window.Bound.class, Window.currentRow()),
            Map.entry(Aggregate.class, Aggregates.count()),
            Map.entry(Query.class, library.authors),
            Map.entry(SubQuery.class, library.authors.subQuery(Author::name)),
            Map.entry(PairQuery.class, library.authors.subQuery(attr(Author::name), attr(Author::email))),
            Map.entry(Selection.class, library.authors.project(Name.class)),
            Map.entry(Sql.class, Sql.of("SELECT 1")),
            Map.entry(Json.class, Json.NULL),
            Map.entry(Range.class, Range.closed(1, 2)),
            Map.entry(RowLock.class, RowLock.of(RowLock.Strength.UPDATE)),
            Map.entry(Hint.class, Hint.useIndex("name")),
            Map.entry(Explain.class, Explain.TEXT),
            Map.entry(LazyLoading.class, LazyLoading.STRICT),
            Map.entry(BiFunction.class, (BiFunction<Object, Object, Object>) (first, second) -> first),
            Map.entry(Function.class, (Function<Object, Object>) given -> given),
            Map.entry(UnaryOperator.class, (UnaryOperator<Object>) given -> given),
            Map.entry(Consumer.class, (Consumer<Object>) given -> {}));
}
