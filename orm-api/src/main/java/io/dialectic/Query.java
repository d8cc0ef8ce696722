package io.dialectic;

import io.dialectic.model.Association;
import io.dialectic.query.Explain;
import io.dialectic.query.Given;
import io.dialectic.query.Hint;
import io.dialectic.query.LazyLoading;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.RepeatedReads;
import io.dialectic.sql.BoundSql;
import io.dialectic.transaction.RowLock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query of one model. Immutable: every step returns a new one, so a query may be kept, shared and refined. The model
 * itself is the query of all its living rows.
 *
 * @param <M> the model
 */
public interface Query<M> {
    /** Starts a condition: {@code where(User::age).gt(3)}. Conditions add up: all must hold. */
    <V> Step<Query<M>, M, V> where(Prop<M, V> attribute);

    /** Starts a condition on a computed value: {@code where(length(attr(User::name))).gt(3)}. */
    <V> Step<Query<M>, M, V> where(Expr<M, V> value);

    /** Starts a condition on an attribute. */
    default <V> Step<Query<M>, M, V> where(Attr<M, V> attribute) {
        return where((Expr<M, V>) attribute);
    }

    /** Adds a condition: {@code where(attr(User::age).gt(3).or(attr(User::name).isNull()))}. */
    Query<M> where(Cond<M> condition);

    /** Orders by an attribute, ascending; further calls add further keys. */
    <V> Query<M> orderBy(Prop<M, V> attribute);

    /** Orders by an attribute, descending. */
    <V> Query<M> orderByDesc(Prop<M, V> attribute);

    /** Orders by a computed value, ascending: {@code orderBy(lower(attr(User::name)))}. */
    <V> Query<M> orderBy(Expr<M, V> value);

    /** Orders by an attribute, ascending. */
    default <V> Query<M> orderBy(Attr<M, V> attribute) {
        return orderBy((Expr<M, V>) attribute);
    }

    /** Orders by a computed value, descending. */
    <V> Query<M> orderByDesc(Expr<M, V> value);

    /** Orders by an attribute, descending. */
    default <V> Query<M> orderByDesc(Attr<M, V> attribute) {
        return orderByDesc((Expr<M, V>) attribute);
    }

    /** Orders by a key that says more: {@code orderBy(attr(User::name).asc().nullsLast())}. */
    Query<M> orderBy(Order<M> order);

    /**
     * Puts the rows of another query beside each row of this one, and leaves out rows that have none. When two belong together
     * is said by conditions of either query, which name the other's attributes by {@link Functions#of}; without any, all do. A row
     * comes once for each partner. Order, limit and includes of the other query are refused.
     */
    Query<M> join(Query<?> other);

    /** The same, but rows without a partner stay, with nulls beside them; conditions of the other query say who is one. */
    Query<M> leftJoin(Query<?> other);

    /**
     * Puts beside each row the rows that another query gives for it. The query may refer to the row in every place, such as the
     * conditions behind a limit: {@code joinEach(books.where(…).eq(of(authors, …)).limit(3).project(…).asQuery())}.
     */
    Query<M> joinEach(Query<?> other);

    /** The same, but rows without a partner stay, with nulls beside them. */
    Query<M> leftJoinEach(Query<?> other);

    /** At most this many rows; 0 gives none. Limits rows of this model, whatever is included. */
    Query<M> limit(long rows);

    /** Leaves out this many rows first. Without an order the rows are ordered by the primary key. */
    Query<M> offset(long rows);

    /**
     * Loads this attribute and no other, beside the key and what the engine needs itself; further calls add further attributes.
     * Reading one that was not loaded is an error, which takes a {@link Row}, or an {@link ActiveRecord} whose accessors say
     * {@code loaded}; with other models it is refused. A record that has these attributes only is read by {@link
     * #select(Class)}.
     */
    Query<M> only(Prop<M, ?> attribute);

    /** Loads all attributes but this one; further calls leave out further ones. As {@link #only} it is refused with some models. */
    Query<M> without(Prop<M, ?> attribute);

    /**
     * Loads an association with the rows: any kind, all of it. What a row belongs to is read by the same statement, other kinds by
     * one more for all rows; {@link #join()} and {@link #batch()} inside the include say otherwise. What is included already stays
     * as it is; refined again, it goes on from there.
     */
    Query<M> include(Prop<M, ?> association);

    /** Loads a to-many association, refined: {@code include(User::posts, p -> p.where(Post::isPublished).eq(true))}. */
    <C> Query<M> include(Many<M, C> association, UnaryOperator<Query<C>> child);

    /** Loads a to-one association, refined. */
    <C> Query<M> includeOne(Prop<M, C> association, UnaryOperator<Query<C>> child);

    /** Loads a to-one association that is declared as {@link Ref}, refined. */
    <C> Query<M> includeRef(Prop<M, Ref<C>> association, UnaryOperator<Query<C>> child);

    /** Loads an association known by name. */
    Query<M> include(String association);

