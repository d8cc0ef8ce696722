package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Include;
import io.dialectic.query.OrderBy;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.sql.AnyRow;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.CountRows;
import io.dialectic.sql.Delete;
import io.dialectic.sql.Exists;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Increment;
import io.dialectic.sql.Insert;
import io.dialectic.sql.IntegerConstant;
import io.dialectic.sql.Join;
import io.dialectic.sql.Junction;
import io.dialectic.sql.Limit;
import io.dialectic.sql.NullTest;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.TableReference;
import io.dialectic.sql.Update;
import io.dialectic.transaction.RowLock;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns descriptions into statements: models on one side, tables on the other. Values stay behind, only their slots are known
 * here; {@link #shape} tells which value goes where.
 */
public final class Planner {
    private final Dialect dialect;
    private final BoundModels models;
    private final ConditionPlanner conditions;
    private final ColumnType<Long> numbers;

    /** A planner for a database; bound models are found when they are needed. */
    public Planner(Dialect dialect, BoundModels models) {
        this.dialect = dialect;
        this.models = models;
        this.conditions =
                new ConditionPlanner(dialect.types(), dialect.profile().has(Feature.ARRAY_PARAMETERS));
        this.numbers = dialect.types()
                .columnType(LogicalType.of(LogicalType.Kind.BIGINT), Long.class)
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect.server().dialect().toString(), "64-bit numbers", "Take another dialect."));
    }

    /** The column type of counts and limits. */
    public ColumnType<Long> numbers() {
        return numbers;
    }

    /**
     * The shape of a query and its values by slot.
     *
     * @param purpose what the plan is for; a different statement needs a different purpose
     * @param before values of slots in front of the query's
     */
    public ShapedQuery shape(
            BoundModel<?> model, QueryDescription query, Object purpose, List<? extends @Nullable Object> before) {
        return ShapedQuery.of(model, query, models, conditions.arrays(), purpose, before);
    }

    /** The rows of a query, with its to-one includes. */
    public SelectPlan rows(BoundModel<?> model, QueryDescription query) {
        From from = from(model, query);
        List<SelectItem> items = new ArrayList<>();
        EntityLayout layout = layout(from, items);
        return new SelectPlan(from.select(items, orderings(query), limit(query, from.slots), query.lock()), layout);
    }

    /** Some attributes of the rows of a query. */
    public Select attributes(BoundModel<?> model, QueryDescription query, List<Attribute> attributes) {
        From from = from(model, query);
        List<SelectItem> items = attributes.stream()
                .map(attribute -> new SelectItem(new ColumnReference(from.alias, attribute.column())))
                .toList();
        return from.select(items, orderings(query), limit(query, from.slots), query.lock());
    }

    /** The number of rows of a query; its limit, offset and order are the caller's to leave out. */
    public Select count(BoundModel<?> model, QueryDescription query) {
        return from(model, query).select(List.of(new SelectItem(new CountRows())), List.of(), null, null);
    }

    /** One row if the query has any. */
    public Select exists(BoundModel<?> model, QueryDescription query) {
        From from = from(model, query);
        return from.select(
                List.of(new SelectItem(new IntegerConstant(1))), orderings(query), limit(query, from.slots), null);
    }

    /** An insert of rows; the slot of row r and column c is r × columns + c. */
    public Insert insert(BoundModel<?> model, List<Attribute> columns, int rows, List<Attribute> returning) {
        Slots slots = new Slots(0);
        List<List<Parameter>> parameters = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<Parameter> one = new ArrayList<>(columns.size());
            for (Attribute column : columns) {
                one.add(slots.take(model.type(column)));
            }
            parameters.add(one);
        }
        return new Insert(model.definition().table(), names(columns), parameters, names(returning));
    }

    /**
     * An update of the rows of a query; the slots of the assigned attributes come first, in their order. The version, if the
     * model has one, goes up by itself.
     */
    public Update update(BoundModel<?> model, QueryDescription query, List<Attribute> assigned) {
        ModelDefinition definition = model.definition();
        Slots slots = new Slots(0);
        List<Update.Assignment> assignments = new ArrayList<>();
        for (Attribute attribute : assigned) {
            assignments.add(new Update.Assignment(attribute.column(), slots.take(model.type(attribute))));
        }
        Attribute version = definition.version();
        if (version != null && !assigned.contains(version)) {
            ColumnReference column = new ColumnReference(null, version.column());
            assignments.add(new Update.Assignment(version.column(), new Increment(column)));
        }
        Update statement = new Update(definition.table(), assignments, where(model, query, null, slots));
        checkParameters(slots);
        return statement;
    }

    /** A delete of the rows of a query. */
    public Delete delete(BoundModel<?> model, QueryDescription query) {
        Slots slots = new Slots(0);
        Delete statement = new Delete(model.definition().table(), where(model, query, null, slots));
        checkParameters(slots);
        return statement;
    }

    /** A table, its joins and its predicate, while they are put together. */
    private final class From {
        final BoundModel<?> model;
        final String alias;
        final Aliases aliases;
        final Slots slots;
        final List<Integer> includes;
        final List<From> joined = new ArrayList<>();
        final List<Integer> separate = new ArrayList<>();
        final List<Join> joins;
        final int association;

        /** Whether its rows may be missing, being joined by an outer join. */
        boolean optional;

        @Nullable
        Expression where;

        From(
                BoundModel<?> model,
                String alias,
                Aliases aliases,
                Slots slots,
                List<Join> joins,
                List<Integer> includes,
                int association) {
            this.model = model;
            this.alias = alias;
            this.aliases = aliases;
            this.slots = slots;
            this.joins = joins;
            this.includes = includes;
            this.association = association;
        }

        Select select(List<SelectItem> items, List<Ordering> order, @Nullable Limit limit, @Nullable RowLock lock) {
            checkParameters(slots);
            if (lock != null) {
                checkLock(lock);
            }
            List<Ordering> complete = order;
            if (limit != null && order.isEmpty() && (limit.offset() != null || limitNeedsOrder())) {
                complete = model.definition().primaryKey().stream()
                        .map(key ->
                                new Ordering(new ColumnReference(alias, key.column()), false, Ordering.Nulls.DEFAULT))
                        .toList();
            }
            return new Select(
                    items, new TableReference(model.definition().table(), alias), joins, where, complete, limit, lock);
        }
    }

    private boolean limitNeedsOrder() {
        return dialect.profile().behaviour().is(Fact.LimitOrder.NEEDED);
    }

    private From from(BoundModel<?> model, QueryDescription query) {
        Aliases aliases = new Aliases();
        From root = new From(model, aliases.next(), aliases, new Slots(0), new ArrayList<>(), List.of(), -1);
        List<Expression> predicates = new ArrayList<>();
        Expression own = where(model, query, root.alias, root.slots);
        if (own != null) {
            predicates.add(own);
        }
        includes(root, query, predicates);
        root.where = all(predicates);
        return root;
    }

    /** Joins the to-one includes and tests for the required to-many ones; the rest is loaded by statements of its own. */
    private void includes(From parent, QueryDescription query, List<Expression> predicates) {
        for (int i = 0; i < query.includes().size(); i++) {
            Include include = query.includes().get(i);
            Association association = include.association();
            if (association.kind() == Association.Kind.BELONGS_TO) {
                parent.joined.add(join(parent, include, i));
            } else {
                if (include.required()) {
                    predicates.add(exists(parent, include));
                }
                parent.separate.add(i);
            }
        }
    }

    private From join(From parent, Include include, int position) {
        QueryDescription child = include.child();
        refuse(child, "limit, offset, order and lock", include.association());
        BoundModel<?> target = models.of(child.model());
        String alias = parent.aliases.next();
        List<Integer> path = new ArrayList<>(parent.includes);
        path.add(position);
        boolean nests = !include.required() && requiresRows(child);
        From joined = new From(
                target,
                alias,
                parent.aliases,
                parent.slots,
                nests ? new ArrayList<>() : parent.joins,
                path,
                include.association().ordinal());
        joined.optional = parent.optional || !include.required();
        List<Expression> on = keyMatch(parent.alias, alias, include.association());
        Expression own = where(target, child, alias, parent.slots);
        if (own != null) {
            on.add(own);
        }
        int place = parent.joins.size();
        TableReference table = new TableReference(target.definition().table(), alias);
        // The place is taken before the child's own joins, which come behind it and refer to it.
        parent.joins.add(new Join(include.required(), table, List.of(), new IntegerConstant(1)));
        includes(joined, child, on);
        parent.joins.set(place, new Join(include.required(), table, nests ? joined.joins : List.of(), allOf(on)));
        return joined;
    }

    /** Whether a row of the child must itself have a joined row: then it may be missing, but not its parent. */
    private static boolean requiresRows(QueryDescription child) {
        return child.includes().stream()
                .filter(include -> include.association().kind() == Association.Kind.BELONGS_TO)
                .anyMatch(Include::required);
    }

    private Expression exists(From parent, Include include) {
        QueryDescription child = include.child();
        BoundModel<?> target = models.of(child.model());
        String alias = parent.alias + "x" + include.association().ordinal();
        List<Expression> predicates = keyMatch(parent.alias, alias, include.association());
        Expression own = where(target, child, alias, parent.slots);
        if (own != null) {
            predicates.add(own);
        }
        From inner = new From(target, alias, parent.aliases, parent.slots, new ArrayList<>(), List.of(), -1);
        includes(inner, child.includes().isEmpty() ? child : requiredOnly(child), predicates);
        return new Exists(new Select(
                List.of(new SelectItem(new AnyRow(parent.optional))),
                new TableReference(target.definition().table(), alias),
                inner.joins,
                allOf(predicates),
                List.of(),
                null,
                null));
    }

    /** Within EXISTS, aliases of joins would clash with those outside, so only the simple case is planned. */
    private static QueryDescription requiredOnly(QueryDescription child) {
        for (Include include : child.includes()) {
            if (include.required() || include.association().kind() == Association.Kind.BELONGS_TO) {
                throw new QueryException(
                        ErrorCode.UNSUPPORTED,
                        "A required include of '" + child.model() + "' cannot itself include '" + include.association()
                                + "' yet. Make one of them optional.");
            }
        }
        return child;
    }

    private static List<Expression> keyMatch(String parentAlias, String childAlias, Association association) {
        List<Expression> matches = new ArrayList<>();
        for (int i = 0; i < association.sourceKey().size(); i++) {
            matches.add(new Comparison(
                    new ColumnReference(
                            parentAlias, association.sourceKey().get(i).column()),
                    Comparison.Operator.EQUAL,
                    new ColumnReference(
                            childAlias, association.targetKey().get(i).column())));
        }
        return matches;
    }

    /** The condition of the caller and the one that leaves out deleted rows; null for none. */
    private @Nullable Expression where(
            BoundModel<?> model, QueryDescription query, @Nullable String alias, Slots slots) {
        List<Expression> predicates = new ArrayList<>();
        if (query.where() != null) {
            predicates.add(conditions.plan(model, alias, query.where(), slots));
        }
        Attribute deletedAt = model.definition().deletedAt();
        if (deletedAt != null) {
            ColumnReference mark = new ColumnReference(alias, deletedAt.column());
            switch (query.deleted()) {
                case EXCLUDED -> predicates.add(new NullTest(mark, false));
                case ONLY -> predicates.add(new NullTest(mark, true));
                case INCLUDED -> {}
            }
        }
        return all(predicates);
    }

    private static @Nullable Expression all(List<Expression> predicates) {
        return predicates.isEmpty() ? null : allOf(predicates);
    }

    private static Expression allOf(List<Expression> predicates) {
        return predicates.size() == 1 ? predicates.get(0) : Junction.and(predicates);
    }

    private EntityLayout layout(From from, List<SelectItem> items) {
        int offset = items.size();
        for (Attribute attribute : from.model.definition().attributes()) {
            items.add(new SelectItem(new ColumnReference(from.alias, attribute.column())));
        }
        List<EntityLayout.Joined> joined = new ArrayList<>();
        for (From child : from.joined) {
            int position = child.includes.get(child.includes.size() - 1);
            joined.add(new EntityLayout.Joined(position, child.association, layout(child, items)));
        }
        return new EntityLayout(from.model, offset, List.copyOf(joined), List.copyOf(from.separate));
    }

    /** What a scope has ordered by already may be ordered by again. That decides nothing, and SQL Server refuses it (169). */
    private static List<Ordering> orderings(QueryDescription query) {
        Set<Attribute> seen = new HashSet<>();
        List<Ordering> orderings = new ArrayList<>();
        for (OrderBy key : query.order()) {
            if (!seen.add(key.attribute())) {
                continue;
            }
            orderings.add(new Ordering(
                    new ColumnReference("t0", key.attribute().column()),
                    key.descending(),
                    switch (key.nulls()) {
                        case DEFAULT -> Ordering.Nulls.DEFAULT;
                        case FIRST -> Ordering.Nulls.FIRST;
                        case LAST -> Ordering.Nulls.LAST;
                    }));
        }
        return orderings;
    }

    private @Nullable Limit limit(QueryDescription query, Slots slots) {
        Parameter rows = query.limit() >= 0 ? slots.take(numbers) : null;
        Parameter offset = query.offset() > 0 ? slots.take(numbers) : null;
        return rows == null && offset == null ? null : new Limit(rows, offset);
    }

    private void checkLock(RowLock lock) {
        require(
                lock.strength() == RowLock.Strength.UPDATE ? Feature.LOCK_FOR_UPDATE : Feature.LOCK_FOR_SHARE,
                "Leave the lock out and rely on the isolation level or on a version attribute.");
        switch (lock.waiting()) {
            case NO_WAIT -> require(Feature.LOCK_NO_WAIT, "Wait for the lock.");
            case SKIP_LOCKED -> require(Feature.LOCK_SKIP_LOCKED, "Wait for the lock.");
            case WAIT -> {}
        }
    }

    private void require(Feature feature, String instead) {
        if (!dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(dialect.server().dialect().toString(), feature.words(), instead);
        }
    }

    private void checkParameters(Slots slots) {
        int bearable = dialect.profile().limits().get(Limits.Limit.BIND_PARAMETERS);
        if (slots.taken() > bearable) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The statement needs " + slots.taken() + " parameters; the database bears " + bearable
                            + ". Split the list of values and run it in parts.");
        }
    }

    private static void refuse(QueryDescription child, String what, Association association) {
        if (child.limit() >= 0 || child.offset() > 0 || !child.order().isEmpty() || child.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The include of '" + association + "' loads one row for each parent, so " + what
                            + " do not apply. Leave them out.");
        }
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::column).toList();
    }
}
