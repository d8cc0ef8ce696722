package io.dialectic.spi;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections that are ready for use: driver options set, the dialect's session statements run. */
@FunctionalInterface
public interface ConnectionFactory {
    /** A new physical connection. */
    Connection open() throws SQLException;
}
