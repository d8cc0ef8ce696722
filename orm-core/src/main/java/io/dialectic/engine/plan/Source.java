package io.dialectic.engine.plan;

import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.query.QueryDescription;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Join;
import io.dialectic.sql.TableExpression;
import io.dialectic.sql.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table whose rows are in scope, and the tables joined to it, while a statement is put together. */
final class Source {
    /**
     * An association that was joined.
     *
     * @param include its position among the includes of its parent, or -1 if it is no include
     * @param plain whether it is joined on its keys alone, so that whoever needs the association may use it
     * @param between the rows between of a many-to-many association, or of one along others
     */
    record Joined(Association association, int include, boolean plain, Source source, List<Source> between) {}

    final BoundModel<?> model;
    /** What its rows are read of; null in statements that change one table. */
    final @Nullable TableExpression table;
    /** Null in statements that change one table and so need no alias. */
    final @Nullable String alias;
    /** The source of the query around this one. */
    final @Nullable Source around;
    /** The source this one is joined to, or null. */
    private final @Nullable Source joinedTo;
    /** The joins of the statement, or those to be nested in the join of this table; null where they are another source's. */
    private @Nullable List<Join> joins;

    /** The query that it is of, or null. */
    private final @Nullable QueryDescription query;
    /** The sources of queries whose rows stand beside these. */
    private final List<Source> beside = new ArrayList<>();

    private boolean restricted;
    private boolean reused;
    /** Of the table that the select begins with: the tables joined to it whose models are scoped. */
    private List<Source> scoped = List.of();

    /** Of the table that the select begins with: how many it is made of, and how many columns are read of them at the most. */
    private int tables = 1;

    private int columns;

    final List<Joined> joined = new ArrayList<>();
    final List<Integer> separate = new ArrayList<>();

    private Source(
            BoundModel<?> model,
            @Nullable QueryDescription query,
            @Nullable TableExpression table,
            @Nullable Source around,
            @Nullable Source joinedTo,
            @Nullable List<Join> joins) {
        this.model = model;
        this.query = query;
        this.table = table;
        this.alias = table == null ? null : table.alias();
        this.around = around;
        this.joinedTo = joinedTo;
        this.joins = joins;
        this.columns = model.definition().attributes().size();
        if (model.isScoped()) {
            Source first = first();
            if (first.scoped.isEmpty()) {
                first.scoped = new ArrayList<>();
            }
            first.scoped.add(this);
        }
    }

    private Source first() {
        Source first = this;
        while (first.joinedTo != null) {
            first = first.joinedTo;
        }
        return first;
    }

    /** One more table of the select. */
    private Source counted(Draft draft) {
        draft.joined(++first().tables);
        return this;
    }

    /** One more table of the select, that is no model's. */
    void joinedBy(Join join, Draft draft) {
        joins().add(join);
        counted(draft);
    }

    /** Takes the columns of an include, if there is room in the select for them and for its tables. */
    boolean takes(int moreTables, int moreColumns, Room room) {
        Source first = first();
        if (first.tables + moreTables > room.tables() || first.columns + moreColumns > room.columns()) {
            return false;
        }
        first.columns += moreColumns;
        return true;
    }

    /** Notes that the filters and the default scope of its model were seen to. */
    void restricted() {
        restricted = true;
    }

    /** Fails if a table of the select that begins here was forgotten: its rows would be read without the filters of its model. */
    void checkRestricted() {
        for (Source source : first().scoped) {
            if (!source.restricted) {
                throw new IllegalStateException(
                        "the filters of " + source.model + " were forgotten in a query of " + first().model);
            }
        }
    }

    /** The table of a model that a statement begins with; without an alias, one that is changed. */
    static Source root(BoundModel<?> model, @Nullable String alias, @Nullable Source around) {
        return new Source(model, null, alias == null ? null : of(model, alias), around, null, new ArrayList<>());
    }

