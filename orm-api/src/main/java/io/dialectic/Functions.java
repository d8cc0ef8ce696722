package io.dialectic;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.ScalarFunction;
import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.model.PropertyReference;
import io.dialectic.query.Condition;
import io.dialectic.query.Given;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Sql;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.NamedFunction;
import io.dialectic.type.LogicalType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Functions of one row that mean the same on every database, and sub-queries; made to be imported statically. A null argument
 * makes the result null, unless a function says otherwise.
 */
public final class Functions {
    private Functions() {}

    /** A value as an expression. Always bound. */
    public static <M, V> Expr<M, V> value(V value) {
        return value("value", value);
    }

    static <M, V> Expr<M, V> value(String method, V value) {
        Given.to(method, "a value", value);
        ValueExpression constant = new ValueExpression.Constant(value);
        return new Computed<>(model -> constant);
    }

    /** A condition as a value: true, false or null. */
    public static <M> Expr<M, Boolean> truth(Cond<M> condition) {
        Given.to("truth", "a condition", condition);
        return new Computed<>(model -> new ValueExpression.Truth(condition.resolve(model)));
    }

    // Text.

    /** In lower case. */
    public static <M> Expr<M, String> lower(Expr<M, String> text) {
        return call(ScalarFunction.LOWER, text);
    }

    /** In upper case. */
    public static <M> Expr<M, String> upper(Expr<M, String> text) {
        return call(ScalarFunction.UPPER, text);
    }

    /** Without blanks at both ends. */
    public static <M> Expr<M, String> trim(Expr<M, String> text) {
        return call(ScalarFunction.TRIM, text);
    }

    /** Without blanks at the start. */
    public static <M> Expr<M, String> trimStart(Expr<M, String> text) {
        return call(ScalarFunction.TRIM_START, text);
    }

    /** Without blanks at the end. */
    public static <M> Expr<M, String> trimEnd(Expr<M, String> text) {
        return call(ScalarFunction.TRIM_END, text);
    }

    /** How many characters it has. */
    public static <M> Expr<M, Integer> length(Expr<M, String> text) {
        return call(ScalarFunction.LENGTH, text);
    }

    /** {@code length} characters from the one at {@code start}, from 1. */
    public static <M> Expr<M, String> substring(Expr<M, String> text, int start, int length) {
        return call(
                ScalarFunction.SUBSTRING,
                text,
                value(atLeast(1, "start", start)),
                value(notNegative("length", length)));
    }

    /** The first characters. */
    public static <M> Expr<M, String> left(Expr<M, String> text, int length) {
        return call(ScalarFunction.LEFT, text, value(notNegative("length", length)));
    }

    /** The last characters. */
    public static <M> Expr<M, String> right(Expr<M, String> text, int length) {
        return call(ScalarFunction.RIGHT, text, value(notNegative("length", length)));
    }

    /** Texts one behind the other; null if one is null. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Expr<M, String> concat(Expr<M, String> first, Expr<M, String> second, Expr<M, String>... others) {
        return call(ScalarFunction.CONCAT, all("concat", first, second, others));
    }

    /** A text and another behind it. */
    public static <M> Expr<M, String> concat(Expr<M, String> first, String second) {
        return concat(first, value(second));
    }

    /** With every {@code wanted} replaced. */
    public static <M> Expr<M, String> replace(Expr<M, String> text, String wanted, String replacement) {
        return call(ScalarFunction.REPLACE, text, value(wanted), value(replacement));
    }

    /** Where {@code wanted} begins in the text, from 1; 0 if it is not in it. */
    public static <M> Expr<M, Integer> position(String wanted, Expr<M, String> text) {
        return call(ScalarFunction.POSITION, Functions.<M, String>value(wanted), text);
    }

    // Numbers.

    /** The sum of two numbers. */
    public static <M, N extends Number> Expr<M, N> plus(Expr<M, N> left, Expr<M, N> right) {
        return call(ScalarFunction.ADD, left, right);
    }

    /** The sum of two numbers. */
    public static <M, N extends Number> Expr<M, N> plus(Expr<M, N> left, N right) {
        return plus(left, value(right));
    }

    /** The difference of two numbers. */
    public static <M, N extends Number> Expr<M, N> minus(Expr<M, N> left, Expr<M, N> right) {
        return call(ScalarFunction.SUBTRACT, left, right);
    }

