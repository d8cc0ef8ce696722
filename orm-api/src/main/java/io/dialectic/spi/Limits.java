package io.dialectic.spi;

import java.util.EnumMap;
import java.util.Map;

/** How many of something a database bears. */
public final class Limits {
    /** What is limited. */
    public enum Limit {
        /** Characters of an identifier. */
        IDENTIFIER_LENGTH,
        /** Parameters of one statement. */
        BIND_PARAMETERS,
        /** Rows of one VALUES list. */
        VALUES_ROWS,
        /** Tables that one select is made of, those that are joined included; those of its sub-queries are apart. */
        SELECT_TABLES,
        /** Columns that one select reads. */
        SELECT_COLUMNS,
        /** Fraction digits of a second that a timestamp keeps at the most. */
        FRACTIONAL_SECOND_DIGITS,
        /** Connections that may write at the same time. */
        WRITERS
    }

    private final Map<Limit, Integer> values;

    private Limits(Map<Limit, Integer> values) {
        this.values = new EnumMap<>(values);
    }

    /** Cautious limits: 63 characters, 999 parameters, 500 rows, 60 tables, 1000 columns, 6 digits, any number of writers. */
    public static Limits cautious() {
        return new Limits(Map.of(
                Limit.IDENTIFIER_LENGTH, 63,
                Limit.BIND_PARAMETERS, 999,
                Limit.VALUES_ROWS, 500,
                Limit.SELECT_TABLES, 60,
                Limit.SELECT_COLUMNS, 1_000,
                Limit.FRACTIONAL_SECOND_DIGITS, 6,
                Limit.WRITERS, Integer.MAX_VALUE));
    }

    /** The same with another value for one limit. */
    public Limits with(Limit limit, int value) {
        Map<Limit, Integer> all = new EnumMap<>(values);
        all.put(limit, value);
        return new Limits(all);
    }

    /** The value of a limit. */
    public int get(Limit limit) {
        Integer value = values.get(limit);
        if (value == null) {
            throw new IllegalStateException("no value for " + limit);
        }
        return value;
    }
}