    /** What a query begins with. */
    static Source root(BoundModel<?> model, QueryDescription query, TableExpression table, @Nullable Source around) {
        return new Source(model, query, table, around, null, new ArrayList<>());
    }

    /** The rows of another query beside these. */
    Source beside(BoundModel<?> other, QueryDescription otherQuery, TableExpression otherTable, Draft draft) {
        Source source = new Source(other, otherQuery, otherTable, around, this, null).counted(draft);
        beside.add(source);
        return source;
    }

    /** A table joined to this one. */
    Source join(BoundModel<?> target, Draft draft) {
        return new Source(target, null, of(target, draft.alias()), around, this, null).counted(draft);
    }

    /** A table to be joined to this one; what is joined to it is kept apart until {@link #settle}. */
    Source joinLater(BoundModel<?> target, Draft draft) {
        return new Source(target, null, of(target, draft.alias()), around, this, new ArrayList<>()).counted(draft);
    }

    private static TableReference of(BoundModel<?> model, String alias) {
        return new TableReference(model.definition().table(), alias);
    }

    /** The joins that this source adds to. */
    List<Join> joins() {
        if (joins != null) {
            return joins;
        }
        return joinedTo == null ? List.of() : joinedTo.joins();
    }

    /** From now on what is joined to this source is joined behind it. */
    void settle() {
        joins = null;
    }

    ColumnReference column(Attribute attribute) {
        return new ColumnReference(alias, attribute.column());
    }

    /** A column as a query inside this one calls it. */
    ColumnReference outerColumn(Attribute attribute) {
        String qualifier = alias == null ? model.definition().table().name() : alias;
        return new ColumnReference(qualifier, attribute.column());
    }

    /** The source of a query beside or around this one; else the nearest whose rows are of the query's model, or null. */
    @Nullable
    Source outer(QueryDescription wanted) {
        Source exact = other(source -> source.query == wanted);
        return exact != null ? exact : other(source -> source.model.definition() == wanted.model());
    }

    private @Nullable Source other(Predicate<Source> wanted) {
        for (Source scope = this; scope != null; scope = scope.around) {
            Source first = scope;
            while (first.joinedTo != null) {
                first = first.joinedTo;
            }
            for (Source one : first.beside) {
                if (one != this && wanted.test(one)) {
                    return one;
                }
            }
            boolean seen = scope != this || first.beside.contains(this);
            if (seen && wanted.test(scope == this ? first : scope)) {
                return scope == this ? first : scope;
            }
        }
        return null;
    }

    /** The model whose rows the statement around this source changes, or null. */
    @Nullable
    BoundModel<?> changed() {
        Source outermost = this;
        while (outermost.around != null) {
            outermost = outermost.around;
        }
        return outermost.alias == null ? outermost.model : null;
    }

    /** What was joined on the keys of an association alone, or null. */
    @Nullable
    Source reusable(Association association) {
        for (Joined one : joined) {
            if (one.plain() && one.association() == association) {
                reused = true;
                return one.source();
            }
        }
        return null;
    }

    /** Whether an expression refers to what was joined to this source before. */
    boolean reused() {
        return reused;
    }

    /** Whether the rows of another source are of a select around this one. */
    boolean isInside(Source other) {
        for (Source scope = around; scope != null; scope = scope.around) {
            if (scope.besides(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rows of another source are of the same select. */
    boolean besides(Source other) {
        return first() == other.first();
    }

    /** The predicates that an association is joined by. */
    static List<Expression> keyMatch(Source parent, Source child, Association association) {
        return match(parent, association.sourceKey(), child, association.targetKey());
    }

    /** That attributes of one source equal those of another, in their order. */
    static List<Expression> match(Source one, List<Attribute> key, Source other, List<Attribute> otherKey) {
        List<Expression> matches = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            matches.add(new Comparison(
                    one.outerColumn(key.get(i)), Comparison.Operator.EQUAL, other.column(otherKey.get(i))));
        }
        return matches;
    }
}
