package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.query.Hint;
import io.dialectic.query.QueryDescription;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.sql.QueryExpression;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectHint;
import io.dialectic.sql.SelectLock;
import io.dialectic.transaction.RowLock;
import java.util.ArrayList;
import java.util.List;

/** What a select needs of the database at last: its lock, its hints, and room for its parameters. What is not there is refused. */
record LocksAndHints(Dialect dialect) {
    /** Leaves the lock and the hints of a query in the shape. */
    static void shape(QueryDescription query, Draft draft) {
        if (query.lock() != null) {
            draft.token(query.lock());
        }
        if (!query.options().hints().isEmpty()) {
            draft.token(query.options().hints());
        }
    }

    /** The hints that are about the rows of a query's own table; they stand where it does. */
    static List<Hint> ofRows(QueryDescription query) {
        return query.options().hints().stream()
                .filter(hint -> hint.kind() != Hint.Kind.OPTIMIZER)
                .toList();
    }

    /** The hints that are about a whole statement; they stand outermost. */
    static List<Hint> ofStatement(QueryDescription query) {
        return query.options().hints().stream()
                .filter(hint -> hint.kind() == Hint.Kind.OPTIMIZER)
                .toList();
    }

    /** The select with its lock and hints, if the database bears them. */
    QueryExpression checked(Select select, QueryDescription query, Source source, Draft draft) {
        checkParameters(draft);
        Select hinted = hinted(select, query.options().hints());
        if (query.lock() == null) {
            return draft.with(hinted);
        }
        check(query.lock());
        List<String> tables = Locks.tables(query, source);
        if (!select.joins().isEmpty() && query.lock().waiting() == RowLock.Waiting.SKIP_LOCKED) {
            // Where a locked row of a joined table is left out, its partner is read as if there were none.
            require(
                    Feature.LOCK_OF,
                    "Test what is in other tables by sub-queries, such as in and exists, or wait for the lock.");
        }
        boolean named = !select.joins().isEmpty() && dialect.profile().has(Feature.LOCK_OF);
        return draft.with(
                hinted.lock(new SelectLock(query.lock().strength(), query.lock().waiting(), tables, named)));
    }

    /** Refuses the lock and the hints of a query if the database does not have them. */
    void check(QueryDescription query) {
        if (query.lock() != null) {
            check(query.lock());
        }
        checked(query.options().hints());
    }

    /** Refuses a lock that the database does not have. */
    void check(RowLock lock) {
        require(
                switch (lock.strength()) {
                    case UPDATE -> Feature.LOCK_FOR_UPDATE;
                    case NO_KEY_UPDATE -> Feature.LOCK_FOR_NO_KEY_UPDATE;
                    case SHARE -> Feature.LOCK_FOR_SHARE;
                    case KEY_SHARE -> Feature.LOCK_FOR_KEY_SHARE;
                },
                "Ask for a stronger lock, or rely on the isolation level or on a version attribute.");
        switch (lock.waiting()) {
            case NO_WAIT -> require(Feature.LOCK_NO_WAIT, "Wait for the lock.");
            case SKIP_LOCKED -> require(Feature.LOCK_SKIP_LOCKED, "Wait for the lock.");
            case WAIT -> {}
        }
        if (lock.patience() != null) {
            require(Feature.LOCK_WAIT_TIME, "Wait for the lock, or do not wait at all.");
        }
        if (!lock.of().isEmpty()) {
            require(Feature.LOCK_OF, "Lock the rows of the query itself.");
        }
    }

    Select hinted(Select select, List<Hint> hints) {
        return hints.isEmpty() ? select : select.hints(checked(hints));
    }

    private List<SelectHint> checked(List<Hint> hints) {
        List<SelectHint> checked = new ArrayList<>(hints.size());
        for (Hint hint : hints) {
            String instead = "Leave the hint out on this database.";
            SelectHint.Kind kind = switch (hint.kind()) {
                case USE_INDEX -> {
                    require(Feature.INDEX_HINT_USE, instead);
                    yield SelectHint.Kind.USE_INDEX;
                }
                case FORCE_INDEX -> {
                    require(Feature.INDEX_HINT_FORCE, instead);
                    yield SelectHint.Kind.FORCE_INDEX;
                }
                case IGNORE_INDEX -> {
                    require(Feature.INDEX_HINT_IGNORE, instead);
                    yield SelectHint.Kind.IGNORE_INDEX;
                }
                case OPTIMIZER -> {
                    require(Feature.OPTIMIZER_HINTS, instead);
                    yield SelectHint.Kind.OPTIMIZER;
                }
            };
            checked.add(new SelectHint(kind, hint.text()));
        }
        return checked;
    }

    private void require(Feature feature, String instead) {
        if (!dialect.profile().has(feature)) {
            throw new UnsupportedByDialectException(dialect.server().dialect().toString(), feature.words(), instead);
        }
    }

    /** Whether a statement may have so many parameters. */
    boolean bears(int parameters) {
        return parameters <= bearable();
    }

    private int bearable() {
        return dialect.profile().limits().get(Limits.Limit.BIND_PARAMETERS);
    }

    void checkParameters(Draft draft) {
        if (!bears(draft.parameters())) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "The statement needs " + draft.parameters() + " parameters; the database bears " + bearable()
                            + ". Split the list of values and run it in parts.");
        }
    }
}
