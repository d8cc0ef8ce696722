/** The dialect of MySQL. */
module io.dialectic.mysql {
    requires static org.jspecify;
    requires transitive io.dialectic.api;

    exports io.dialectic.mysql;
    exports io.dialectic.mysql.family;

    provides io.dialectic.spi.DialectProvider with
            io.dialectic.mysql.MySqlProvider;
}