    /**
     * Loads every association of the model with the rows, all of each. Those that were included before stay as they are, and may be
     * included in another way after; inside an include the models that led there are left out.
     */
    default Query<M> includeAll() {
        return includeAll(1);
    }

    /**
     * The same to a depth: associations of the rows that are loaded, too, for a depth of 2. No way leads back to a model that it
     * passed: what belongs to a row is not asked for that row again. A model that is associated to itself is loaded once.
     *
     * @param depth 1 or more
     * @param kinds the kinds of associations that are loaded; all of them if none is named
     * @throws io.dialectic.error.QueryException if these are some hundred associations
     */
    Query<M> includeAll(int depth, Association.Kind... kinds);

    /** The same as deep as associations lead. */
    default Query<M> includeAllNested() {
        return includeAll(Integer.MAX_VALUE);
    }

    /** Within an include: leaves out parents that have no matching row here. Elsewhere it is refused. */
    Query<M> required();

    /**
     * Within an include: its rows are read by the statement of their parents. A to-many association so joined gives each parent once
     * all the same, in the order of the query, its rows in theirs, and a limit counts parents. Two of them side by side are read as
     * all pairs of their rows. A limit inside the include is refused, as a join does not count. Elsewhere it is refused.
     */
    Query<M> join();

    /**
     * Within an include: its rows are read by a statement of their own, one for all parents. Rows that several parents belong to
     * are one instance. Elsewhere it is refused.
     */
    Query<M> batch();

    /** Applies scopes, from left to right. */
    @SuppressWarnings("unchecked")
    Query<M> scope(Scope<M>... scopes);

    /** Sees soft-deleted rows too. */
    Query<M> withDeleted();

    /** Sees soft-deleted rows only. */
    Query<M> onlyDeleted();

    /** Without the default scope of this model; other models of the query keep theirs. */
    Query<M> unscoped();

    /**
     * Without a global filter of this model, see {@link io.dialectic.annotation.FilteredBy}. Other models of the query keep theirs:
     * includes and sub-queries lift them themselves.
     */
    Query<M> unfiltered(String filter);

    /** Says that all rows are meant, which {@code update} and {@code destroy} without a condition need. */
    Query<M> all();

    /** Locks the rows read against changes until the transaction ends. */
    Query<M> lock(RowLock.Strength strength);

    /** Locks the rows read, saying what to do about rows locked by others. */
    Query<M> lock(RowLock.Strength strength, RowLock.Waiting waiting);

    /**
     * Locks the rows read, in every way a lock can be said. Needs a transaction, at whose end it is given up; what the database
     * does not have is refused.
     */
    Query<M> lock(RowLock lock);

    /**
     * Only rows behind one, in the order of the query, ties and nulls told apart by the primary key behind it.
     *
     * @param cursor the row, as {@link Slice#next()} gave it; anything else is refused
     */
    Query<M> after(String cursor);

    /** Only rows in front of one; of those, a limit takes the nearest. The rows come in the order of the query all the same. */
    Query<M> before(String cursor);

    /**
     * What the first use of an association that is not included does, whatever the database is opened with. Loading it for all
     * of the query's rows is for {@code List} and {@code Ref} properties; rows of a stream are read without it.
     */
    Query<M> lazyLoading(LazyLoading loading);

    /** Says that this query is meant to be sent again and again: {@link RepeatedReads} lets it be. */
    Query<M> repeated();

    /** Cancels each statement of this query that takes longer. */
    Query<M> timeout(Duration limit);

    /** Puts a comment in front of each statement of this query, by which it is known in the database's logs. */
    Query<M> tag(String text);

    /** Tells the database's optimizer something; what the database does not have is refused. */
    Query<M> hint(Hint hint);

    /** All rows. */
    List<M> findAll();

    /** The rows up to the limit, which it needs, and where to go on from them. */
    Slice<M> findSlice();

    /**
     * The rows one after the other, in bounded memory. Close it, in the thread that reads it: it holds a connection until it is
     * closed or at its end. To-many includes are loaded for some hundred rows at a time; then the order is by attributes of the
     * model, and the rows are those of each moment unless a transaction says otherwise.
     */
    Stream<M> stream();

    /**
     * All rows, in lists of at most {@code size}, each of which is read by a statement of its own with its includes, behind the
     * last row of the one before. What is done with a list may change its rows. The order is by attributes of the model; the
     * rows are those of each moment unless a transaction says otherwise. Returns how many rows there were.
     */
    long forEachBatch(int size, Consumer<List<M>> work);

    /** How the database would run {@link #findAll()}, as text. */
    default String explain() {
        return explain(Explain.TEXT);
    }

    /** How the database runs {@link #findAll()}, in one of the forms it has. */
    String explain(Explain form);

    /** The first row, if there is one. */
    Optional<M> findOne();

    /** The row of a primary key; for a composite key its parts in the order of declaration. */
    Optional<M> findByPk(Object... key);

