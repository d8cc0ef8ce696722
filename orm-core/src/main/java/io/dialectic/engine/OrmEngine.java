package io.dialectic.engine;

import io.dialectic.Database;
import io.dialectic.DatabaseOptions;
import io.dialectic.EngineProvider;

/** The engine as {@code Database.connect} finds it. */
public final class OrmEngine implements EngineProvider {
    /** Made by ServiceLoader. */
    public OrmEngine() {}

    @Override
    public Database open(DatabaseOptions options) {
        return new EngineDatabase(Opening.open(options));
    }
}
