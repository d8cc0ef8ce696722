package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.Nearest;
import io.dialectic.query.Include;
import io.dialectic.query.QueryDescription;
import io.dialectic.transaction.RowLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which tables of a query a lock is on. */
final class Locks {
    private Locks() {}

    /** The aliases of the tables that the query's lock names; its own if it names none. */
    static List<String> tables(QueryDescription query, Source source) {
        List<String> names =
                Objects.requireNonNull(query.lock(), "the query has a lock").of();
        if (names.isEmpty()) {
            return List.of(alias(source));
        }
        List<String> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(alias(name.equals(RowLock.OWN_ROWS) ? source : joined(query, source, name)));
        }
        return tables;
    }

    /** A query that chooses rows, with its lock on those that it reads: its own, and what they belong to. */
    static QueryDescription ofChoice(QueryDescription query) {
        RowLock lock = Objects.requireNonNull(query.lock(), "the query has a lock");
        List<String> known = new ArrayList<>();
        for (String name : lock.of()) {
            if (name.equals(RowLock.OWN_ROWS)
                    || query.includes().stream()
                            .anyMatch(include -> !include.multiplies()
                                    && include.association().name().equals(name))) {
                known.add(name);
            }
        }
        if (known.size() < lock.of().size() && lock.waiting() == RowLock.Waiting.SKIP_LOCKED) {
            List<String> others = new ArrayList<>(lock.of());
            others.removeAll(known);
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "The lock of " + query.model() + " leaves out rows for what is locked of " + others
                            + ", and which rows a limit or an order takes is known before that. Wait for the lock, or name"
                            + " only the rows of the query and what they belong to.");
        }
        if (known.isEmpty() && !lock.of().isEmpty()) {
            return query.lock(null);
        }
        return query.lock(new RowLock(lock.strength(), lock.waiting(), lock.patience(), known));
    }

    private static String alias(Source source) {
        return Objects.requireNonNull(source.alias, "a select has aliases");
    }

    /** A row that may be missing cannot be locked, so the include has to be required. */
    private static Source joined(QueryDescription query, Source source, String name) {
        List<String> there = new ArrayList<>();
        for (Source.Joined joined : source.joined) {
            if (joined.include() < 0) {
                continue;
            }
            there.add(joined.association().name());
            Include include = query.includes().get(joined.include());
            if (joined.association().name().equals(name) && include.required()) {
                return joined.source();
            }
        }
        throw new QueryException(
                ErrorCode.INVALID_QUERY,
                "The lock of " + query.model() + " names '" + name
                        + "', which is no association that the query joins and"
                        + " requires. " + Nearest.describe(name, there, "included associations")
                        + " Include it with required(), and with join() if rows do not belong to it.");
    }
}