    /** The difference of two numbers. */
    public static <M, N extends Number> Expr<M, N> minus(Expr<M, N> left, N right) {
        return minus(left, value(right));
    }

    /** The product of two numbers. */
    public static <M, N extends Number> Expr<M, N> times(Expr<M, N> left, Expr<M, N> right) {
        return call(ScalarFunction.MULTIPLY, left, right);
    }

    /** The product of two numbers. */
    public static <M, N extends Number> Expr<M, N> times(Expr<M, N> left, N right) {
        return times(left, value(right));
    }

    /** The quotient of two numbers. Of whole numbers it is whole, cut towards zero; dividing by zero is as the database has it. */
    public static <M, N extends Number> Expr<M, N> dividedBy(Expr<M, N> left, Expr<M, N> right) {
        return call(ScalarFunction.DIVIDE, left, right);
    }

    /** The quotient of two numbers. */
    public static <M, N extends Number> Expr<M, N> dividedBy(Expr<M, N> left, N right) {
        return dividedBy(left, value(right));
    }

    /** The rest of a division, with the sign of the dividend. */
    public static <M, N extends Number> Expr<M, N> mod(Expr<M, N> left, Expr<M, N> right) {
        return call(ScalarFunction.MODULO, left, right);
    }

    /** The rest of a division, with the sign of the dividend. */
    public static <M, N extends Number> Expr<M, N> mod(Expr<M, N> left, N right) {
        return mod(left, value(right));
    }

    /** The number with the other sign. */
    public static <M, N extends Number> Expr<M, N> negated(Expr<M, N> number) {
        return call(ScalarFunction.NEGATE, number);
    }

    /** The number without its sign. */
    public static <M, N extends Number> Expr<M, N> abs(Expr<M, N> number) {
        return call(ScalarFunction.ABSOLUTE, number);
    }

    /** -1, 0 or 1. */
    public static <M> Expr<M, Integer> sign(Expr<M, ? extends Number> number) {
        return call(ScalarFunction.SIGN, number);
    }

    /** Rounded to some digits behind the point, halves away from zero. Of floating point, halves are as the database has them. */
    public static <M, N extends Number> Expr<M, N> round(Expr<M, N> number, int digits) {
        return call(ScalarFunction.ROUND, number, value(notNegative("number of digits", digits)));
    }

    /** The greatest whole number that is not greater. */
    public static <M, N extends Number> Expr<M, N> floor(Expr<M, N> number) {
        return call(ScalarFunction.FLOOR, number);
    }

    /** The least whole number that is not less. */
    public static <M, N extends Number> Expr<M, N> ceil(Expr<M, N> number) {
        return call(ScalarFunction.CEILING, number);
    }

    /** A number raised to a power. */
    public static <M> Expr<M, Double> power(Expr<M, ? extends Number> number, double exponent) {
        return call(ScalarFunction.POWER, number, value(exponent));
    }

    /** The square root. */
    public static <M> Expr<M, Double> sqrt(Expr<M, ? extends Number> number) {
        return call(ScalarFunction.SQUARE_ROOT, number);
    }

    /** e raised to the number. */
    public static <M> Expr<M, Double> exp(Expr<M, ? extends Number> number) {
        return call(ScalarFunction.EXPONENTIAL, number);
    }

    /** The natural logarithm. */
    public static <M> Expr<M, Double> ln(Expr<M, ? extends Number> number) {
        return call(ScalarFunction.NATURAL_LOGARITHM, number);
    }

    /** A number from 0 to 1, another one for each row; {@code orderBy(random())} shuffles. */
    public static <M> Expr<M, Double> random() {
        return call(ScalarFunction.RANDOM, List.<Expr<M, ?>>of());
    }

    // Choice.

    /** The first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M, V> Expr<M, V> coalesce(Expr<M, V> first, Expr<M, V> second, Expr<M, V>... others) {
        return call(ScalarFunction.COALESCE, all("coalesce", first, second, others));
    }

    /** The expression, or the value where it is null. */
    public static <M, V> Expr<M, V> coalesce(Expr<M, V> expression, V value) {
        return coalesce(expression, value(value));
    }

    /** Null where the expression equals the value, else the expression. */
    public static <M, V> Expr<M, V> nullIf(Expr<M, V> expression, V value) {
        return call(ScalarFunction.NULL_IF, expression, value(value));
    }

