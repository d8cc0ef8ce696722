package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Beside;
import io.dialectic.query.Condition;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import io.dialectic.query.Reading;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Join;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.TableExpression;
import io.dialectic.sql.TableReference;
import io.dialectic.sql.Truth;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a query that statements are made of: its rows, columns, groups, order and limit; queries inside others too. */
final class QueryPlanner {
    private enum Mark {
        NO_CONDITION,
        ALL_ATTRIBUTES,
        BESIDE,
        NO_LIMIT,
        LIMIT,
        OFFSET
    }

    private final BoundModels models;
    private final ConditionPlanner conditions;
    private final Tables tables;
    private final ColumnType<Long> numbers;
    private final boolean limitNeedsOrder;
    private final Abilities abilities;
    private final Restrictions restrictions;
    private final RelatedRows related;
    private final IncludePlanner includes;

    QueryPlanner(
            Dialect dialect, BoundModels models, ConditionPlanner conditions, Tables tables, ColumnType<Long> numbers) {
        this.abilities = new Abilities(dialect);
        this.models = models;
        this.conditions = conditions;
        this.tables = tables;
        this.numbers = numbers;
        this.limitNeedsOrder = dialect.profile().behaviour().is(Fact.LimitOrder.NEEDED);
        this.restrictions = new Restrictions(conditions);
        this.related = new RelatedRows(this, models, restrictions, conditions.values());
        this.includes = new IncludePlanner(this, models, abilities);
    }

    /** A select over a source, with the joins it has by now. */
    Select select(List<SelectItem> items, Source source, @Nullable Expression where) {
        source.checkRestricted();
        return Select.of(items, table(source))
                .joins(List.copyOf(source.joins()))
                .where(where);
    }

    TableExpression table(Source source) {
        BoundModel<?> changed = source.changed();
        if (changed != null
                && source.table instanceof TableReference read
                && read.table().equals(changed.definition().table())) {
            abilities.require(
                    Feature.CHANGE_READING_ITSELF,
                    "Find the keys of " + changed + " first, and change where the key is in them.");
        }
        return Objects.requireNonNull(source.table, "a select has tables");
    }

    /** What a query begins with. */
    Source root(QueryDescription query, @Nullable Source around, Draft draft) {
        return tables.root(query, around, draft);
    }

    /**
     * The predicate that chooses the rows of a query, null for all. Includes are walked first, so that conditions find what they
     * joined; no join gives a row more than once.
     */
    @Nullable
    Expression rows(Source source, QueryDescription query, Draft draft) {
        return rows(source, query, IncludePlanner.Use.ROWS, draft);
    }

    /** The same of rows that are read as entities, with what is joined to them. */
    @Nullable
    Expression entities(Source source, QueryDescription query, Draft draft) {
        return rows(source, query, IncludePlanner.Use.ENTITIES, draft);
    }

