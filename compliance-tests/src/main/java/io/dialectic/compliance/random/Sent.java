package io.dialectic.compliance.random;

import io.dialectic.Database;
import java.util.SplittableRandom;

/** The same random queries put to a database of which only the statements are of interest: what they find is not looked at. */
public final class Sent {
    private final FrontDoor database;
    private final GroupDoor door;
    private final long seed;

    /** Queries made by a seed. */
    public Sent(Database database, long seed) {
        this.database = new FrontDoor(database);
        this.door = new GroupDoor(this.database);
        this.seed = seed;
    }

    /** Reads {@code count} queries, the pages of some, the number of some, and whether some have rows. */
    public void rows(int count) {
        RandomQuery queries = new RandomQuery(new SplittableRandom(seed));
        for (int i = 0; i < count; i++) {
            Wanted wanted = queries.make();
            database.query(wanted).findAll();
            switch (i % 3) {
                case 0 -> database.query(wanted).findAndCountAll();
                case 1 -> database.count(wanted);
                default -> database.exists(wanted);
            }
        }
    }

    /** Reads values, groups and combinations, {@code count} of each. */
    public void values(int count) {
        RandomQuery queries = new RandomQuery(new SplittableRandom(seed));
        RandomGroups groups = new RandomGroups(new SplittableRandom(seed));
        for (int i = 0; i < count; i++) {
            door.values(queries.values());
            door.groups(groups.groups());
            door.sets(groups.sets(false));
        }
    }
}
