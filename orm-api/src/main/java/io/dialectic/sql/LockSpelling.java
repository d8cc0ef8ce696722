package io.dialectic.sql;

/**
 * How a row lock is spelled. The planner has checked that the database has the lock; a spelling never weakens it.
 */
public interface LockSpelling {
    /** {@code FOR UPDATE [OF t] [NOWAIT | SKIP LOCKED]} at the end. */
    LockSpelling FOR_UPDATE = new LockSpelling() {
        @Override
        public void atEnd(SqlWriter writer, SelectLock lock) {
            writer.sql(
                    switch (lock.strength()) {
                        case UPDATE -> " FOR UPDATE";
                        case NO_KEY_UPDATE -> " FOR NO KEY UPDATE";
                        case SHARE -> " FOR SHARE";
                        case KEY_SHARE -> " FOR KEY SHARE";
                    });
            if (lock.named()) {
                writer.sql(" OF ").identifiers(lock.tables());
            }
            writer.sql(
                    switch (lock.waiting()) {
                        case WAIT -> "";
                        case NO_WAIT -> " NOWAIT";
                        case SKIP_LOCKED -> " SKIP LOCKED";
                    });
        }
    };

    /** Writes what stands behind a locked table, with a leading space; by default nothing. */
    default void afterTable(SqlWriter writer, SelectLock lock) {}

    /** Writes what stands at the end of the statement, with a leading space; by default nothing. */
    default void atEnd(SqlWriter writer, SelectLock lock) {}
}
