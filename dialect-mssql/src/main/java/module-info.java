/** The dialect of SQL Server. */
module io.dialectic.mssql {
    requires static org.jspecify;
    requires transitive io.dialectic.api;

    exports io.dialectic.mssql;

    provides io.dialectic.spi.DialectProvider with
            io.dialectic.mssql.MssqlProvider;
}
