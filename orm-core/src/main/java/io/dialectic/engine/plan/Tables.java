package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.Beside;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.Reading;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.sql.Cast;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.CommonTable;
import io.dialectic.sql.DerivedTable;
import io.dialectic.sql.Expression;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SetOperation;
import io.dialectic.sql.TableExpression;
import io.dialectic.sql.TableReference;
import io.dialectic.sql.ValueRows;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows are read of: the tables of models, and those that are made for a statement of other reads. Such a table is made once
 * however often it is used, under a name in front of the statement; where it is asked for each row, or is a plain selection by which rows are changed, it
 * stands in its place, and so does any where a change takes no tables in front of it.
 */
final class Tables {
    private enum Mark {
        READING,
        KNOWN,
        LATERAL,
        RECURSIVE,
        ROWS
    }

    private final BoundModels models;
    private final ReadingPlanner readings;
    private final Abilities abilities;
    private final boolean tablesInside;
    private final ValueTypes types;
    private final boolean castsRecursion;

    Tables(Dialect dialect, BoundModels models, ReadingPlanner readings, Abilities abilities, ValueTypes types) {
        this.tablesInside = dialect.profile().behaviour().is(Fact.TablesOfChanges.INSIDE);
        this.models = models;
        this.readings = readings;
        this.abilities = abilities;
        this.types = types;
        this.castsRecursion = dialect.syntax().castsRecursion();
    }

    /** The name of the column at a position, from 0, of a table that is made for a statement. */
    static String column(int position) {
        return "c" + position;
    }

