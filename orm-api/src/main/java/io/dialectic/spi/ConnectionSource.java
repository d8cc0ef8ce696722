package io.dialectic.spi;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
public interface ConnectionSource extends AutoCloseable {
    /**
     * A connection in autocommit mode; {@code close()} gives it back, {@code unwrap(Connection.class)} gives the physical one.
     *
     * @throws java.sql.SQLTransientConnectionException if none became free in time
     */
    Connection acquire() throws SQLException;

    /** Throws a connection away instead of giving it back, since it is broken or its state is unknown. */
    void discard(Connection connection);

    /** Figures of the moment. */
    Statistics statistics();

    /** Closes all connections. */
    @Override
    void close();

    /**
     * Figures of the moment.
     *
     * @param active connections in use
     * @param idle connections waiting for use
     * @param waiting callers waiting for a connection
     */
    record Statistics(int active, int idle, int waiting) {}
}