    /**
     * The rows of a page and the number of all rows, by one statement; where that cannot be, as with includes that take statements
     * of their own, in a transaction, from one snapshot where the database has one.
     */
    Page<M> findAndCountAll();

    /** The number of rows; limit, offset, order and includes that are not required play no part. */
    long count();

    /** Whether there is a row. */
    boolean exists();

    /** The rows as records whose components are attributes of the model. Reads these columns only. */
    <R extends Record> List<R> select(Class<R> shape);

    /** The values of one attribute. */
    <V> List<@Nullable V> select(Prop<M, V> attribute);

    /** One value of each row; of all rows, in one result, if it is an aggregate. */
    <V> List<@Nullable V> select(Expr<M, V> value);

    /** The values of one attribute. */
    default <V> List<@Nullable V> select(Attr<M, V> attribute) {
        return select((Expr<M, V>) attribute);
    }

    /** Two values of each row, made into one result: {@code select(attr(User::name), attr(User::age), NameAge::new)}. */
    default <A, B, R> List<R> select(
            Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make) {
        return project(first, second, make).list();
    }

    /** The rows as records, some of whose components are computed: {@code select(Line.class, c -> c.set(Line::total).to(…))}. */
    default <R extends Record> List<R> select(Class<R> shape, UnaryOperator<Columns<M, R>> columns) {
        return project(shape, columns).list();
    }

    /** What {@link #select(Expr)} would read, to be combined with others first. */
    <V> Selection<@Nullable V> project(Expr<M, V> value);

    /** What {@link #select(Expr, Expr, BiFunction)} would read. */
    <A, B, R> Selection<R> project(Expr<M, A> first, Expr<M, B> second, BiFunction<@Nullable A, @Nullable B, R> make);

    /**
     * What {@link #select(Class)} would read. A component that is a record itself is read of the to-one association of its name,
     * and null where there is none; without such an association it is read of the same row. A component of the model's own type is
     * the row itself, and one of an association's model the row at the other end, without what they are associated to.
     */
    <R extends Record> Selection<R> project(Class<R> shape);

    /** What {@link #select(Class, UnaryOperator)} would read. */
    <R extends Record> Selection<R> project(Class<R> shape, UnaryOperator<Columns<M, R>> columns);

    /** Groups the rows by a value: what is read of a group is this, or an aggregate. */
    default Groups<M> groupBy(Expr<M, ?> key) {
        return groupBy(Given.each("groupBy", "expressions", key));
    }

    /** Groups the rows by two values. */
    default Groups<M> groupBy(Expr<M, ?> first, Expr<M, ?> second) {
        return groupBy(Given.each("groupBy", "expressions", first, second));
    }

    /** Groups the rows by three values. */
    default Groups<M> groupBy(Expr<M, ?> first, Expr<M, ?> second, Expr<M, ?> third) {
        return groupBy(Given.each("groupBy", "expressions", first, second, third));
    }

    /** Groups the rows by values: what is read of a group is one of these, or an aggregate. */
    Groups<M> groupBy(List<? extends Expr<M, ?>> keys);

    /** Updates all rows of the query; returns how many. Validates, and bumps {@code version} and {@code updatedAt}. */
    long update(UnaryOperator<Values<M>> values);

    /** Destroys all rows of the query; on a paranoid model they are marked as deleted. Returns how many. */
    long destroy();

    /** Deletes all rows of the query from the table, paranoid or not. Returns how many. */
    long forceDestroy();

    /** Restores the soft-deleted rows of the query. Returns how many. */
    long restore();

    /**
     * The row of the query, or a new one made of the query's equality conditions and the given values. Safe against others
     * doing the same where the conditions cover a unique key.
     */
    FindOrCreate<M> findOrCreate(UnaryOperator<Values<M>> values);

    /** One attribute of the rows, for use in another query. */
    default <V> SubQuery<V> subQuery(Prop<M, V> attribute) {
        return subQuery((Expr<M, V>) Attr.attr(attribute));
    }

    /** One value of each row, or of all rows if it is an aggregate, for use in another query. */
    default <V> SubQuery<V> subQuery(Expr<M, V> value) {
        return new SubQuery<>(
                description(),
                Given.to("subQuery", "an expression", value)
                        .resolve(description().model()));
    }

    /** One attribute of the rows, for use in another query. */
    default <V> SubQuery<V> subQuery(Attr<M, V> attribute) {
        return subQuery((Expr<M, V>) attribute);
    }

    /** Two values of each row, for use with a {@link Pair}. */
    default <A, B> PairQuery<A, B> subQuery(Expr<M, A> first, Expr<M, B> second) {
        return new PairQuery<>(
                description(),
                Given.to("subQuery", "an expression", first)
                        .resolve(description().model()),
                Given.to("subQuery", "an expression", second)
                        .resolve(description().model()));
    }

    /** What is asked, as a value; for the engine. */
    QueryDescription description();

    /** The SQL that {@link #findAll()} would run, with its values; nothing is run. */
    BoundSql toSql();

    /** The model of the query. */
    Model<M> model();
}
