package io.dialectic.engine;

import io.dialectic.Slice;
import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.read.Keyset;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.query.QueryDescription;
import io.dialectic.query.ReadOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a query finds a part at a time. */
record Sliding<M>(Session session, BoundModel<M> bound, QueryDescription description) {
    /** How many rows a stream takes at a time when their includes are loaded with them. */
    private static final int BATCH = 500;

    private Keyset<M> keyset() {
        return Keyset.of(bound, description, session.engine.dialect.profile().behaviour());
    }

    private void check() {
        new Finding<>(session, bound, description).checkRoot();
    }

    Slice<M> slice() {
        check();
        if (description.limit() < 0) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY, "A slice of " + bound + " has no end. Say how many rows by limit(...).");
        }
        if (description.limit() == 0) {
            return new Slice<>(List.of(), null, null);
        }
        ReadOptions.Position position = description.options().position();
        Placed placed = position == null
                ? new Placed(keyset().ordered(description, false), false)
                : Placed.of(session.engine, bound, description);
        // One row more than asked for tells whether there are any.
        List<M> found = session.engine.reader.findAll(
                session.work, bound, placed.query().limit(description.limit() + 1));
        boolean more = found.size() > description.limit();
        List<M> rows = placed.rows(more ? found.subList(0, (int) description.limit()) : found);
        if (rows.isEmpty()) {
            return new Slice<>(rows, null, null);
        }
        String first = keyset().text(rows.get(0), session.engine.cursors);
        String last = keyset().text(rows.get(rows.size() - 1), session.engine.cursors);
        boolean behindOthers = position != null || description.offset() > 0;
        return placed.reversed()
                ? new Slice<>(rows, last, more ? first : null)
                : new Slice<>(rows, more ? last : null, behindOthers ? first : null);
    }

    Stream<M> stream() {
        check();
        if (description.limit() == 0) {
            return Stream.empty();
        }
        if (readsInBatches()) {
            Iterator<List<M>> batches = new Batches(BATCH);
            Spliterator<List<M>> each = Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED);
            return StreamSupport.stream(each, false).flatMap(List::stream);
        }
        checkForwards();
        return session.engine.reader.stream(
                session.work,
                bound,
                Placed.of(session.engine, bound, description).query());
    }

    long batches(int size, Consumer<List<M>> work) {
        check();
        if (size < 1) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND, "A batch of " + size + " rows is none. Give 1 or more.");
        }
        if (description.limit() == 0) {
            return 0;
        }
        long rows = 0;
        if (!Keyset.possible(description) && !readsInBatches()) {
            try (Stream<M> all = stream()) {
                Iterator<M> each = all.iterator();
                while (each.hasNext()) {
                    List<M> batch = new ArrayList<>();
                    while (batch.size() < size && each.hasNext()) {
                        batch.add(each.next());
                    }
                    rows += batch.size();
                    work.accept(Collections.unmodifiableList(batch));
                }
            }
            return rows;
        }
        Iterator<List<M>> batches = new Batches(size);
        while (batches.hasNext()) {
            List<M> batch = batches.next();
            rows += batch.size();
            work.accept(batch);
        }
        return rows;
    }

    private void checkForwards() {
        ReadOptions.Position position = description.options().position();
        if (position != null && position.before()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "Rows are read one after the other from the first on, so before(...) does not apply. Reverse the"
                            + " order and use after(...), or use findSlice.");
        }
    }

    /** Whether rows are not read one after the other: an include is loaded by statements of its own, or gives rows again. */
    private boolean readsInBatches() {
        return !description.includes().isEmpty()
                && (loadsApart(description)
                        || session.engine.reader.leavesApart(
                                session.work,
                                bound,
                                Placed.of(session.engine, bound, description).query()));
    }

    private static boolean loadsApart(QueryDescription query) {
        return query.includes().stream()
                .anyMatch(include -> !include.joined() || include.multiplies() || loadsApart(include.child()));
    }

    /** The rows in lists, each read behind the last row of the one before. */
    private final class Batches implements Iterator<List<M>> {
        private final int size;
        private final Keyset<M> keyset = keyset();
        private final QueryDescription all;
        private QueryDescription next;
        private long left;
        private List<M> ready = List.of();
        private boolean atEnd;

        Batches(int size) {
            this.size = size;
            checkForwards();
            QueryDescription placed =
                    Placed.of(session.engine, bound, description).query();
            this.all = keyset.ordered(placed.options(placed.options().meantToRepeat()), false);
            this.next = all;
            this.left = description.limit() < 0 ? Long.MAX_VALUE : description.limit();
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && !atEnd) {
                long wanted = Math.min(size, left);
                ready = session.engine.reader.findAll(session.work, bound, next.limit(wanted));
                left -= ready.size();
                atEnd = ready.size() < wanted || left == 0;
                if (!ready.isEmpty()) {
                    next = all.offset(0).and(keyset.behind(keyset.place(ready.get(ready.size() - 1)), false));
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public List<M> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no further rows");
            }
            List<M> batch = Collections.unmodifiableList(ready);
            ready = List.of();
            return batch;
        }
    }
}