    /** What a query begins with. */
    Source root(QueryDescription query, @Nullable Source around, Draft draft) {
        if (query.of() != null && query.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "Rows of " + query.model() + " are computed, so they cannot be locked. Lock those that they are"
                            + " computed of.");
        }
        String alias = draft.alias();
        TableExpression table = table(query, alias, null, draft);
        return Source.root(models.of(query.model()), query, table, around);
    }

    /** The rows of another query beside those of a source. */
    Source beside(Source source, Beside beside, Draft draft) {
        QueryDescription other = beside.query();
        if (other.limit() >= 0
                || other.offset() > 0
                || !other.order().isEmpty()
                || !other.includes().isEmpty()
                || !other.joined().isEmpty()
                || other.attributes() != null
                || other.options().position() != null
                || other.lock() != null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The query of " + other.model()
                            + " that is joined has an order, limit, include, join or lock. Leave"
                            + " them out, or join a selection of it by asQuery().");
        }
        if (source.alias == null) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED, "An update or destroy joins no table. Use in or exists with a sub-query.");
        }
        String alias = draft.alias();
        TableExpression table = table(other, alias, beside.each() ? source : null, draft);
        return source.beside(models.of(other.model()), other, table, draft);
    }

    private TableExpression table(QueryDescription query, String alias, @Nullable Source each, Draft draft) {
        Reading of = query.of();
        if (draft.describes()) {
            return new TableReference(query.model().table(), alias);
        }
        if (each != null) {
            if (!(of instanceof Reading.Columns) && !(of instanceof Reading.Combined)) {
                throw new QueryException(
                        ErrorCode.INVALID_QUERY,
                        "joinEach asks a selection for each row, and the query of " + query.model()
                                + " is none. Project it, and join the selection asQuery(); or use join.");
            }
            abilities.require(Feature.LATERAL_JOIN, "Use scalar sub-queries, or number the rows by a window.");
            draft.token(Mark.LATERAL);
            QueryExpression node =
                    readings.read(of, each, ReadingPlanner.Use.TABLE, draft).node();
            return new DerivedTable(node, alias, true);
        }
        if (of == null) {
            return new TableReference(query.model().table(), alias);
        }
        if (draft.changes() && (of instanceof Reading.Columns || of instanceof Reading.Combined)) {
            draft.token(Mark.READING);
            return new DerivedTable(
                    readings.read(of, null, ReadingPlanner.Use.TABLE, draft).node(), alias, false);
        }
        return made(of, alias, draft);
    }

    /** The table made of a reading. */
    private TableExpression made(Reading reading, String alias, Draft draft) {
        if (draft.changes() && tablesInside && draft.named(reading) == null) {
            QueryExpression apart = draft.apart(() -> {
                TableReference own = new TableReference(TableName.of(named(reading, draft)), draft.alias());
                return all(own, types(reading, draft).size(), ReadingPlanner.Use.TABLE);
            });
            return new DerivedTable(apart, alias, false);
        }
        return new TableReference(TableName.of(named(reading, draft)), alias);
    }

    /** The name of the table made of a reading. */
    private String named(Reading reading, Draft draft) {
        String known = draft.named(reading);
        if (known != null) {
            draft.token(Mark.KNOWN);
            draft.token(known);
            return known;
        }
        if (reading instanceof Reading.Itself) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY, "Rows that a recursion has found are known in its step only.");
        }
        return reading instanceof Reading.Recursive recursive ? recursive(recursive, draft) : plain(reading, draft);
    }

    private String plain(Reading reading, Draft draft) {
        QueryExpression node;
        int columns;
        if (reading instanceof Reading.Rows rows) {
            node = new ValueRows(values(rows, draft));
            columns = rows.model().attributes().size();
        } else {
            draft.token(Mark.READING);
            ReadingPlanner.Read read = readings.read(reading, null, ReadingPlanner.Use.TABLE, draft);
            node = read.node();
            columns = read.types().size();
        }
        String name = draft.name(reading);
        draft.add(new CommonTable(name, columns(columns), node, false));
        return name;
    }

    private String recursive(Reading.Recursive recursive, Draft draft) {
        abilities.require(Feature.RECURSIVE_QUERY, "Read level by level.");
        if (!recursive.all()) {
            abilities.require(Feature.RECURSIVE_DISTINCT, "Count the steps, and end by a condition.");
        }
        if (!(recursive.step() instanceof Reading.Columns)) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY, "The step of a recursion is one query that joins the rows found before.");
        }
        ReadingPlanner.checkSide("recursion", recursive.seed());
        ReadingPlanner.checkSide("recursion", recursive.step());
        draft.token(Mark.RECURSIVE);
        draft.token(recursive.all());
        ReadingPlanner.Read seed = readings.read(recursive.seed(), null, ReadingPlanner.Use.TABLE, draft);
        String name = draft.name(recursive);
        draft.name(recursive.itself(), name);
        ReadingPlanner.Read step = readings.read(recursive.step(), null, ReadingPlanner.Use.TABLE, draft);
        ReadingPlanner.checkAlike("recursion", seed.types(), step.types());
        SetOperation both =
                new SetOperation(cast(seed, step), SetOperation.Operator.UNION, recursive.all(), cast(step, seed));
        draft.add(new CommonTable(name, columns(seed.types().size()), both, true));
        return name;
    }

    /** One side of a recursion; where both must have one type, what can be of several lengths is cast. */
    private QueryExpression cast(ReadingPlanner.Read side, ReadingPlanner.Read other) {
        if (!castsRecursion || !(side.node() instanceof Select select)) {
            return side.node();
        }
        List<SelectItem> items = new ArrayList<>();
        for (int i = 0; i < select.items().size(); i++) {
            SelectItem item = select.items().get(i);
            LogicalType type = side.types().get(i).logicalType();
            if (type.kind() == LogicalType.Kind.STRING || type.kind() == LogicalType.Kind.TEXT) {
                // Enums and the like are other kinds; what compares without regard to case stays so.
                item = new SelectItem(Cast.typed(item.value(), types.of(String.class)), item.name());
            } else if (type.kind() == LogicalType.Kind.DECIMAL) {
                int scale = Math.max(
                        type.scale(), other.types().get(i).logicalType().scale());
                item = new SelectItem(Cast.typed(item.value(), types.decimal(scale)), item.name());
            }
            items.add(item);
        }
        return select.items(items);
    }

    static List<String> columns(int count) {
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(column(i));
        }
        return names;
    }

    /** Each value is cast, since a database would guess what a row of placeholders is; no rows are one that is left out. */
    private List<List<Expression>> values(Reading.Rows rows, Draft draft) {
        draft.token(Mark.ROWS);
        draft.token(rows.model());
        draft.token(rows.rows().size());
        List<ColumnType<?>> types = models.of(rows.model()).types();
        List<List<Expression>> values = new ArrayList<>();
        for (int r = 0; r < Math.max(1, rows.rows().size()); r++) {
            List<Expression> row = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                Object value = rows.rows().isEmpty() ? null : rows.rows().get(r).get(i);
                row.add(Cast.typed(draft.value(types.get(i), value), types.get(i)));
            }
            values.add(row);
        }
        return values;
    }

    /** All columns of a reading that is no select by itself. */
    ReadingPlanner.Read all(Reading reading, ReadingPlanner.Use use, Draft draft) {
        List<ColumnType<?>> types = types(reading, draft);
        if (draft.describes()) {
            return new ReadingPlanner.Read(new ValueRows(List.of()), types, null);
        }
        TableExpression made = made(reading, draft.alias(), draft);
        return new ReadingPlanner.Read(all(made, types.size(), use), types, null);
    }

    private static Select all(TableExpression table, int columns, ReadingPlanner.Use use) {
        List<SelectItem> items = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String column = column(i);
            items.add(new SelectItem(
                    new ColumnReference(table.alias(), column), use == ReadingPlanner.Use.TABLE ? column : null));
        }
        return Select.of(items, table);
    }

    private List<ColumnType<?>> types(Reading reading, Draft draft) {
        if (reading instanceof Reading.Rows rows) {
            return models.of(rows.model()).types();
        }
        if (reading instanceof Reading.Recursive recursive) {
            return models.of(recursive.itself().model()).types();
        }
        return models.of(((Reading.Itself) reading).model()).types();
    }
}
