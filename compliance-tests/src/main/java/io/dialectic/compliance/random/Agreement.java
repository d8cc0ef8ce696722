package io.dialectic.compliance.random;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.spi.Fact;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A database and the rows in memory, asked the same queries. A query they disagree about is made as small as it gets. */
public final class Agreement {
    private final long seed;
    private final World world;
    private final FrontDoor database;
    private final boolean nullsAreLowest;

    /** Rows made by a seed. */
    public Agreement(Database database, long seed) {
        this.seed = seed;
        this.world = World.of(new SplittableRandom(seed));
        this.database = new FrontDoor(database);
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
            if (disagreement(wanted) != null) {
                throw new AssertionError(reduced(wanted, i));
            }
        }
    }

    private String reduced(Wanted failing, int number) {
        Wanted smallest = failing;
        Predicate<Wanted> fails = one -> disagreement(one) != null;
        for (boolean smaller = true; smaller; ) {
            Wanted next = smallest.smaller().stream().filter(fails).findFirst().orElse(null);
            smaller = next != null;
            smallest = next == null ? smallest : next;
        }
        return "seed " + seed + ", query " + number + ": " + disagreement(smallest) + "\n  query: " + smallest
                + "\n  SQL: " + database.sql(smallest) + "\n  as made: " + failing;
    }

    /** What differs, or null. */
    private @Nullable String disagreement(Wanted wanted) {
        try {
            return difference(wanted);
        } catch (RuntimeException e) {
            return "failed with " + e;
        }
    }

    private @Nullable String difference(Wanted wanted) {
        List<Found> expected = Found.comparable(Found.expected(wanted, world, nullsAreLowest), wanted);
        List<Found> found = database.find(wanted);
        if (!found.equals(expected)) {
            return "expected " + expected + ", found " + found;
        }
        long rows = Found.matching(wanted, world, world.rows(wanted.entity())).size();
        long counted = database.count(wanted);
        if (counted != rows) {
            return "expected a count of " + rows + ", got " + counted;
        }
        boolean exists = database.exists(wanted);
        return exists == !expected.isEmpty() ? null : "expected exists to be " + !exists;
    }
}
