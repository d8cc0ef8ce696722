package io.dialectic.engine.plan;

import io.dialectic.query.Reading;
import io.dialectic.query.ValueExpression;
import io.dialectic.sql.CommonTable;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.With;
import io.dialectic.type.ColumnType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
        /** Of rows in an order: windows, no aggregates. */
        ORDER,
        /** Of groups: aggregates, no windows. */
        GROUP,
        /** Of what is read: both. */
        RESULT
    }

    private final FilterValues filters;
    private final Room room;
    private final List<Object> tokens = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private int aliases;
    private int tables = 1;
    private int names;
    private final Map<Reading, String> named = new IdentityHashMap<>();
    private final List<CommonTable> common = new ArrayList<>();
    private final boolean changes;
    private final boolean describes;
    private Place place = Place.ROW;
    private boolean aggregated;
    private int reaches;
    /** What the aggregate that is being planned refers to, or null. */
    private @Nullable List<Source> referred;

    private @Nullable Deque<BoundModel<?>> scopes;
    private @Nullable Source scoped;

    /** What the rows of the query are grouped by, where it is computed beside them. */
    private Map<ValueExpression, Planned> keys = Map.of();

    private Draft(FilterValues filters, Room room, boolean changes, boolean describes) {
        this.filters = filters;
        this.room = room;
        this.changes = changes;
        this.describes = describes;
    }

    /** Of a statement that reads, by work that was given values for global filters. */
    static Draft reading(FilterValues filters, Room room) {
        return new Draft(filters, room, false, false);
    }

    /** Of a statement that changes rows: it has no tables made for it. */
    static Draft changing(FilterValues filters, Room room) {
        return new Draft(filters, room, true, false);
    }

    /** Of a part of a statement, to know its types; what is around it is not there yet. */
    static Draft describing(FilterValues filters) {
        return new Draft(filters, Room.ANY, false, true);
    }

    FilterValues filters() {
        return filters;
    }

    /** What includes may fill a select up to. */
    Room room() {
        return room;
    }

    /** Notes that a select is made of so many tables. */
    void joined(int tablesOfSelect) {
        tables = Math.max(tables, tablesOfSelect);
    }

    /** The most tables that a select is made of. */
    int tablesOfSelect() {
        return tables;
    }

    /** Whether the statement changes rows. */
    boolean changes() {
        return changes;
    }

    /** Whether what is around the query is not there yet. */
    boolean describes() {
        return describes;
    }

    /** The name of the table made of a reading, or null if there is none. */
    @Nullable
    String named(Reading reading) {
        return named.get(reading);
    }

    /** Names the table that is made of a reading. */
    String name(Reading reading) {
        String name = "with" + names++;
        named.put(reading, name);
        return name;
    }

    /** Calls a reading by the name of a table that is being made. */
    void name(Reading reading, String name) {
        named.put(reading, name);
    }

    /** Adds a table to those made for the statement. */
    void add(CommonTable table) {
        common.add(table);
    }

    /** The tables made for the statement. */
    List<CommonTable> tables() {
        return List.copyOf(common);
    }

    /** Makes a part of the statement of a reading, together with the tables that only this part sees. */
    QueryExpression apart(Supplier<QueryExpression> part) {
        Map<Reading, String> known = new IdentityHashMap<>(named);
        int before = common.size();
        QueryExpression query = part.get();
        List<CommonTable> own = common.subList(before, common.size());
        QueryExpression apart = new With(own, query);
        own.clear();
        named.clear();
        named.putAll(known);
        return apart;
    }

    /** The query behind the tables made for it. */
    QueryExpression with(QueryExpression query) {
        return common.isEmpty() ? query : new With(common, query);
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
        int number = aliases++;
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

    /** The column of a value that rows are grouped by, or null. */
    @Nullable
    Planned key(ValueExpression value) {
        return keys.isEmpty() ? null : keys.get(value);
    }

    /** Sets the columns of what rows are grouped by; gives those before. */
    Map<ValueExpression, Planned> keys(Map<ValueExpression, Planned> columns) {
        Map<ValueExpression, Planned> before = keys;
        keys = columns;
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

    /** Notes that a value or condition is made of more than its own row: of a query inside, or of a row around. */
    void reachOut() {
        reaches++;
    }

    /** How often that was noted. */
    int reaches() {
        return reaches;
    }

    /** Notes that an expression refers to rows. */
    void refer(Source rows) {
        if (referred != null) {
            referred.add(rows);
        }
    }

    /** How many such notes there are. */
    int references() {
        return referred == null ? 0 : referred.size();
    }

    /** Takes back the notes beyond so many that are about rows of the same select as these. */
    void forget(int kept, Source rows) {
        if (referred != null) {
            referred.subList(kept, referred.size()).removeIf(rows::besides);
        }
    }

    /** Sets what notes go to, null for none; gives what they went to before. */
    @Nullable
    List<Source> referred(@Nullable List<Source> notes) {
        List<Source> before = referred;
        referred = notes;
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