    private @Nullable Expression rows(Source source, QueryDescription query, IncludePlanner.Use use, Draft draft) {
        if (query.options().position() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The query of " + query.model()
                            + " is a part of another, where no rows are behind others. Take after and"
                            + " before out.");
        }
        List<Expression> required = new ArrayList<>();
        includes.walk(source, query, required, use, draft);
        List<Expression> predicates = new ArrayList<>();
        own(source, query, predicates, draft);
        predicates.addAll(required);
        return predicates.isEmpty() ? null : allOf(predicates);
    }

    /** Puts the rows of other queries beside those of a source. */
    private void beside(Source source, QueryDescription query, Draft draft) {
        for (Beside one : query.joined()) {
            draft.token(Mark.BESIDE);
            draft.token(one.inner());
            Source other = tables.beside(source, one, draft);
            List<Expression> on = new ArrayList<>();
            own(other, one.query(), on, draft);
            source.joins()
                    .add(new Join(one.inner(), table(other), List.of(), on.isEmpty() ? new Truth(true) : allOf(on)));
        }
        draft.end();
    }

    /** The condition of the caller and the one that leaves out deleted rows. */
    void own(Source source, QueryDescription query, List<Expression> predicates, Draft draft) {
        beside(source, query, draft);
        draft.token(query.deleted());
        draft.token(query.attributes() == null ? Mark.ALL_ATTRIBUTES : query.attributes());
        if (query.where() == null) {
            draft.token(Mark.NO_CONDITION);
        } else {
            predicates.add(conditions.plan(query.where(), source, draft));
        }
        if (query.of() instanceof Reading.Rows rows && rows.rows().isEmpty()) {
            predicates.add(new Truth(false));
        }
        restrictions.visible(source, query.deleted(), query.options(), predicates, draft);
    }

    /** The table of a to-one association, joined unless it is already. */
    Source join(Source parent, Association association, Draft draft) {
        Source known = parent.reusable(association);
        if (known != null) {
            return known;
        }
        if (draft.isScopeOf(parent)) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The default scope of " + parent.model + " tests '" + association
                            + "', and joins no table. Test attributes of its own, or use a sub-query.");
        }
        if (association.toMany()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The association '" + association + "' leads to many rows, so there is no one value of it. Use a"
                            + " sub-query, such as exists or scalar.");
        }
        if (parent.alias == null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "An update or destroy joins no table, so it cannot test '" + association
                            + "'. Use in with a sub-query.");
        }
        Source joined = parent.join(models.of(association.target()), draft);
        parent.joined.add(new Source.Joined(association, -1, true, joined, List.of()));
        List<Expression> on = Source.keyMatch(parent, joined, association);
        Restrictions.fixed(parent, association.when(), on, draft);
        Restrictions.fixed(joined, association.fixed(), on, draft);
        restrictions.visible(joined, DeletedRows.EXCLUDED, ReadOptions.NONE, on, draft);
        parent.joins().add(new Join(false, table(joined), List.of(), allOf(on)));
        return joined;
    }

    /** The planner of what is included. */
    IncludePlanner includes() {
        return includes;
    }

    /** The planner of the rows at the other ends of associations. */
    RelatedRows related() {
        return related;
    }

    /** A condition that stands beside those of a query. */
    Expression condition(Condition condition, Source source, Draft draft) {
        return conditions.plan(condition, source, draft);
    }

    /** A limit without an order goes by the key, where it would otherwise be at random. */
    List<Ordering> complete(List<Ordering> order, @Nullable Limit limit, Source source) {
        if (limit == null || !order.isEmpty() || limit.offset() == null && !limitNeedsOrder) {
            return order;
        }
        ModelDefinition model = source.model.definition();
        return (model.primaryKey().isEmpty() ? model.attributes() : model.primaryKey())
                .stream()
                        .filter(attribute -> attribute.type().comparable())
                        .map(attribute -> new Ordering(source.column(attribute), false, Ordering.Nulls.DEFAULT))
                        .toList();
    }

    /** Whether a query has a limit that would be at random without an order. */
    boolean needsOrder(QueryDescription query) {
        return query.order().isEmpty() && (query.offset() > 0 || query.limit() >= 0 && limitNeedsOrder);
    }

    List<Ordering> order(List<OrderBy> keys, Source source, Draft draft, Draft.Place place) {
        Draft.Place before = draft.at(place);
        List<Ordering> orderings = conditions.values().order(keys, source, draft);
        draft.at(before);
        return orderings;
    }

    @Nullable
    Limit limit(QueryDescription query, Draft draft) {
        Parameter rows = null;
        Parameter offset = null;
        if (query.limit() >= 0) {
            draft.token(Mark.LIMIT);
            rows = draft.value(numbers, query.limit());
        }
        if (query.offset() > 0) {
            draft.token(Mark.OFFSET);
            offset = draft.value(numbers, query.offset());
        }
        draft.token(Mark.NO_LIMIT);
        return rows == null && offset == null ? null : new Limit(rows, offset);
    }

    static Expression allOf(List<Expression> predicates) {
        return predicates.size() == 1 ? predicates.get(0) : Junction.and(List.copyOf(predicates));
    }
}
