package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.ValueExpression;
import io.dialectic.spi.Feature;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.Between;
import io.dialectic.sql.Choice;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Exists;
import io.dialectic.sql.Expression;
import io.dialectic.sql.InArray;
import io.dialectic.sql.InList;
import io.dialectic.sql.InQuery;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Like;
import io.dialectic.sql.LikeAnyCase;
import io.dialectic.sql.Negation;
import io.dialectic.sql.NullTest;
import io.dialectic.sql.OperatorTest;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Quantified;
import io.dialectic.sql.RegularExpression;
import io.dialectic.sql.Sameness;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.Truth;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns conditions over models into predicates over tables. */
final class ConditionPlanner {
    private enum Mark {
        AND,
        OR,
        NOT,
        FAILS,
        SOME,
        EXISTS,
        QUERY
    }

    private record ListShape(int size, boolean withNull) {}

    private final TypeCatalog catalog;
    private final Abilities abilities;
    private final boolean arrays;
    private final SubQueries queries;
    private final ValuePlanner values;
    private final ConcurrentHashMap<ColumnType<?>, ColumnType<?>> arrayTypes = new ConcurrentHashMap<>();

    ConditionPlanner(TypeCatalog catalog, ValueTypes types, Abilities abilities, SubQueries queries, SqlSyntax syntax) {
        this.catalog = catalog;
        this.abilities = abilities;
        this.arrays = abilities.has(Feature.ARRAY_PARAMETERS);
        this.queries = queries;
        this.values = new ValuePlanner(types, this, queries, abilities, syntax);
    }

    /** The planner of the values that conditions are about. */
    ValuePlanner values() {
        return values;
    }

