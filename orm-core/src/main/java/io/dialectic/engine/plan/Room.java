package io.dialectic.engine.plan;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Limits;
import java.util.function.Function;

/**
 * How much one select may be made of. Includes that find no room in it are left to statements of their own.
 *
 * @param tables the tables that includes may fill it up to
 * @param columns the columns that includes may fill it up to
 */
record Room(int tables, int columns) {
    /** Left for keys that rows are told apart by, and for what an order computes. */
    private static final int OTHER_COLUMNS = 64;

    /** Of a select that is not sent. */
    static final Room ANY = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);

    static Room of(Limits limits) {
        return new Room(
                limits.get(Limits.Limit.SELECT_TABLES), limits.get(Limits.Limit.SELECT_COLUMNS) - OTHER_COLUMNS);
    }

    /**
     * A statement that fits. Conditions and orders join tables too, which is known when it is drafted: then it is drafted
     * again with less room for includes.
     */
    <P> Drafted<P> fit(Function<Room, Drafted<P>> drafting) {
        Room room = this;
        Drafted<P> drafted = drafting.apply(room);
        while (drafted.tables() > tables) {
            if (room.tables <= 1) {
                throw new QueryException(
                        ErrorCode.INVALID_QUERY,
                        "The statement joins " + drafted.tables() + " tables; the database bears " + tables
                                + " in one select. Test associations by sub-queries, such as in and exists, or read"
                                + " in several steps.");
            }
            room = new Room(Math.max(1, room.tables - (drafted.tables() - tables)), columns);
            drafted = drafting.apply(room);
        }
        return drafted;
    }
}
