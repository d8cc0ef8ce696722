package io.dialectic.sql;

import io.dialectic.transaction.RowLock;

/**
 * How a row lock is spelled. The planner has checked that the database has the lock; a spelling never weakens it.
 */
public interface LockSpelling {
    /** {@code FOR UPDATE | SHARE [NOWAIT | SKIP LOCKED]} at the end. */
    LockSpelling FOR_UPDATE = new LockSpelling() {
        @Override
        public void atEnd(SqlWriter writer, RowLock lock) {
            writer.sql(
                    switch (lock.strength()) {
                        case UPDATE -> " FOR UPDATE";
                        case SHARE -> " FOR SHARE";
                    });
            writer.sql(
                    switch (lock.waiting()) {
                        case WAIT -> "";
                        case NO_WAIT -> " NOWAIT";
                        case SKIP_LOCKED -> " SKIP LOCKED";
                    });
        }
    };

    /** Writes what stands behind the locked table, with a leading space; by default nothing. */
    default void afterTable(SqlWriter writer, RowLock lock) {}

    /** Writes what stands at the end of the statement, with a leading space; by default nothing. */
    default void atEnd(SqlWriter writer, RowLock lock) {}
}
