package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.Filter;
import io.dialectic.model.ModelDefinition;
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
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Exists;
import io.dialectic.sql.Expression;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Join;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Limit;
import io.dialectic.sql.NullTest;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SetOperation;
import io.dialectic.sql.SubSelect;
import io.dialectic.sql.TableReference;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a query that statements are made of: its rows, columns, groups, order and limit; queries inside others too. */
final class QueryPlanner implements SubQueries {
    private enum Mark {
        NO_CONDITION,
        ALL_ATTRIBUTES,
        JOIN,
        EXISTS,
        SEPARATE,
        COLUMN,
        NO_COLUMN,
        NO_LIMIT,
        LIMIT,
        OFFSET
    }

    /**
     * What is read of rows or groups.
     *
     * @param aggregated whether a column is an aggregate
     */
    record Columns(
            List<SelectItem> items,
            List<ColumnType<?>> types,
            List<Expression> groupBy,
            @Nullable Expression having,
            boolean aggregated) {
        boolean ofGroups() {
            return aggregated || !groupBy.isEmpty();
        }
    }

    private final BoundModels models;
    private final ConditionPlanner conditions;
    private final ColumnType<Long> numbers;
    private final boolean limitNeedsOrder;
    private final Abilities abilities;

    QueryPlanner(Dialect dialect, BoundModels models, ColumnType<Long> numbers) {
        this.models = models;
        this.numbers = numbers;
        this.limitNeedsOrder = dialect.profile().behaviour().is(Fact.LimitOrder.NEEDED);
        this.abilities = new Abilities(dialect);
        this.conditions =
                new ConditionPlanner(dialect.types(), new ValueTypes(dialect), abilities, this, dialect.syntax());
    }

    /** A select over a source, with the joins it has by now. */
    Select select(List<SelectItem> items, Source source, @Nullable Expression where) {
        source.checkRestricted();
        return Select.of(items, table(source))
                .joins(List.copyOf(source.joins()))
                .where(where);
    }

