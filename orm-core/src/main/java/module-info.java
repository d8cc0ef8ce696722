/** The engine. Applications name nothing of it: {@code Database.connect} finds it. */
module io.dialectic.core {
    requires static org.jspecify;
    requires transitive io.dialectic.api;
    requires org.slf4j;
    requires com.zaxxer.hikari;
    requires java.logging;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;

    uses io.dialectic.spi.DialectProvider;
    uses io.dialectic.spi.JsonCodec;
    uses io.dialectic.spi.PoolProvider;
    uses io.dialectic.spi.TypeContributor;

    provides io.dialectic.spi.JsonCodec with
            io.dialectic.engine.json.Jackson2,
            io.dialectic.engine.json.Jackson3;
    provides io.dialectic.spi.PoolProvider with
            io.dialectic.engine.connection.HikariPool;
    provides io.dialectic.EngineProvider with
            io.dialectic.engine.OrmEngine;
}
