package io.dialectic.engine;

import io.dialectic.Attr;
import io.dialectic.Columns;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.FindOrCreate;
import io.dialectic.Groups;
import io.dialectic.Many;
import io.dialectic.Model;
import io.dialectic.Order;
import io.dialectic.Page;
import io.dialectic.Prop;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.Scope;
import io.dialectic.Selection;
import io.dialectic.Slice;
import io.dialectic.Step;
import io.dialectic.Values;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.EmbeddedValue;
import io.dialectic.model.ModelDefinition;
import io.dialectic.model.PathProperty;
import io.dialectic.model.PropertyReference;
import io.dialectic.query.Beside;
import io.dialectic.query.Condition;
import io.dialectic.query.DeletedRows;
import io.dialectic.query.Explain;
import io.dialectic.query.Given;
import io.dialectic.query.Hint;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.BoundSql;
import io.dialectic.transaction.RowLock;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query: a description, and the session it runs in. What it does is in {@link Finding} and {@link Changing}. */
class EngineQuery<M> implements Query<M> {
    final Session session;
    final BoundModel<M> bound;
    final QueryDescription description;
    /** The models that lead to this query, if it is the child of an include. */
    private final List<ModelDefinition> way;

    EngineQuery(Session session, BoundModel<M> bound, QueryDescription description) {
        this(session, bound, description, List.of());
    }

    private EngineQuery(Session session, BoundModel<M> bound, QueryDescription description, List<ModelDefinition> way) {
        this.session = session;
        this.bound = bound;
        this.description = description;
        this.way = way;
    }

    private EngineQuery<M> with(QueryDescription changed) {
        return new EngineQuery<>(session, bound, changed, way);
    }

    EngineQuery<M> and(Condition condition) {
        return with(description.and(condition));
    }

    @Override
    public <V> Step<Query<M>, M, V> where(Prop<M, V> attribute) {
        // What is no attribute is refused here, not only when the condition is finished.
        PropertyReference.attribute(attribute, bound.definition());
        return where((Expr<M, V>) Attr.attr(attribute));
    }

    @Override
    public <V> Step<Query<M>, M, V> where(Expr<M, V> value) {
        return new EngineStep<>(this, Given.to("where", "an attribute or an expression", value));
    }

    @Override
    public Query<M> where(Cond<M> condition) {
        return and(Given.to("where", "a condition", condition).resolve(bound.definition()));
    }

    @Override
    public <V> Query<M> orderBy(Prop<M, V> attribute) {
        return orderBy(Attr.attr(attribute).asc());
    }

    @Override
    public <V> Query<M> orderByDesc(Prop<M, V> attribute) {
        return orderBy(Attr.attr(attribute).desc());
    }

    @Override
    public <V> Query<M> orderBy(Expr<M, V> value) {
        return orderBy(
                Given.to("orderBy", "an attribute or an expression", value).asc());
    }

    @Override
    public <V> Query<M> orderByDesc(Expr<M, V> value) {
        return orderBy(
                Given.to("orderByDesc", "an attribute or an expression", value).desc());
    }

    @Override
    public Query<M> orderBy(Order<M> order) {
        return with(description.orderBy(Given.to("orderBy", "a sort key", order).resolve(bound.definition())));
    }

    @Override
    public Query<M> join(Query<?> other) {
        return beside(other, true, false);
    }

    @Override
    public Query<M> leftJoin(Query<?> other) {
        return beside(other, false, false);
    }

    @Override
    public Query<M> joinEach(Query<?> other) {
        return beside(other, true, true);
    }

    @Override
    public Query<M> leftJoinEach(Query<?> other) {
        return beside(other, false, true);
    }

    private Query<M> beside(Query<?> other, boolean inner, boolean each) {
        return with(
                description.join(new Beside(Given.to("join", "a query", other).description(), inner, each)));
    }

    @Override
    public Query<M> limit(long rows) {
        return with(description.limit(Finding.notNegative("limit", rows)));
    }

    @Override
    public Query<M> offset(long rows) {
        return with(description.offset(Finding.notNegative("offset", rows)));
    }

    @Override
    public Query<M> only(Prop<M, ?> attribute) {
        return loading(Loading.only(description, attributes(attribute)));
    }

    @Override
    public Query<M> without(Prop<M, ?> attribute) {
        return loading(Loading.without(description, attributes(attribute)));
    }

    private Query<M> loading(QueryDescription changed) {
        session.engine.checkLoading(bound, changed);
        return with(changed);
    }