    /** The greater of two; null if one is null. */
    public static <M, V> Expr<M, V> greatest(Expr<M, V> first, Expr<M, V> second) {
        return call(ScalarFunction.GREATEST, first, second);
    }

    /** The lesser of two; null if one is null. */
    public static <M, V> Expr<M, V> least(Expr<M, V> first, Expr<M, V> second) {
        return call(ScalarFunction.LEAST, first, second);
    }

    // Of the database.

    /**
     * A function that the database has under a name, such as one of the application's own.
     *
     * @param name a plain name of letters, digits and underscores, with a schema and a point before it perhaps; nothing else
     * @param type what the function gives
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M, V> Expr<M, V> fn(String name, Class<V> type, Expr<M, ?>... arguments) {
        Given.to("fn", "the type of what the function gives", type);
        if (!NamedFunction.isName(Given.to("fn", "the name of a function", name))) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + name
                            + "' is not the name of a function. Give a plain name, and arguments as expressions; SQL of"
                            + " your own goes to sql(...).");
        }
        List<Expr<M, ?>> given = Given.each("fn", "expressions", arguments);
        return new Computed<>(model -> new ValueExpression.NamedCall(name, type, resolved(given, model)));
    }

    /** The value as another type; what cannot be converted is as the database has it, an error on most. */
    public static <M, V> Expr<M, V> cast(Expr<M, ?> value, Class<V> type) {
        Given.to("cast", "an expression", value);
        Given.to("cast", "the type that it becomes", type);
        return new Computed<>(model -> new ValueExpression.Cast(value.resolve(model), null, type));
    }

