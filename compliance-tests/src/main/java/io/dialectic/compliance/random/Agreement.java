package io.dialectic.compliance.random;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.spi.Fact;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A database and the rows in memory, asked the same queries. A query they disagree about is made as small as it gets. */
public final class Agreement {
    private final long seed;
    private final World world;
    private final FrontDoor database;
    private final GroupDoor door;
    private final boolean nullsAreLowest;

    /** Rows made by a seed. */
    public Agreement(Database database, long seed) {
        this.seed = seed;
        this.world = World.of(new SplittableRandom(seed));
        this.database = new FrontDoor(database);
        this.door = new GroupDoor(this.database);
        this.nullsAreLowest = database.profile().behaviour().is(Fact.NullOrder.LOWEST);
    }

    /** The models whose tables must be there and empty. */
    public Model<?>[] models() {
        return database.models();
    }

    /** Writes the rows. */
    public void fill() {
        database.fill(world);
    }

    /** Puts {@code count} queries; the first that finds anything else is an error that shows it, made small. */
    public void check(int count) {
        RandomQuery queries = new RandomQuery(new SplittableRandom(seed * 31 + 7));
        for (int i = 0; i < count; i++) {
            Wanted wanted = queries.make();
            int turn = i % 3;
            check(wanted, i, one -> difference(one, turn), Wanted::smaller, database::sql);
        }
    }

    /** Puts {@code count} queries of which values are read. */
    public void checkValues(int count) {
        RandomQuery queries = new RandomQuery(new SplittableRandom(seed * 43 + 17));
        for (int i = 0; i < count; i++) {
            check(
                    queries.values(),
                    i,
                    wanted -> difference(GroupEvaluator.values(wanted, world, nullsAreLowest), door.values(wanted)),
                    WantedValues::smaller,
                    door::sql);
        }
    }

    /** Puts {@code count} groups with aggregates. */
    public void checkGroups(int count) {
        RandomGroups groups = new RandomGroups(new SplittableRandom(seed * 37 + 11));
        for (int i = 0; i < count; i++) {
            check(
                    groups.groups(),
                    i,
                    wanted -> difference(GroupEvaluator.groups(wanted, world), door.groups(wanted)),
                    WantedGroups::smaller,
                    door::sql);
        }
    }

    /** Puts {@code count} combinations of two selections. */
    public void checkSets(int count, boolean unionsOnly) {
        RandomGroups sets = new RandomGroups(new SplittableRandom(seed * 41 + 13));
        for (int i = 0; i < count; i++) {
            check(
                    sets.sets(unionsOnly),
                    i,
                    wanted -> difference(GroupEvaluator.sets(wanted, world), door.sets(wanted)),
                    WantedSets::smaller,
                    door::sql);
        }
    }

    private static @Nullable String difference(List<?> expected, List<?> found) {
        return found.equals(expected) ? null : "expected " + expected + ", found " + found;
    }

    private <W> void check(
            W wanted,
            int number,
            Function<W, @Nullable String> difference,
            Function<W, List<W>> smaller,
            Function<W, String> sql) {
        if (disagreement(wanted, difference) != null) {
            throw new AssertionError(reduced(wanted, number, difference, smaller, sql));
        }
    }

    private <W> String reduced(
            W failing,
            int number,
            Function<W, @Nullable String> difference,
            Function<W, List<W>> smaller,
            Function<W, String> sql) {
        W smallest = failing;
        for (boolean again = true; again; ) {
            W next = smaller.apply(smallest).stream()
                    .filter(one -> disagreement(one, difference) != null)
                    .findFirst()
                    .orElse(null);
            again = next != null;
            smallest = next == null ? smallest : next;
        }
        return "seed " + seed + ", query " + number + ": " + disagreement(smallest, difference) + "\n  query: "
                + smallest + "\n  SQL: " + text(smallest, sql) + "\n  as made: " + failing;
    }

    private static <W> String text(W wanted, Function<W, String> sql) {
        try {
            return sql.apply(wanted);
        } catch (RuntimeException e) {
            return "none, " + e.getMessage();
        }
    }

    /** What differs, or null. */
    private static <W> @Nullable String disagreement(W wanted, Function<W, @Nullable String> difference) {
        try {
            return difference.apply(wanted);
        } catch (RuntimeException e) {
            return "failed with " + e;
        }
    }

    /** What differs of the rows and, by turns, of their number, of a page with its total, or of whether there are any. */
    private @Nullable String difference(Wanted wanted, int turn) {
        List<Found> expected = Found.expected(wanted, world, nullsAreLowest);
        long rows = Found.matching(wanted, world, world.rows(wanted.entity())).size();
        if (turn == 0) {
            FrontDoor.Counted page = database.page(wanted);
            FrontDoor.Counted whole = new FrontDoor.Counted(expected, rows);
            return page.equals(whole) ? null : "expected a page " + whole + ", found " + page;
        }
        List<Found> found = database.find(wanted);
        if (!found.equals(expected)) {
            return "expected " + expected + ", found " + found;
        }
        if (turn == 1) {
            long number = database.count(wanted);
            return number == rows ? null : "expected a count of " + rows + ", got " + number;
        }
        boolean exists = database.exists(wanted);
        return exists == !expected.isEmpty() ? null : "expected exists to be " + !exists;
    }
}