    private List<Attribute> attributes(Prop<M, ?> property) {
        if (property instanceof PathProperty) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "An embedded value is loaded whole or not at all. Name the value instead of its part.");
        }
        Object found = PropertyReference.property(property, bound.definition());
        return found instanceof EmbeddedValue value
                ? value.attributes()
                : List.of(PropertyReference.attribute(property, bound.definition()));
    }

    @Override
    public Query<M> include(Prop<M, ?> association) {
        return include(PropertyReference.association(association, bound.definition()));
    }

    @Override
    public Query<M> include(String association) {
        return include(bound.definition().association(Given.to("include", "an association", association)));
    }

    private Query<M> include(Association association) {
        return with(Including.whole(description, association));
    }

    @Override
    public <C> Query<M> include(Many<M, C> association, UnaryOperator<Query<C>> child) {
        return refined(association, child);
    }

    @Override
    public <C> Query<M> includeOne(Prop<M, C> association, UnaryOperator<Query<C>> child) {
        return refined(association, child);
    }

    @Override
    public <C> Query<M> includeRef(Prop<M, Ref<C>> association, UnaryOperator<Query<C>> child) {
        return refined(association, child);
    }

    @SuppressWarnings("unchecked")
    private <C> Query<M> refined(Serializable property, UnaryOperator<Query<C>> child) {
        Association association = PropertyReference.association(property, bound.definition());
        BoundModel<C> target = (BoundModel<C>) session.engine.bound(association.target());
        Query<C> refined = Given.to("include", "a function that refines a query", child)
                .apply(new EngineQuery<>(
                        session,
                        target,
                        Including.soFar(description, association),
                        Including.behind(way, bound.definition())));
        return with(Including.refined(
                session, description, association, session.own("include", association.target(), refined)));
    }

    @Override
    public Query<M> includeAll(int depth, Association.Kind... kinds) {
        Given.each("includeAll", "kinds of associations", kinds);
        return with(Including.all(description, way, depth, kinds));
    }

    @Override
    public Query<M> join() {
        return strategy(IncludeStrategy.JOIN);
    }

    @Override
    public Query<M> batch() {
        return strategy(IncludeStrategy.BATCH);
    }

    private Query<M> strategy(IncludeStrategy strategy) {
        return with(description.options(description.options().strategy(strategy)));
    }

    @Override
    public Query<M> required() {
        return with(description.required(true));
    }

    @Override
    @SafeVarargs
    public final Query<M> scope(Scope<M>... scopes) {
        Query<M> scoped = this;
        for (Scope<M> scope : Given.each("scope", "scopes", scopes)) {
            Query<M> made = scope.apply(scoped);
            session.own("scope", bound.definition(), made);
            scoped = made;
        }
        return scoped;
    }

    @Override
    public Query<M> withDeleted() {
        return with(description.deleted(DeletedRows.INCLUDED));
    }

    @Override
    public Query<M> onlyDeleted() {
        return with(description.deleted(DeletedRows.ONLY));
    }

    @Override
    public Query<M> unscoped() {
        return with(description.options(description.options().withoutScope()));
    }

    @Override
    public Query<M> unfiltered(String filter) {
        return with(description.options(description
                .options()
                .unfiltered(bound.definition()
                        .filter(Given.to("unfiltered", "the name of a filter", filter))
                        .name())));
    }

    @Override
    public Query<M> all() {
        return with(description.all(true));
    }

    @Override
    public Query<M> lock(RowLock.Strength strength) {
        return lock(strength, RowLock.Waiting.WAIT);
    }

    @Override
    public Query<M> lock(RowLock.Strength strength, RowLock.Waiting waiting) {
        return lock(new RowLock(
                Given.to("lock", "a strength", strength), Given.to("lock", "what to do about locked rows", waiting)));
    }

    @Override
    public Query<M> lock(RowLock lock) {
        return with(description.lock(Given.to("lock", "a lock", lock)));
    }

    @Override
    public Query<M> after(String cursor) {
        return at(new ReadOptions.Position(Given.to("after", "a cursor", cursor), false));
    }

    @Override
    public Query<M> before(String cursor) {
        return at(new ReadOptions.Position(Given.to("before", "a cursor", cursor), true));
    }

    private Query<M> at(ReadOptions.Position position) {
        return with(description.options(description.options().position(position)));
    }

    @Override
    public Query<M> lazyLoading(LazyLoading loading) {
        return with(description.options(
                description.options().lazyLoading(Given.to("lazyLoading", "what is done", loading))));
    }

    @Override
    public Query<M> repeated() {
        return with(description.options(description.options().meantToRepeat()));
    }

    @Override
    public Query<M> timeout(Duration limit) {
        return with(description.options(description.options().timeout(Finding.positive(limit))));
    }

    @Override
    public Query<M> tag(String text) {
        return with(description.options(description.options().tag(Given.to("tag", "a text", text))));
    }

    @Override
    public Query<M> hint(Hint hint) {
        return with(description.options(description.options().hint(Given.to("hint", "a hint", hint))));
    }

    @Override
    public Slice<M> findSlice() {
        return sliding().slice();
    }

    @Override
    public Stream<M> stream() {
        return sliding().stream();
    }

    @Override
    public long forEachBatch(int size, Consumer<List<M>> work) {
        return sliding().batches(size, Given.to("forEachBatch", "what is done with each batch", work));
    }

    @Override
    public String explain(Explain form) {
        return finding().explain(Given.to("explain", "a form", form));
    }

    private Sliding<M> sliding() {
        return new Sliding<>(session.once(), bound, description);
    }

    private Finding<M> finding() {
        return new Finding<>(session.once(), bound, description);
    }

    private Changing<M> changing() {
        return new Changing<>(session.once(), bound, description);
    }

    @Override
    public List<M> findAll() {
        return finding().all();
    }

    @Override
    public Optional<M> findOne() {
        return finding().one();
    }

    @Override
    public Optional<M> findByPk(Object... key) {
        return finding().byKey(Given.to("findByPk", "the values of a key", key));
    }

    @Override
    public Page<M> findAndCountAll() {
        return finding().page();
    }

    @Override
    public long count() {
        return finding().count();
    }

    @Override
    public boolean exists() {
        return finding().exists();
    }

    @Override
    public <R extends Record> List<R> select(Class<R> shape) {
        return project(shape).list();
    }

    @Override
    public <V> List<@Nullable V> select(Prop<M, V> attribute) {
        return select((Expr<M, V>) Attr.attr(attribute));
    }

    @Override
    public <V> List<@Nullable V> select(Expr<M, V> value) {
        return project(value).list();
    }

    private Projecting projecting() {
        return new Projecting(session, bound, description, List.of(), null);
    }

    @Override
    public <V> Selection<@Nullable V> project(Expr<M, V> value) {
        return projecting()
                .value(Given.to("select", "an attribute or an expression", value)
                        .resolve(bound.definition()));
    }

    @Override
    public <A, B, R> Selection<R> project(
            Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make) {
        Given.each("select", "attributes or expressions", first, second);
        Given.to("select", "a function that makes results", make);
        return projecting().pair(first.resolve(bound.definition()), second.resolve(bound.definition()), make);
    }

    @Override
    public <R extends Record> Selection<R> project(Class<R> shape) {
        return projecting().shape(Given.to("select", "a record", shape), Map.of());
    }

    @Override
    public <R extends Record> Selection<R> project(Class<R> shape, UnaryOperator<Columns<M, R>> columns) {
        return projecting()
                .shape(Given.to("select", "a record", shape), EngineColumns.gather(bound.definition(), columns));
    }

    @Override
    public Groups<M> groupBy(List<? extends Expr<M, ?>> keys) {
        if (Given.all("groupBy", "expressions", keys).isEmpty()) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "The rows of " + bound + " are to be grouped by nothing. Give a value to group by, or select an"
                            + " aggregate of all rows without groupBy.");
        }
        List<ValueExpression> resolved = new ArrayList<>(keys.size());
        for (Expr<M, ?> key : keys) {
            resolved.add(key.resolve(bound.definition()));
        }
        return EngineGroups.of(session, bound, description, resolved);
    }

    @Override
    public long update(UnaryOperator<Values<M>> values) {
        return changing().update(values);
    }

    @Override
    public long destroy() {
        return changing().destroy();
    }

    @Override
    public long forceDestroy() {
        return changing().forceDestroy();
    }

    @Override
    public long restore() {
        return changing().restore();
    }

    @Override
    public FindOrCreate<M> findOrCreate(UnaryOperator<Values<M>> values) {
        return changing().findOrCreate(values);
    }

    @Override
    public QueryDescription description() {
        return description;
    }

    @Override
    public BoundSql toSql() {
        return finding().sql();
    }

    @Override
    public Model<M> model() {
        if (description.of() != null) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    bound
                            + " has no table: its rows are computed. Create and change rows of the models that it"
                            + " reads.");
        }
        return session.model(bound);
    }

    @Override
    public String toString() {
        return "Query[" + toSql() + "]";
    }
}
