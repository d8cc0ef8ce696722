/** The dialect of PostgreSQL. */
module io.dialectic.postgres {
    requires static org.jspecify;
    requires transitive io.dialectic.api;

    exports io.dialectic.postgres;

    provides io.dialectic.spi.DialectProvider with
            io.dialectic.postgres.PostgresProvider;
    provides io.dialectic.spi.TypeContributor with
            io.dialectic.postgres.ExtensionTypes;
}
