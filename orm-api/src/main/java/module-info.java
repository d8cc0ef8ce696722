/** What applications see, the statement tree with its standard spelling, and the SPI. */
module io.dialectic.api {
    requires static transitive org.jspecify;
    requires transitive java.sql;

    exports io.dialectic;
    exports io.dialectic.annotation;
    exports io.dialectic.change;
    exports io.dialectic.error;
    exports io.dialectic.function;
    exports io.dialectic.model;
    exports io.dialectic.pool;
    exports io.dialectic.query;
    exports io.dialectic.schema;
    exports io.dialectic.spi;
    exports io.dialectic.sql;
    exports io.dialectic.sql.ddl;
    exports io.dialectic.transaction;
    exports io.dialectic.type;
    exports io.dialectic.validation;

    uses io.dialectic.EngineProvider;
}
