package io.dialectic.spi;

/** What a database does where databases differ and nothing has to be refused. One enum for each question. */
public interface Fact {
    /** Where nulls stand in an ascending order that does not say. */
    enum NullOrder implements Fact {
        LOWEST,
        HIGHEST
    }

    /** Whether {@code =} tells upper from lower case in text columns as the dialect makes them. */
    enum TextEquality implements Fact {
        CASE_SENSITIVE,
        CASE_INSENSITIVE
    }

    /** Whether {@code LIKE} tells upper from lower case. */
    enum LikeMatching implements Fact {
        CASE_SENSITIVE,
        CASE_INSENSITIVE
    }

    /** Which letters the functions {@code lower} and {@code upper} change. */
    enum CaseMapping implements Fact {
        ASCII_LETTERS,
        ALL_LETTERS
    }

    /** Whether a limit needs an ORDER BY; then the planner orders by the primary key. */
    enum LimitOrder implements Fact {
        NOT_NEEDED,
        NEEDED
    }

    /** Whether an expression is known to be what rows are grouped by when it is read of the groups, parameters and all. */
    enum GroupedParameters implements Fact {
        RECOGNISED,
        /** Each parameter may be another value, so the expression is refused there, and one without any column everywhere. */
        DISTRUSTED,
        /** It is known where it stands alone in the select list, but not inside other expressions and in HAVING. */
        RECOGNISED_ALONE
    }

    /** Where tables that are made for an update or delete stand. */
    enum TablesOfChanges implements Fact {
        IN_FRONT,
        /** The statement takes none, but the queries inside it do. */
        INSIDE
    }

    /** What an aggregate may be made of. */
    enum AggregatedValues implements Fact {
        /** Of queries inside and of rows of queries around, too. */
        ANY,
        /** Of columns of the row alone; the rest is refused, and computed beside the row by the planner. */
        OF_ONE_ROW
    }

    /** Who keeps prepared statements of a connection. */
    enum StatementReuse implements Fact {
        BY_DRIVER,
        BY_ENGINE
    }

    /** What a failed statement does to its transaction. */
    enum FailedStatement implements Fact {
        LEAVES_TRANSACTION_USABLE,
        ABORTS_TRANSACTION
    }

    /** How generated keys of one multi-row insert relate to the order of its rows. */
    enum GeneratedKeyOrder implements Fact {
        /** The n-th smallest key belongs to the n-th row. */
        ASCENDING,
        /** Nothing is known: rows are inserted one by one where keys are wanted. */
        UNKNOWN
    }

    /** What a blocked driver call does on a virtual thread. */
    enum BlockingCalls implements Fact {
        FREE_CARRIER,
        HOLD_CARRIER
    }

    /** Whether a unique key lets several rows be NULL. */
    enum UniqueNulls implements Fact {
        MANY,
        ONE
    }

    /** What tells the type of a value in a result that no attribute describes. */
    enum ResultTypes implements Fact {
        /** Its column. */
        OF_COLUMNS,
        /** The value itself: times come as they are stored, as text or a number. */
        OF_VALUES
    }

    /** What the length of an identifier is counted in. */
    enum IdentifierUnit implements Fact {
        CHARACTERS,
        BYTES
    }

    /** Which floating point values there are beside numbers. */
    enum FloatingSpecials implements Fact {
        /** NaN and the infinities. */
        ALL,
        INFINITIES,
        NONE
    }

    /** Whether -0.0 is read as it was written. */
    enum NegativeZero implements Fact {
        KEPT,
        LOST
    }
}
