package io.dialectic.engine.connection;

import io.dialectic.spi.ConnectionSource;
import io.dialectic.spi.SessionRules;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's own connections, with the dialect's session statements run on each loan. */
public final class DataSourceConnections implements ConnectionSource {
    private static final Logger LOG = LoggerFactory.getLogger(DataSourceConnections.class);

    private final DataSource source;
    private final SessionRules rules;

    /** Connections of a data source, which the application closes itself. */
    public DataSourceConnections(DataSource source, SessionRules rules) {
        this.source = source;
        this.rules = rules;
    }

    @Override
    public Connection acquire() throws SQLException {
        return DriverConnections.prepared(source.getConnection(), rules);
    }

    @Override
    public void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection could not be closed: {}", e.getMessage());
        }
    }

    @Override
    public Statistics statistics() {
        return new Statistics(-1, -1, -1);
    }

    /** Does nothing: the data source belongs to the application. */
    @Override
    public void close() {}
}
