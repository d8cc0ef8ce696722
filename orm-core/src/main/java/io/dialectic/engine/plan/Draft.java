package io.dialectic.engine.plan;

import io.dialectic.sql.Parameter;
import io.dialectic.type.ColumnType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one walk over a description gathers: the tokens of its shape, its values, and with each value the placeholder it goes to.
 * As the same walk makes the nodes of the statement, shape and statement cannot disagree. Whatever decides how the nodes look
 * must leave a token behind.
 */
final class Draft {
    /** Closes a list in the shape. */
    private static final Object END = new Object();

    /** Made once, since every walk needs some. */
    private static final String[] ALIASES = {"t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7"};

    /** Where in a statement an expression stands: what it may be made of depends on it. */
    enum Place {
        /** Of single rows: no aggregates, no windows. */
        ROW,
        /** Of groups: aggregates, no windows. */
        GROUP,
        /** Of what is read: both. */
        RESULT
    }

    private final FilterValues filters;
    private final List<Object> tokens = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private int tables;
    private Place place = Place.ROW;
    private boolean aggregated;
    private @Nullable Deque<BoundModel<?>> scopes;
    private @Nullable Source scoped;

    /** A walk of work that was given values for global filters. */
    Draft(FilterValues filters) {
        this.filters = filters;
    }

    FilterValues filters() {
        return filters;
    }

    /** Leaves a token in the shape; compared by {@code equals}. */
    void token(Object token) {
        tokens.add(token);
    }

    /** Closes a list of tokens. */
    void end() {
        tokens.add(END);
    }

    /** Takes a value, and gives the placeholder that it will be bound to. */
    Parameter value(ColumnType<?> type, @Nullable Object value) {
        values.add(value);
        return new Parameter(values.size() - 1, type);
    }

    /** An alias that no other table of the statement has. */
    String alias() {
        int number = tables++;
        return number < ALIASES.length ? ALIASES[number] : "t" + number;
    }

    Place place() {
        return place;
    }

    /** Goes to another place; gives the one before, to go back to. */
    Place at(Place other) {
        Place before = place;
        place = other;
        return before;
    }

    /** Notes that an aggregate was met. */
    void aggregate() {
        aggregated = true;
    }

    /** Sets whether an aggregate was met; gives what was known before. */
    boolean aggregated(boolean known) {
        boolean before = aggregated;
        aggregated = known;
        return before;
    }

    /** The models whose default scopes are being planned, one inside the other. */
    Deque<BoundModel<?>> scopes() {
        Deque<BoundModel<?>> known = scopes;
        if (known == null) {
            known = new ArrayDeque<>();
            scopes = known;
        }
        return known;
    }

    /** Goes into the default scope of a source; gives the one before, to go back to. */
    @Nullable
    Source inScope(@Nullable Source source) {
        Source before = scoped;
        scoped = source;
        return before;
    }

    /** Whether what is planned is the default scope of a source. */
    boolean isScopeOf(Source source) {
        return scoped == source;
    }

    int parameters() {
        return values.size();
    }

    Shape shape() {
        return new Shape(tokens);
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }
}