    Expression plan(Condition condition, Source source, Draft draft) {
        if (condition instanceof Condition.Test test) {
            return test(test, source, draft);
        }
        if (condition instanceof Condition.Not not) {
            draft.token(Mark.NOT);
            return new Negation(plan(not.part(), source, draft));
        }
        if (condition instanceof Condition.Fails fails) {
            draft.token(Mark.FAILS);
            return fails(plan(fails.part(), source, draft));
        }
        if (condition instanceof Condition.Some some) {
            draft.token(Mark.SOME);
            return queries.some(source, some.association(), some.rows(), draft);
        }
        if (condition instanceof Condition.Exists exists) {
            draft.token(Mark.EXISTS);
            return new Exists(queries.plan(exists.query(), null, source, draft).select());
        }
        boolean and = condition instanceof Condition.And;
        List<Condition> parts =
                condition instanceof Condition.And all ? all.parts() : ((Condition.Or) condition).parts();
        draft.token(and ? Mark.AND : Mark.OR);
        List<Expression> planned = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            planned.add(plan(part, source, draft));
        }
        draft.end();
        if (planned.isEmpty()) {
            return new Truth(and);
        }
        return planned.size() == 1 ? planned.get(0) : new Junction(and, planned);
    }

    /** {@code IS NOT TRUE} is not everywhere, a choice is. */
    private static Expression fails(Expression predicate) {
        Choice holds =
                new Choice(List.of(new Choice.Branch(predicate, new IntegerConstant(1))), new IntegerConstant(0));
        return new Comparison(holds, Comparison.Operator.EQUAL, new IntegerConstant(0));
    }

    private Expression test(Condition.Test test, Source source, Draft draft) {
        draft.token(test.operator());
        Planned subject = values.plan(test.subject(), source, draft, null);
        return switch (test.operator()) {
            case EQ -> compare(test, subject, Comparison.Operator.EQUAL, source, draft);
            case NE -> compare(test, subject, Comparison.Operator.NOT_EQUAL, source, draft);
            case GT -> compare(test, subject, Comparison.Operator.GREATER, source, draft);
            case GTE -> compare(test, subject, Comparison.Operator.GREATER_OR_EQUAL, source, draft);
            case LT -> compare(test, subject, Comparison.Operator.LESS, source, draft);
            case LTE -> compare(test, subject, Comparison.Operator.LESS_OR_EQUAL, source, draft);
            case SAME -> new Sameness(subject.node(), operand(test, 0, subject, source, draft), false);
            case NOT_SAME -> new Sameness(subject.node(), operand(test, 0, subject, source, draft), true);
            case LIKE -> new Like(subject.node(), pattern(test, subject, source, draft), false, false);
            case NOT_LIKE -> new Like(subject.node(), pattern(test, subject, source, draft), true, false);
            case LIKE_ANY_CASE -> new LikeAnyCase(subject.node(), pattern(test, subject, source, draft), false);
            case NOT_LIKE_ANY_CASE -> new LikeAnyCase(subject.node(), pattern(test, subject, source, draft), true);
            case HAS_WORDS -> words(test, subject, source, draft);
            case CONTAINS_ALL -> whole(test, OperatorTest.Kind.CONTAINS_ALL, subject, source, draft);
            case CONTAINED_IN -> whole(test, OperatorTest.Kind.CONTAINED_IN, subject, source, draft);
            case OVERLAPS -> whole(test, OperatorTest.Kind.OVERLAPS, subject, source, draft);
            case ADJACENT -> whole(test, OperatorTest.Kind.ADJACENT, subject, source, draft);
            case BEFORE -> whole(test, OperatorTest.Kind.BEFORE, subject, source, draft);
            case AFTER -> whole(test, OperatorTest.Kind.AFTER, subject, source, draft);
            case ENDS_WITHIN -> whole(test, OperatorTest.Kind.ENDS_WITHIN, subject, source, draft);
            case BEGINS_WITHIN -> whole(test, OperatorTest.Kind.BEGINS_WITHIN, subject, source, draft);
            case MATCHES -> matches(test, subject, false, false, source, draft);
            case NOT_MATCHES -> matches(test, subject, true, false, source, draft);
            case MATCHES_ANY_CASE -> matches(test, subject, false, true, source, draft);
            case NOT_MATCHES_ANY_CASE -> matches(test, subject, true, true, source, draft);
            case STARTS_WITH -> literally(test, subject, "", "%", false, draft);
            case NOT_STARTS_WITH -> literally(test, subject, "", "%", true, draft);
            case ENDS_WITH -> literally(test, subject, "%", "", false, draft);
            case NOT_ENDS_WITH -> literally(test, subject, "%", "", true, draft);
            case CONTAINS -> literally(test, subject, "%", "%", false, draft);
            case NOT_CONTAINS -> literally(test, subject, "%", "%", true, draft);
            case BETWEEN, NOT_BETWEEN ->
                new Between(
                        subject.node(),
                        operand(test, 0, subject, source, draft),
                        operand(test, 1, subject, source, draft),
                        test.operator() == Operator.NOT_BETWEEN);
            case IN -> in(test, subject, false, source, draft);
            case NOT_IN -> in(test, subject, true, source, draft);
            case IS_NULL -> new NullTest(subject.node(), false);
            case IS_NOT_NULL -> new NullTest(subject.node(), true);
        };
    }

    private Expression compare(
            Condition.Test test, Planned subject, Comparison.Operator operator, Source source, Draft draft) {
        if (test.operands().get(0) instanceof ValueExpression.Quantified quantified) {
            abilities.require(
                    Feature.QUANTIFIED_COMPARISON, "Compare with the least or greatest value, or use exists.");
            draft.token(Mark.QUERY);
            draft.token(quantified.all());
            SubQueries.Column column =
                    queries.plan(quantified.query().query(), quantified.query().column(), source, draft);
            return new Comparison(subject.node(), operator, new Quantified(column.select(), quantified.all()));
        }
        return new Comparison(subject.node(), operator, operand(test, 0, subject, source, draft));
    }

    private Expression words(Condition.Test test, Planned subject, Source source, Draft draft) {
        if (subject.kind() == LogicalType.Kind.TEXT_SEARCH) {
            return new OperatorTest(
                    OperatorTest.Kind.HAS_WORDS,
                    subject.kind(),
                    subject.node(),
                    values.plan(test.operands().get(0), source, draft, null).node());
        }
        abilities.require(Feature.FULL_TEXT, "Use contains or iLike.");
        return new OperatorTest(
                OperatorTest.Kind.HAS_WORDS, subject.kind(), subject.node(), pattern(test, subject, source, draft));
    }

    /** Lists and ranges are attributes of databases that have them only, so just documents need a question. */
    private Expression whole(
            Condition.Test test, OperatorTest.Kind operator, Planned subject, Source source, Draft draft) {
        if (Arguments.document(subject.kind())) {
            abilities.require(Feature.JSON_CONTAINMENT, "Compare what is at a path by text, number or bool.");
        } else if (subject.kind() != LogicalType.Kind.ARRAY && subject.kind() != LogicalType.Kind.RANGE) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is no list, range or document, so " + words(test.operator())
                            + " does not apply.");
        }
        return new OperatorTest(operator, subject.kind(), subject.node(), operand(test, 0, subject, source, draft));
    }

    private Expression matches(
            Condition.Test test, Planned subject, boolean negated, boolean anyCase, Source source, Draft draft) {
        abilities.require(Feature.REGULAR_EXPRESSIONS, "Use like, or test the rows after reading them.");
        return new RegularExpression(subject.node(), pattern(test, subject, source, draft), negated, anyCase);
    }

    /** A constant is bound as what the subject holds, so it must be that. */
    private Expression operand(Condition.Test test, int position, Planned subject, Source source, Draft draft) {
        ValueExpression operand = test.operands().get(position);
        if (operand instanceof ValueExpression.Constant constant) {
            Object value = checked(test, subject.type(), present(test, constant.value()));
            draft.token(subject.type());
            return draft.value(subject.type(), value);
        }
        return values.plan(operand, source, draft, subject.type()).node();
    }

    private Expression pattern(Condition.Test test, Planned subject, Source source, Draft draft) {
        checkText(test, subject);
        return operand(test, 0, subject, source, draft);
    }

    private static Expression literally(
            Condition.Test test, Planned subject, String before, String after, boolean negated, Draft draft) {
        checkText(test, subject);
        if (!(test.operands().get(0) instanceof ValueExpression.Constant constant)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, words(test.operator()) + " takes a text, not an expression. Use like.");
        }
        String text = (String) present(test, constant.value());
        draft.token(subject.type());
        Parameter pattern = draft.value(subject.type(), before + Like.literally(text) + after);
        return new Like(subject.node(), pattern, negated, true);
    }

    private Expression in(Condition.Test test, Planned subject, boolean negated, Source source, Draft draft) {
        ValueExpression operand = test.operands().get(0);
        if (operand instanceof ValueExpression.SubQuery query) {
            draft.token(Mark.QUERY);
            return new InQuery(
                    subject.node(),
                    queries.plan(query.query(), query.column(), source, draft).select(),
                    negated);
        }
        return membership(test, subject, ((ValueExpression.Constants) operand).values(), negated, draft);
    }

    /** An empty list is a constant; a null in the list becomes a null test, since SQL's own answer is unknown. */
    private Expression membership(
            Condition.Test test, Planned subject, List<@Nullable Object> operands, boolean negated, Draft draft) {
        List<Object> present = new ArrayList<>(operands.size());
        for (Object operand : operands) {
            if (operand != null) {
                present.add(checked(test, subject.type(), operand));
            }
        }
        boolean withNull = present.size() < operands.size();
        boolean asArray = boundAsArray(subject.type());
        int size = asArray ? Math.min(1, present.size()) : padded(present.size());
        draft.token(new ListShape(size, withNull));
        Expression nulls = new NullTest(subject.node(), negated);
        if (present.isEmpty()) {
            return withNull ? nulls : new Truth(negated);
        }
        Expression listed = asArray
                ? new InArray(subject.node(), draft.value(arrayOf(subject.type()), present), negated)
                : new InList(subject.node(), parameters(present, size, subject.type(), draft), negated);
        if (!withNull) {
            return listed;
        }
        return negated ? Junction.and(List.of(listed, nulls)) : Junction.or(List.of(listed, nulls));
    }

    /** The next power of two, so that few shapes cover all lengths. */
    private static int padded(int size) {
        int highest = Integer.highestOneBit(size);
        return highest == size ? size : highest * 2;
    }

    /** The last value stands in for those that are missing. */
    private static List<Parameter> parameters(List<Object> values, int size, ColumnType<?> type, Draft draft) {
        List<Parameter> parameters = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parameters.add(draft.value(type, values.get(Math.min(i, values.size() - 1))));
        }
        return parameters;
    }

    /** Lists of lists are not, since an array of arrays is another thing. */
    private boolean boundAsArray(ColumnType<?> type) {
        return arrays && type.logicalType().kind() != LogicalType.Kind.ARRAY;
    }

    private ColumnType<?> arrayOf(ColumnType<?> type) {
        return arrayTypes.computeIfAbsent(
                type,
                element -> catalog.arrayOf(element)
                        .orElseThrow(() -> new IllegalStateException("the dialect has arrays but none of " + element)));
    }

    private static void checkText(Condition.Test test, Planned subject) {
        if (!Arguments.text(subject.kind())) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is no text, so " + words(test.operator())
                            + " does not apply. Compare it with eq, in or between.");
        }
    }

    private static Object present(Condition.Test test, @Nullable Object operand) {
        if (operand == null) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is compared with null by " + words(test.operator())
                            + ", which would match nothing. Use isNull or isNotNull, or leave the condition out.");
        }
        return operand;
    }

    private static Object checked(Condition.Test test, ColumnType<?> type, Object value) {
        if (!type.logicalType().comparable()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " is of the kind "
                            + type.logicalType().kind()
                            + ", whose values cannot be compared. Ask whether it is null, or hold it as another kind.");
        }
        if (!type.javaType().isInstance(value)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    words(test.subject()) + " holds " + type.javaType().getName() + " and cannot be compared with a "
                            + value.getClass().getName() + ". Convert the value first.");
        }
        return value;
    }

    private static String words(ValueExpression subject) {
        return subject instanceof ValueExpression.Property property
                ? "'" + property.attribute() + "'"
                : "The expression";
    }

    private static String words(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
