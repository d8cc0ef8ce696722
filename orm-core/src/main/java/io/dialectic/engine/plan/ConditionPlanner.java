package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.ValueExpression;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.sql.Between;
import io.dialectic.sql.Choice;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Exists;
import io.dialectic.sql.Expression;
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
import io.dialectic.sql.RowInQuery;
import io.dialectic.sql.Sameness;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.sql.Truth;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.List;

/** Turns conditions over models into predicates over tables. */
final class ConditionPlanner {
    private enum Mark {
        AND,
        OR,
        NOT,
        FAILS,
        SOME,
        EXISTS,
        ROW,
        QUERY
    }

    private final Abilities abilities;
    private final Memberships memberships;
    private final SubQueries queries;
    private final ValuePlanner values;
    private final FragmentPlanner fragments;
    private final SqlSyntax syntax;

    ConditionPlanner(Dialect dialect, ValueTypes types, Abilities abilities, SubQueries queries) {
        this.syntax = dialect.syntax();
        this.abilities = abilities;
        this.memberships = new Memberships(dialect, abilities);
        this.queries = queries;
        this.values = new ValuePlanner(dialect, types, this, queries, abilities);
        this.fragments = new FragmentPlanner(dialect, values);
    }

    /** The planner of SQL of the application's own inside queries. */
    FragmentPlanner fragments() {
        return fragments;
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
            draft.reachOut();
            return queries.some(source, some.association(), some.rows(), draft);
        }
        if (condition instanceof Condition.Exists exists) {
            draft.token(Mark.EXISTS);
            draft.reachOut();
            return new Exists(queries.plan(exists.query(), null, source, draft).select());
        }
        if (condition instanceof Condition.RowIn row) {
            return row(row, source, draft);
        }
        if (condition instanceof Condition.Fragment fragment) {
            draft.reachOut();
            return fragments.plan(fragment.sql(), source, draft);
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

    private Expression row(Condition.RowIn row, Source source, Draft draft) {
        abilities.require(Feature.ROW_VALUES, "Use exists with a condition for each value.");
        draft.token(Mark.ROW);
        draft.reachOut();
        draft.token(row.negated());
        List<Expression> planned = new ArrayList<>(row.values().size());
        for (ValueExpression value : row.values()) {
            planned.add(values.plan(value, source, draft, null).node());
        }
        return new RowInQuery(planned, queries.select(row.query(), row.columns(), source, draft), row.negated());
    }

    /** {@code IS NOT TRUE} is not everywhere, a choice is. */
    private static Expression fails(Expression predicate) {
        Choice holds =
                new Choice(List.of(new Choice.Branch(predicate, new IntegerConstant(1))), new IntegerConstant(0));
        return new Comparison(holds, Comparison.Operator.EQUAL, new IntegerConstant(0));
    }

    /** A test that is decided without looking at the row refers to none; databases decide tests of keys for null so. */
    private Expression test(Condition.Test test, Source source, Draft draft) {
        int references = draft.references();
        Expression planned = planned(test, source, draft);
        if (planned instanceof Truth || planned instanceof NullTest) {
            draft.forget(references, source);
        }
        return planned;
    }

    private Expression planned(Condition.Test test, Source source, Draft draft) {
        draft.token(test.operator());
        Planned subject = values.plan(test.subject(), source, draft, null);
        return switch (test.operator()) {
            case EQ -> compare(test, subject, Comparison.Operator.EQUAL, source, draft);
            case NE -> compare(test, subject, Comparison.Operator.NOT_EQUAL, source, draft);
            case GT -> compare(test, subject, Comparison.Operator.GREATER, source, draft);
            case GTE -> compare(test, subject, Comparison.Operator.GREATER_OR_EQUAL, source, draft);
            case LT -> compare(test, subject, Comparison.Operator.LESS, source, draft);
            case LTE -> compare(test, subject, Comparison.Operator.LESS_OR_EQUAL, source, draft);
            case SAME -> same(test, subject, false, source, draft);
            case NOT_SAME -> same(test, subject, true, source, draft);
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
            draft.reachOut();
            SubQueries.Column column =
                    queries.plan(quantified.query().query(), quantified.query().column(), source, draft);
            return new Comparison(subject.node(), operator, new Quantified(column.select(), quantified.all()));
        }
        return new Comparison(subject.node(), operator, operand(test, 0, subject, source, draft));
    }

    /** Some databases spell it as a query. */
    private Expression same(Condition.Test test, Planned subject, boolean negated, Source source, Draft draft) {
        draft.reachOut();
        return new Sameness(subject.node(), operand(test, 0, subject, source, draft), negated);
    }

    private Expression words(Condition.Test test, Planned subject, Source source, Draft draft) {
        if (subject.kind() == LogicalType.Kind.TEXT_SEARCH) {
            return new OperatorTest(
                    OperatorTest.Kind.HAS_WORDS,
                    subject.kind(),
                    subject.node(),
                    values.plan(test.operands().get(0), source, draft, null).node());
        }
        Operands.checkText(test, subject);
        if (!abilities.has(Feature.FULL_TEXT)) {
            abilities.require(Feature.FULLTEXT_INDEX, "Use contains or iLike.");
            requireIndex(test, source);
        }
        if (!(test.operands().get(0) instanceof ValueExpression.Constant constant)) {
            throw new QueryException(ErrorCode.INVALID_OPERAND, "A search takes a text, not an expression.");
        }
        draft.token(subject.type());
        Parameter search =
                draft.value(subject.type(), syntax.search((String) Operands.present(test, constant.value())));
        return new OperatorTest(OperatorTest.Kind.HAS_WORDS, subject.kind(), subject.node(), search);
    }

    private static void requireIndex(Condition.Test test, Source source) {
        boolean indexed = test.subject() instanceof ValueExpression.Property property
                && model(property, source).keys().stream()
                        .anyMatch(key -> key.attributes().equals(List.of(property.attribute()))
                                && key.options()
                                                .apply(IndexDefinition.of(
                                                        "", property.attribute().column()))
                                                .kind()
                                        == IndexDefinition.Kind.FULLTEXT);
        if (!indexed) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    Operands.words(test.subject())
                            + " has no full-text index of its own, without which this database finds no"
                            + " words. Declare @Index(kind = IndexDefinition.Kind.FULLTEXT) on the attribute.");
        }
    }

    private static ModelDefinition model(ValueExpression.Property property, Source source) {
        List<Association> path = property.path();
        return path.isEmpty()
                ? source.model.definition()
                : path.get(path.size() - 1).target();
    }

    /** Lists and ranges are attributes of databases that have them only, so just documents need a question. */
    private Expression whole(
            Condition.Test test, OperatorTest.Kind operator, Planned subject, Source source, Draft draft) {
        if (Arguments.document(subject.kind())) {
            abilities.require(Feature.JSON_CONTAINMENT, "Compare what is at a path by text, number or bool.");
        } else if (subject.kind() != LogicalType.Kind.ARRAY && subject.kind() != LogicalType.Kind.RANGE) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    Operands.words(test.subject()) + " is no list, range or document, so "
                            + Operands.words(test.operator()) + " does not apply.");
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
            Object value = Operands.checked(test, subject.type(), Operands.present(test, constant.value()));
            draft.token(subject.type());
            return draft.value(subject.type(), value);
        }
        return values.plan(operand, source, draft, subject.type()).node();
    }

    private Expression pattern(Condition.Test test, Planned subject, Source source, Draft draft) {
        Operands.checkText(test, subject);
        return operand(test, 0, subject, source, draft);
    }

    private static Expression literally(
            Condition.Test test, Planned subject, String before, String after, boolean negated, Draft draft) {
        Operands.checkText(test, subject);
        if (!(test.operands().get(0) instanceof ValueExpression.Constant constant)) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    Operands.words(test.operator()) + " takes a text, not an expression. Use like.");
        }
        String text = (String) Operands.present(test, constant.value());
        draft.token(subject.type());
        Parameter pattern = draft.value(subject.type(), before + Like.literally(text) + after);
        return new Like(subject.node(), pattern, negated, true);
    }

    private Expression in(Condition.Test test, Planned subject, boolean negated, Source source, Draft draft) {
        ValueExpression operand = test.operands().get(0);
        if (operand instanceof ValueExpression.SubQuery query) {
            draft.token(Mark.QUERY);
            draft.reachOut();
            return new InQuery(
                    subject.node(),
                    queries.plan(query.query(), query.column(), source, draft).select(),
                    negated);
        }
        return memberships.plan(test, subject, ((ValueExpression.Constants) operand).values(), negated, draft);
    }
}
