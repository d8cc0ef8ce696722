package io.dialectic.compliance;

import io.dialectic.Database;
import io.dialectic.pool.PoolOptions;
import io.dialectic.spi.ConnectionFactory;
import io.dialectic.spi.ConnectionSource;
import io.dialectic.spi.PoolProvider;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The engine's own pool over connections that count their statements; also shows that a pool is a plug-in. */
public final class CountingPool implements PoolProvider {
    /** The name to choose it by. */
    public static final String NAME = "counting";

    /** Whose statements the pools count that a thread opens; providers are found by name, so nothing else can be handed over. */
    private static final ThreadLocal<CountedStatements> COUNTED = new ThreadLocal<>();

    /** Made by ServiceLoader. */
    public CountingPool() {}

    /** Opens a database whose pool counts its statements there. */
    static Database opening(CountedStatements counted, Supplier<Database> opening) {
        COUNTED.set(counted);
        try {
            return opening.get();
        } finally {
            COUNTED.remove();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ConnectionSource open(ConnectionFactory connections, PoolOptions options) {
        CountedStatements counted = COUNTED.get();
        if (counted == null) {
            throw new IllegalStateException("The pool \"" + NAME + "\" is for the databases that the suite opens."
                    + " Open yours with Subject.open(), or name another pool.");
        }
        for (PoolProvider provider : ServiceLoader.load(PoolProvider.class)) {
            if (!provider.name().equals(NAME)) {
                return provider.open(() -> counted.counting(connections.open()), options);
            }
        }
        throw new IllegalStateException("no other pool is on the path");
    }
}
