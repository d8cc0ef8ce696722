/** The dialect of MariaDB. */
module io.dialectic.mariadb {
    requires static org.jspecify;
    requires transitive io.dialectic.api;
    requires io.dialectic.mysql;

    exports io.dialectic.mariadb;

    provides io.dialectic.spi.DialectProvider with
            io.dialectic.mariadb.MariaDbProvider;
}