    private TableReference table(Source source) {
        BoundModel<?> changed = source.changed();
        if (changed != null
                && changed.definition().table().equals(source.model.definition().table())) {
            abilities.require(
                    Feature.CHANGE_READING_ITSELF,
                    "Find the keys of " + changed + " first, and change where the key is in them.");
        }
        return new TableReference(
                source.model.definition().table(), Objects.requireNonNull(source.alias, "a select has aliases"));
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

    /** The condition of the caller and the one that leaves out deleted rows. */
    private void own(Source source, QueryDescription query, List<Expression> predicates, Draft draft) {
        draft.token(query.deleted());
        draft.token(query.attributes() == null ? Mark.ALL_ATTRIBUTES : query.attributes());
        if (query.where() == null) {
            draft.token(Mark.NO_CONDITION);
        } else {
            predicates.add(conditions.plan(query.where(), source, draft));
        }
        visible(source, query.deleted(), query.options(), predicates, draft);
    }

    /** Leaves out what is deleted, out of scope, or hidden by global filters. Every table of a statement goes through here. */
    private void visible(
            Source source, DeletedRows deleted, ReadOptions options, List<Expression> predicates, Draft draft) {
        ModelDefinition model = source.model.definition();
        Attribute deletedAt = model.deletedAt();
        if (deletedAt != null && deleted != DeletedRows.INCLUDED) {
            predicates.add(new NullTest(source.column(deletedAt), deleted == DeletedRows.ONLY));
        }
        if (!source.model.isScoped()) {
            return;
        }
        source.restricted();
        draft.token(options.unscoped());
        draft.token(options.unfiltered());
        Condition scope = options.unscoped() ? null : source.model.defaultScope();
        if (scope != null) {
            predicates.add(inScope(scope, source, draft));
        }
        for (Filter filter : model.filters()) {
            if (!options.unfiltered().contains(filter.name())) {
                Attribute attribute = filter.attribute();
                predicates.add(new Comparison(
                        source.column(attribute),
                        Comparison.Operator.EQUAL,
                        draft.value(
                                source.model.type(attribute), draft.filters().of(filter, source.model))));
            }
        }
    }

    private Expression inScope(Condition scope, Source source, Draft draft) {
        if (draft.scopes().contains(source.model)) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The default scope of " + source.model + " asks for its own model again, by way of "
                            + draft.scopes() + ". Say unscoped() in the sub-query of one of them.");
        }
        Draft.Place before = draft.at(Draft.Place.ROW);
        draft.scopes().push(source.model);
        Source around = draft.inScope(source);
        Expression planned = conditions.plan(scope, source, draft);
        draft.inScope(around);
        draft.scopes().pop();
        draft.at(before);
        return planned;
    }

    /** What an association fixes of its rows; how many conditions these are, the association tells. */
    private static void fixed(Source source, List<Association.Fixed> values, List<Expression> predicates, Draft draft) {
        for (Association.Fixed value : values) {
            predicates.add(new Comparison(
                    source.column(value.attribute()),
                    Comparison.Operator.EQUAL,
                    draft.value(source.model.type(value.attribute()), value.value())));
        }
    }

    /** Joins the to-one includes and tests for the required to-many ones; the rest is loaded by statements of its own. */
    private void includes(Source parent, QueryDescription query, List<Expression> predicates, Draft draft) {
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
                    predicates.add(exists(parent, include, draft));
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
        refuse(child, "limit, offset, order and lock", include.association());
        Source joined = parent.joinLater(models.of(child.model()), draft.alias());
        boolean plain = child.where() == null
                && child.deleted() == DeletedRows.EXCLUDED
                && child.includes().stream().noneMatch(Include::required);
        parent.joined.add(new Source.Joined(include.association(), position, plain, joined));
        List<Expression> on = Source.keyMatch(parent, joined, include.association());
        fixed(parent, include.association().when(), on, draft);
        List<Expression> required = new ArrayList<>();
        includes(joined, child, required, draft);
        int included = joined.joins().size();
        fixed(joined, include.association().fixed(), on, draft);
        own(joined, child, on, draft);
        on.addAll(required);
        // Joins that the condition refers to, or that leave out rows of an optional child, must be made first. The rest
        // may
        // follow, which servers plan better.
        List<Join> own = joined.joins();
        boolean nests =
                own.size() > included || !include.required() && own.stream().anyMatch(Join::inner);
        parent.joins().add(new Join(include.required(), table(joined), nests ? own : List.of(), allOf(on)));
        if (!nests) {
            parent.joins().addAll(own);
        }
        joined.settle();
    }

    @Override
    public Source join(Source parent, Association association, Draft draft) {
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
        fixed(parent, association.when(), on, draft);
        fixed(joined, association.fixed(), on, draft);
        visible(joined, DeletedRows.EXCLUDED, ReadOptions.NONE, on, draft);
        parent.joins().add(new Join(false, table(joined), List.of(), allOf(on)));
        return joined;
    }

    private Expression exists(Source parent, Include include, Draft draft) {
        QueryDescription child = include.child();
        List<Expression> predicates = new ArrayList<>();
        Related related = related(parent, include.association(), child, predicates, draft);
        List<Expression> required = new ArrayList<>();
        includes(related.end(), requiredOnly(child), required, draft);
        own(related.end(), child, predicates, draft);
        predicates.addAll(required);
        return new Exists(select(List.of(new SelectItem(new IntegerConstant(1))), related.first(), allOf(predicates)));
    }

    @Override
    public Expression some(Source around, Association association, QueryDescription rows, Draft draft) {
        Draft.Place before = draft.at(Draft.Place.ROW);
        List<Expression> predicates = new ArrayList<>();
        Related related = related(around, association, rows, predicates, draft);
        own(related.end(), rows, predicates, draft);
        draft.at(before);
        return new Exists(select(List.of(new SelectItem(new IntegerConstant(1))), related.first(), allOf(predicates)));
    }

    @Override
    public Planned aggregate(
            Source around,
            Association association,
            QueryDescription rows,
            ValueExpression.Aggregate aggregate,
            Draft draft) {
        Draft.Place before = draft.at(Draft.Place.ROW);
        List<Expression> predicates = new ArrayList<>();
        Related related = related(around, association, rows, predicates, draft);
        own(related.end(), rows, predicates, draft);
        draft.at(Draft.Place.RESULT);
        boolean aggregated = draft.aggregated(false);
        Planned value = conditions.values().plan(aggregate, related.end(), draft, null);
        draft.aggregated(aggregated);
        draft.at(before);
        Select select = select(List.of(new SelectItem(value.node())), related.first(), allOf(predicates));
        return new Planned(new SubSelect(select), value.type());
    }

    /**
     * The rows at the other end of an association, as the source of a query inside another.
     *
     * @param first the table that query begins with
     * @param end the rows at the other end
     */
    private record Related(Source first, Source end) {}

    /** The other end of an association, tied by predicates to the row around. */
    private Related related(
            Source parent, Association association, QueryDescription rows, List<Expression> predicates, Draft draft) {
        draft.token(association);
        Association.Through through = association.through();
        if (through == null) {
            Source end = Source.root(models.of(association.target()), draft.alias(), parent);
            predicates.addAll(Source.keyMatch(parent, end, association));
            fixed(end, association.fixed(), predicates, draft);
            return new Related(end, end);
        }
        Source first = Source.root(models.of(through.model()), draft.alias(), parent);
        predicates.addAll(Source.match(parent, association.sourceKey(), first, through.toSource()));
        visible(first, DeletedRows.EXCLUDED, rows.options(), predicates, draft);
        fixed(first, through.fixed(), predicates, draft);
        Source end = first.join(models.of(association.target()), draft.alias());
        List<Expression> on = Source.match(first, through.toTarget(), end, association.targetKey());
        fixed(end, association.fixed(), on, draft);
        first.joins().add(new Join(true, table(end), List.of(), allOf(on)));
        return new Related(first, end);
    }

    /** The rows between the ends of a many-to-many association, joined to the rows of its far end. */
    Source between(
            Source farEnd, QueryDescription query, Association association, Association.Through through, Draft draft) {
        Source between = farEnd.join(models.of(through.model()), draft.alias());
        List<Expression> on = Source.match(farEnd, association.targetKey(), between, through.toTarget());
        visible(between, DeletedRows.EXCLUDED, query.options(), on, draft);
        fixed(between, through.fixed(), on, draft);
        fixed(farEnd, association.fixed(), on, draft);
        farEnd.joins().add(new Join(true, table(between), List.of(), allOf(on)));
        return between;
    }

    /** A condition that stands beside those of a query. */
    Expression condition(Condition condition, Source source, Draft draft) {
        return conditions.plan(condition, source, draft);
    }

    /** Optional includes decide nothing about whether there is a row. */
    private static QueryDescription requiredOnly(QueryDescription child) {
        QueryDescription required = QueryDescription.of(child.model());
        for (Include include : child.includes()) {
            if (include.required()) {
                required = required.include(include);
            }
        }
        return required;
    }

    /** A statement that reads columns, and how they are read. */
    record Read(
            QueryExpression node,
            List<ColumnType<?>> types,
            @Nullable Source source) {}

    /** A read of columns, inside another query perhaps. */
    Read read(Reading reading, @Nullable Source around, Draft draft) {
        if (reading instanceof Reading.Combined combined) {
            return combined(combined, around, draft);
        }
        Reading.Columns wanted = (Reading.Columns) reading;
        QueryDescription query = wanted.query();
        draft.token(query.model());
        Draft.Place before = draft.at(Draft.Place.ROW);
        Source source = Source.root(models.of(query.model()), draft.alias(), around);
        Expression where = rows(source, query, draft);
        Columns columns = columns(wanted, source, draft);
        List<Ordering> order = order(query.order(), source, draft, Draft.Place.RESULT);
        Limit limit = limit(query, draft);
        if (query.lock() != null) {
            draft.token(query.lock());
        }
        if (!query.options().hints().isEmpty()) {
            draft.token(query.options().hints());
        }
        draft.at(before);
        // An order decides nothing without a limit inside another query, and SQL Server refuses it there (1033).
        List<Ordering> kept = around != null && limit == null ? List.of() : order;
        List<Ordering> complete =
                columns.ofGroups() ? orderOfGroups(kept, limit, columns) : complete(kept, limit, source);
        Select select = select(columns.items(), source, where)
                .distinct(wanted.distinct())
                .groupBy(columns.groupBy(), columns.having())
                .orderBy(complete)
                .limit(limit);
        return new Read(select, columns.types(), source);
    }

    private Read combined(Reading.Combined combined, @Nullable Source around, Draft draft) {
        if (combined.combination() != Reading.Combination.UNION) {
            abilities.require(Feature.INTERSECT_EXCEPT, "Use exists or notIn with a sub-query.");
        }
        draft.token(combined.combination());
        draft.token(combined.all());
        Read left = read(combined.left(), around, draft);
        Read right = read(combined.right(), around, draft);
        for (Reading side : List.of(combined.left(), combined.right())) {
            if (side instanceof Reading.Columns columns
                    && (columns.query().lock() != null
                            || !columns.query().order().isEmpty()
                            || columns.query().limit() >= 0
                            || columns.query().offset() > 0)) {
                throw new QueryException(
                        ErrorCode.UNSUPPORTED,
                        "Order, limit, offset and lock do not apply to one side of a " + combined.combination()
                                + ". Leave them out there.");
            }
        }
        if (left.types().size() != right.types().size()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The sides of a " + combined.combination() + " read " + left.types() + " and " + right.types()
                            + ". Read the same columns in both.");
        }
        for (int i = 0; i < left.types().size(); i++) {
            if (left.types().get(i).javaType() != right.types().get(i).javaType()) {
                throw new QueryException(
                        ErrorCode.INVALID_QUERY,
                        "The sides of a " + combined.combination() + " read " + left.types() + " and " + right.types()
                                + ". Read values of the same types in both.");
            }
        }
        SetOperation.Operator operator = switch (combined.combination()) {
            case UNION -> SetOperation.Operator.UNION;
            case INTERSECT -> SetOperation.Operator.INTERSECT;
            case EXCEPT -> SetOperation.Operator.EXCEPT;
        };
        return new Read(new SetOperation(left.node(), operator, combined.all(), right.node()), left.types(), null);
    }

    /** A limit without an order goes by the key, where it would otherwise be at random. */
    List<Ordering> complete(List<Ordering> order, @Nullable Limit limit, Source source) {
        if (limit == null || !order.isEmpty() || limit.offset() == null && !limitNeedsOrder) {
            return order;
        }
        return source.model.definition().primaryKey().stream()
                .map(key -> new Ordering(source.column(key), false, Ordering.Nulls.DEFAULT))
                .toList();
    }

    /** What is read, of rows or of groups. */
    private Columns columns(Reading.Columns projection, Source source, Draft draft) {
        draft.token(projection.distinct());
        boolean before = draft.aggregated(false);
        List<Expression> groupBy = new ArrayList<>();
        for (ValueExpression key : projection.groupBy()) {
            groupBy.add(conditions.values().plan(key, source, draft, null).node());
        }
        draft.end();
        Draft.Place place = draft.at(Draft.Place.RESULT);
        List<SelectItem> items = new ArrayList<>();
        List<ColumnType<?>> types = new ArrayList<>();
        for (ValueExpression column : projection.columns()) {
            Planned planned = conditions.values().plan(column, source, draft, null);
            items.add(new SelectItem(planned.node()));
            types.add(planned.type());
        }
        draft.end();
        boolean aggregated = draft.aggregated(before);
        Expression having = null;
        if (projection.having() == null) {
            draft.token(Mark.NO_CONDITION);
        } else {
            draft.at(Draft.Place.GROUP);
            having = conditions.plan(projection.having(), source, draft);
        }
        draft.at(place);
        return new Columns(items, types, groupBy, having, aggregated);
    }

    List<Ordering> order(List<OrderBy> keys, Source source, Draft draft, Draft.Place place) {
        Draft.Place before = draft.at(place);
        List<Ordering> orderings = conditions.values().order(keys, source, draft);
        draft.at(before);
        return orderings;
    }

    /** A limit of groups goes by what they are grouped by when nothing else was said. */
    List<Ordering> orderOfGroups(List<Ordering> order, @Nullable Limit limit, Columns columns) {
        if (limit == null || !order.isEmpty()) {
            return order;
        }
        if (columns.groupBy().isEmpty()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The aggregate is one value of all rows, so limit and offset do not apply. Leave them out, or"
                            + " group.");
        }
        return columns.groupBy().stream()
                .map(key -> new Ordering(key, false, Ordering.Nulls.DEFAULT))
                .toList();
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

    @Override
    public Column plan(QueryDescription query, @Nullable ValueExpression column, Source around, Draft draft) {
        if (query.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED, "A sub-query of " + query.model() + " takes no lock. Leave it out.");
        }
        draft.token(column == null ? Mark.NO_COLUMN : Mark.COLUMN);
        List<ValueExpression> columns = column == null ? List.of() : List.of(column);
        Read read = read(Reading.Columns.of(query, columns), around, draft);
        Select select = (Select) read.node();
        return column == null
                ? new Column(select.items(List.of(new SelectItem(new IntegerConstant(1)))), null)
                : new Column(select, read.types().get(0));
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

    private static Expression allOf(List<Expression> predicates) {
        return predicates.size() == 1 ? predicates.get(0) : Junction.and(List.copyOf(predicates));
    }

    private static void refuse(QueryDescription child, String what, Association association) {
        if (child.limit() >= 0 || child.offset() > 0 || !child.order().isEmpty() || child.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The include of '" + association + "' loads one row for each parent, so " + what
                            + " do not apply. Leave them out.");
        }
    }
}
