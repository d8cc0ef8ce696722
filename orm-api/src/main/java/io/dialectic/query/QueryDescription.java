package io.dialectic.query;

import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.transaction.RowLock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read as the caller described it. Immutable: every method returns a changed copy.
 *
 * @param where the condition, or null for none
 * @param limit rows at the most, or -1 for no limit
 * @param offset rows to leave out first
 * @param includes at most one for each association
 * @param all whether the caller said that all rows are meant
 * @param lock the lock on the rows read, or null
 * @param required whether, as the child of an include, it leaves out parents without a row
 * @param options how it is run
 * @param of what its rows are read of instead of its model's table, or null
 * @param joined queries whose rows are put beside each of its own
 * @param attributes what is read of its rows beside their keys, in the order of the model; null for everything
 */
public record QueryDescription(
        ModelDefinition model,
        @Nullable Condition where,
        List<OrderBy> order,
        long limit,
        long offset,
        List<Include> includes,
        DeletedRows deleted,
        boolean all,
        @Nullable RowLock lock,
        boolean required,
        ReadOptions options,
        @Nullable List<Attribute> attributes,
        @Nullable Reading of,
        List<Beside> joined) {
    /** Every living row of a model. */
    public static QueryDescription of(ModelDefinition model) {
        return new QueryDescription(
                model,
                null,
                List.of(),
                -1,
                0,
                List.of(),
                DeletedRows.EXCLUDED,
                false,
                null,
                false,
                ReadOptions.NONE,
                null,
                null,
                List.of());
    }

    /** Whether it asks for nothing but living rows: no condition, order, limit, include, lock or hint. */
    public boolean isPlain() {
        return includes.isEmpty() && isPlainBesideIncludes();
    }

    /** Whether a query says nothing but what to include. */
    public boolean isPlainBesideIncludes() {
        return where == null
                && order.isEmpty()
                && limit < 0
                && offset == 0
                && deleted == DeletedRows.EXCLUDED
                && lock == null
                && options.position() == null
                && options.hints().isEmpty()
                && attributes == null
                && of == null
                && joined.isEmpty();
    }

    /** The same, and {@code condition} holds too. */
    public QueryDescription and(Condition condition) {
        Parts parts = new Parts(this);
        parts.where = Condition.and(where, condition);
        return parts.description();
    }

    /** The same with one more sort key, behind those it has. */
    public QueryDescription orderBy(OrderBy key) {
        Parts parts = new Parts(this);
        parts.order = append(order, key);
        return parts.description();
    }

    /** The same with at most {@code rows} rows. */
    public QueryDescription limit(long rows) {
        Parts parts = new Parts(this);
        parts.limit = rows;
        return parts.description();
    }

    /** The same leaving out {@code rows} rows first. */
    public QueryDescription offset(long rows) {
        Parts parts = new Parts(this);
        parts.offset = rows;
        return parts.description();
    }

    /** The same with an include; a second one of the same association replaces the first. */
    public QueryDescription include(Include include) {
        List<Include> others = includes.stream()
                .filter(known -> known.association() != include.association())
                .toList();
        Parts parts = new Parts(this);
        parts.includes = append(others, include);
        return parts.description();
    }

    /** The same with other includes. */
    public QueryDescription includes(List<Include> wanted) {
        Parts parts = new Parts(this);
        parts.includes = List.copyOf(wanted);
        return parts.description();
    }

    /** The same seeing other deleted rows. */
    public QueryDescription deleted(DeletedRows rows) {
        Parts parts = new Parts(this);
        parts.deleted = rows;
        return parts.description();
    }

    /** The same, saying that all rows are meant. */
    public QueryDescription all(boolean said) {
        Parts parts = new Parts(this);
        parts.all = said;
        return parts.description();
    }

    /** The same with a lock on its rows; null for none. */
    public QueryDescription lock(@Nullable RowLock wanted) {
        Parts parts = new Parts(this);
        parts.lock = wanted;
        return parts.description();
    }

    /** The same, leaving out parents without a row when it is the child of an include. */
    public QueryDescription required(boolean wanted) {
        Parts parts = new Parts(this);
        parts.required = wanted;
        return parts.description();
    }

    /** The same in another order. */
    public QueryDescription order(List<OrderBy> keys) {
        Parts parts = new Parts(this);
        parts.order = List.copyOf(keys);
        return parts.description();
    }

    /** The same, run in another way. */
    public QueryDescription options(ReadOptions wanted) {
        Parts parts = new Parts(this);
        parts.options = wanted;
        return parts.description();
    }

    /** The same, reading these attributes of its rows beside their keys; null for everything. */
    public QueryDescription attributes(@Nullable Collection<Attribute> wanted) {
        List<Attribute> ordered = wanted == null
                ? null
                : model.attributes().stream().filter(wanted::contains).toList();
        Parts parts = new Parts(this);
        parts.attributes = ordered;
        return parts.description();
    }

    /** The same, its rows read of a reading instead of a table. */
    public QueryDescription of(Reading rows) {
        Parts parts = new Parts(this);
        parts.of = rows;
        return parts.description();
    }

    /** The same with the rows of another query beside each of its own. */
    public QueryDescription join(Beside other) {
        Parts parts = new Parts(this);
        parts.joined = append(joined, other);
        return parts.description();
    }

    /** The same rows, to be counted: without order, limit, lock and includes that are not required. */
    public QueryDescription toCount() {
        Parts parts = new Parts(this);
        parts.order = List.of();
        parts.limit = -1;
        parts.offset = 0;
        parts.includes = includes.stream().filter(Include::required).toList();
        parts.all = false;
        parts.lock = null;
        parts.required = false;
        parts.options = options.position(null);
        parts.attributes = null;
        return parts.description();
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /** What a changed copy is made of. */
    private static final class Parts {
        private final ModelDefinition model;
        private @Nullable Condition where;
        private List<OrderBy> order;
        private long limit;
        private long offset;
        private List<Include> includes;
        private DeletedRows deleted;
        private boolean all;
        private @Nullable RowLock lock;
        private boolean required;
        private ReadOptions options;
        private @Nullable List<Attribute> attributes;
        private @Nullable Reading of;
        private List<Beside> joined;

        Parts(QueryDescription description) {
            this.model = description.model;
            this.where = description.where;
            this.order = description.order;
            this.limit = description.limit;
            this.offset = description.offset;
            this.includes = description.includes;
            this.deleted = description.deleted;
            this.all = description.all;
            this.lock = description.lock;
            this.required = description.required;
            this.options = description.options;
            this.attributes = description.attributes;
            this.of = description.of;
            this.joined = description.joined;
        }

        QueryDescription description() {
            return new QueryDescription(
                    model,
                    where,
                    order,
                    limit,
                    offset,
                    includes,
                    deleted,
                    all,
                    lock,
                    required,
                    options,
                    attributes,
                    of,
                    joined);
        }
    }
}
