package io.dialectic;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;
import java.util.ServiceLoader;

/** The service by which {@link Database#connect} finds the engine, so that this module never names it. */
@FunctionalInterface
public interface EngineProvider {
    /** Opens a database. */
    Database open(DatabaseOptions options);

    /** The engine on the class or module path. */
    static EngineProvider find() {
        return ServiceLoader.load(EngineProvider.class, EngineProvider.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        ErrorCode.NO_ENGINE,
                        "No engine is on the class or module path. Add the artifact io.dialectic:orm-core."));
    }
}
