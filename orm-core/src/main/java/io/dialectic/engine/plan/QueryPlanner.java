package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Beside;
import io.dialectic.query.Condition;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.Include;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a query that statements are made of: its rows, columns, groups, order and limit; queries inside others too. */
final class QueryPlanner {
    private enum Mark {
        NO_CONDITION,
        ALL_ATTRIBUTES,
        JOIN,
        EXISTS,
        SEPARATE,
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
     * The predicate that chooses the rows of a query, null for all; its includes are joined to the source. Includes are walked
     * first, so that conditions find what they joined.
     */
    @Nullable
    Expression rows(Source source, QueryDescription query, Draft draft) {
        if (query.options().position() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The query of " + query.model()
                            + " is a part of another, where no rows are behind others. Take after and"
                            + " before out.");
        }
        List<Expression> required = new ArrayList<>();
        includes(source, query, required, draft);
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

    /** Joins the to-one includes and tests for the required to-many ones; the rest is loaded by statements of its own. */
    void includes(Source parent, QueryDescription query, List<Expression> predicates, Draft draft) {
        for (int i = 0; i < query.includes().size(); i++) {
            Include include = query.includes().get(i);
            Association association = include.association();
            draft.token(association);
            if (association.kind() == Association.Kind.BELONGS_TO) {
                draft.token(Mark.JOIN);
                draft.token(include.required());
                join(parent, include, i, draft);
            } else {
                if (include.required()) {
                    draft.token(Mark.EXISTS);
                    predicates.add(related.exists(parent, include, draft));
                } else {
                    draft.token(Mark.SEPARATE);
                }
                parent.separate.add(i);
            }
        }
        draft.end();
    }

    private void join(Source parent, Include include, int position, Draft draft) {
        QueryDescription child = include.child();
        refuse(child, include.association());
        Source joined = parent.joinLater(models.of(child.model()), draft.alias());
        boolean plain = child.where() == null
                && child.deleted() == DeletedRows.EXCLUDED
                && !child.options().unscoped()
                && child.options().unfiltered().isEmpty()
                && child.includes().stream().noneMatch(Include::required);
        parent.joined.add(new Source.Joined(include.association(), position, plain, joined));
        List<Expression> on = Source.keyMatch(parent, joined, include.association());
        Restrictions.fixed(parent, include.association().when(), on, draft);
        List<Expression> required = new ArrayList<>();
        includes(joined, child, required, draft);
        int included = joined.joins().size();
        Restrictions.fixed(joined, include.association().fixed(), on, draft);
        own(joined, child, on, draft);
        on.addAll(required);
        // Joins that the condition refers to, or that leave out rows of an optional child, must be made first.
        // The rest may follow, which servers plan better.
        List<Join> own = joined.joins();
        boolean nests =
                own.size() > included || !include.required() && own.stream().anyMatch(Join::inner);
        parent.joins().add(new Join(include.required(), table(joined), nests ? own : List.of(), allOf(on)));
        if (!nests) {
            parent.joins().addAll(own);
        }
        joined.settle();
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
        Source joined = parent.join(models.of(association.target()), draft.alias());
        parent.joined.add(new Source.Joined(association, -1, true, joined));
        List<Expression> on = Source.keyMatch(parent, joined, association);
        Restrictions.fixed(parent, association.when(), on, draft);
        Restrictions.fixed(joined, association.fixed(), on, draft);
        restrictions.visible(joined, DeletedRows.EXCLUDED, ReadOptions.NONE, on, draft);
        parent.joins().add(new Join(false, table(joined), List.of(), allOf(on)));
        return joined;
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

    /** Where entities stand in the rows of a statement. */
    static EntityLayout layout(Source source, QueryDescription query, List<SelectItem> items) {
        int offset = items.size();
        List<Attribute> attributes = attributes(source, query);
        for (Attribute attribute : attributes) {
            items.add(new SelectItem(source.column(attribute)));
        }
        List<EntityLayout.Joined> joined = new ArrayList<>();
        for (Source.Joined child : source.joined) {
            if (child.include() >= 0) {
                joined.add(new EntityLayout.Joined(
                        child.include(),
                        child.association().ordinal(),
                        layout(
                                child.source(),
                                query.includes().get(child.include()).child(),
                                items)));
            }
        }
        return new EntityLayout(source.model, attributes, offset, List.copyOf(joined), List.copyOf(source.separate));
    }

    /** What is read of an entity: what was asked for, and what finds, orders and completes it. */
    private static List<Attribute> attributes(Source source, QueryDescription query) {
        ModelDefinition model = source.model.definition();
        List<Attribute> wanted = query.attributes();
        if (wanted == null) {
            return model.attributes();
        }
        Set<Attribute> needed = new HashSet<>(wanted);
        needed.addAll(model.primaryKey());
        if (model.version() != null) {
            needed.add(model.version());
        }
        for (int include : source.separate) {
            needed.addAll(query.includes().get(include).association().sourceKey());
        }
        for (OrderBy key : query.order()) {
            if (key.value() instanceof ValueExpression.Property property
                    && property.path().isEmpty()) {
                needed.add(property.attribute());
            }
        }
        return model.attributes().stream().filter(needed::contains).toList();
    }

    static Expression allOf(List<Expression> predicates) {
        return predicates.size() == 1 ? predicates.get(0) : Junction.and(List.copyOf(predicates));
    }

    private static void refuse(QueryDescription child, Association association) {
        if (child.limit() >= 0
                || child.offset() > 0
                || !child.order().isEmpty()
                || child.lock() != null
                || !child.joined().isEmpty()) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The include of '" + association + "' loads one row for each parent, so limit, offset, order, join"
                            + " and lock do not apply. Leave them out.");
        }
    }
}
