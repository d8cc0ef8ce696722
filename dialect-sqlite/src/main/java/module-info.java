/** The dialect of SQLite. */
module io.dialectic.sqlite {
    requires static org.jspecify;
    requires transitive io.dialectic.api;

    exports io.dialectic.sqlite;

    provides io.dialectic.spi.DialectProvider with
            io.dialectic.sqlite.SqliteProvider;
}