    /** The number or text as a decimal of so many digits, some of them behind the point. */
    public static <M> Expr<M, BigDecimal> castToDecimal(Expr<M, ?> value, int precision, int scale) {
        Given.to("castToDecimal", "an expression", value);
        atLeast(1, "precision", precision);
        if (notNegative("scale", scale) > precision) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The scale is " + scale + " and the precision " + precision
                            + ", which counts the digits behind the point too. Give a greater precision.");
        }
        LogicalType type = LogicalType.decimal(precision, scale);
        return new Computed<>(model -> new ValueExpression.Cast(value.resolve(model), type, BigDecimal.class));
    }

    /**
     * An expression in SQL of the application's own. What is bound to its parameters is a value, or an expression that is written
     * in its place: {@code sql(Sql.of("similarity(?, ?)", attr(User::name), "Ann"), Double.class)}.
     *
     * @param type what the expression gives
     */
    public static <M, V> Expr<M, V> sql(Sql expression, Class<V> type) {
        Given.to("sql", "SQL", expression);
        Given.to("sql", "the type of what the expression gives", type);
        return new Computed<>(model -> new ValueExpression.Fragment(resolved(expression, model), type));
    }

    /** A condition in SQL of the application's own, with values and expressions bound to its parameters. */
    public static <M> Cond<M> sql(Sql condition) {
        Given.to("sql", "SQL", condition);
        return new Cond<>(model -> new Condition.Fragment(resolved(condition, model)));
    }

    private static Sql resolved(Sql sql, ModelDefinition model) {
        return sql.map(value -> {
            if (value instanceof Expr<?, ?> expression) {
                return expression.resolve(model);
            }
            if (value instanceof Sql nested) {
                return resolved(nested, model);
            }
            return value instanceof SubQuery<?> query ? query.expression() : value;
        });
    }

    // Associations.

    /** An attribute at the other end of a to-one association; null where there is no row. Joined by itself. */
    public static <M, A, V> Expr<M, V> via(Prop<M, A> association, Prop<A, V> attribute) {
        return through(association, Attr.attr(attribute));
    }

    /** What an association of the other end leads to: {@code via(Book::author, via(Author::country, Country::name))}. */
    public static <M, A, V> Expr<M, V> via(Prop<M, A> association, Expr<A, V> attribute) {
        return through(association, attribute);
    }

    /** An attribute at the other end, as {@link Attr}. */
    public static <M, A, V> Expr<M, V> via(Prop<M, A> association, Attr<A, V> attribute) {
        return through(association, attribute);
    }

    /** The same of an association that is declared as {@link Ref}. */
    public static <M, A, V> Expr<M, V> viaRef(Prop<M, Ref<A>> association, Prop<A, V> attribute) {
        return through(association, Attr.attr(attribute));
    }

    /** What an association of the other end leads to, of an association that is declared as {@link Ref}. */
    public static <M, A, V> Expr<M, V> viaRef(Prop<M, Ref<A>> association, Expr<A, V> attribute) {
        return through(association, attribute);
    }

    /** An attribute at the other end, as {@link Attr}, of an association that is declared as {@link Ref}. */
    public static <M, A, V> Expr<M, V> viaRef(Prop<M, Ref<A>> association, Attr<A, V> attribute) {
        return through(association, attribute);
    }

    private static <M, A, V> Expr<M, V> through(Serializable association, Expr<A, V> value) {
        Given.to("via", "a method reference", association);
        Given.to("via", "an expression", value);
        return new Computed<>(model -> {
            Association first = PropertyReference.association(association, model);
            if (!(value.resolve(first.target()) instanceof ValueExpression.Property end)) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "An association of " + model.name() + " leads to attributes of "
                                + first.target().name()
                                + " and to those of its associations only. Compute outside: lower(via(Book::author,"
                                + " Author::name)).");
            }
            List<Association> path = new ArrayList<>(List.of(first));
            path.addAll(end.path());
            return new ValueExpression.Property(List.copyOf(path), end.attribute());
        });
    }

    // Sub-queries.

    /** Any value of a query, as the right side of a comparison: {@code attr(User::age).gt(any(query))}. */
    public static <M, V> Expr<M, V> any(SubQuery<V> query) {
        Given.to("any", "a sub-query", query);
        return new Computed<>(model -> new ValueExpression.Quantified(query.expression(), false));
    }

    /** All values of a query, as the right side of a comparison; of no values, everything is true. */
    public static <M, V> Expr<M, V> all(SubQuery<V> query) {
        Given.to("all", "a sub-query", query);
        return new Computed<>(model -> new ValueExpression.Quantified(query.expression(), true));
    }

    /** The one value of a query that gives one row at the most: of an aggregate, or limited to one. */
    public static <M, V> Expr<M, V> scalar(SubQuery<V> query) {
        Given.to("scalar", "a sub-query", query);
        return new Computed<>(model -> query.expression());
    }

    /** An attribute of the query around this one, inside {@link #exists} and other sub-queries. */
    public static <M, O, V> Expr<M, V> outer(Query<O> outer, Prop<O, V> attribute) {
        return of(outer, attribute);
    }

    /** An attribute of a query that is joined to this one: {@code where(Book::getAuthorId).eq(of(writers, Writer::id))}. */
    public static <M, O, V> Expr<M, V> of(Query<O> joined, Prop<O, V> attribute) {
        Given.to("of", "a query", joined);
        Given.to("of", "a method reference", attribute);
        return new Computed<>(model -> {
            QueryDescription other = joined.description();
            return new ValueExpression.Outer(other, PropertyReference.attribute(attribute, other.model()));
        });
    }

    /** Whether a query has a row. */
    public static <M> Cond<M> exists(Query<?> query) {
        Given.to("exists", "a query", query);
        return new Cond<>(model -> new Condition.Exists(query.description()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <M, V> Expr<M, V> call(ScalarFunction function, Expr<M, ?>... arguments) {
        return call(function, Arrays.asList(arguments));
    }

    static <M, V> Expr<M, V> call(ScalarFunction function, List<Expr<M, ?>> arguments) {
        Given.all(function.name().toLowerCase(Locale.ROOT).replace('_', ' '), "expressions and values", arguments);
        return new Computed<>(model -> new ValueExpression.Call(function, resolved(arguments, model)));
    }

    private static <M> List<ValueExpression> resolved(List<Expr<M, ?>> expressions, ModelDefinition model) {
        List<ValueExpression> resolved = new ArrayList<>(expressions.size());
        for (Expr<M, ?> expression : expressions) {
            resolved.add(expression.resolve(model));
        }
        return resolved;
    }

    private static <M> List<Expr<M, ?>> all(String method, Expr<M, ?> first, Expr<M, ?> second, Expr<M, ?>[] others) {
        List<Expr<M, ?>> all = new ArrayList<>(Arrays.asList(first, second));
        all.addAll(Arrays.asList(Given.to(method, "expressions", others)));
        return all;
    }

    static int notNegative(String what, int number) {
        return atLeast(0, what, number);
    }

    static int atLeast(int least, String what, int number) {
        if (number < least) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "The " + what + " is " + number + ". Give " + least + " or more.");
        }
        return number;
    }
}
