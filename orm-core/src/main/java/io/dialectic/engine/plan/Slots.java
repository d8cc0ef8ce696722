package io.dialectic.engine.plan;

import io.dialectic.sql.Parameter;
import io.dialectic.type.ColumnType;

/** Hands out the slots of one statement's values, in order. */
final class Slots {
    private int next;

    Slots(int first) {
        next = first;
    }

    Parameter take(ColumnType<?> type) {
        return new Parameter(next++, type);
    }

    int taken() {
        return next;
    }
}
