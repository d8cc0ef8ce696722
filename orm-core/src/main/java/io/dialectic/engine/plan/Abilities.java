package io.dialectic.engine.plan;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;

/** What the database can do, asked before anything is sent. */
final class Abilities {
    private final Dialect dialect;

    Abilities(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean has(Feature feature) {
        return dialect.profile().has(feature);
    }

    /** Refuses what the database does not have. */
    void require(Feature feature, String instead) {
        if (!has(feature)) {
            throw new UnsupportedByDialectException(dialect.server().dialect().toString(), feature.words(), instead);
        }
    }
}
