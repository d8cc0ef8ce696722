package io.dialectic.compliance.database;

/** A database from an embedded server, with a directory of its own for the data. */
final class EmbeddedSource implements DatabaseSource {
    private final String name;
    private final EmbeddedServer server;

    EmbeddedSource(String name, EmbeddedServer server) {
        this.name = name;
        this.server = server;
    }

    @Override
    public String description() {
        return server.description();
    }

    @Override
    public boolean gives(String asked) {
        return asked.equals(name);
    }

    @Override
    public RunningDatabase start(String asked) throws Exception {
        TemporaryDirectory directory = TemporaryDirectory.create(asked);
        try (BinariesDirectory binaries = BinariesDirectory.lock(asked)) {
            RunningDatabase running = server.start(asked, directory.path(), binaries.path());
            return new RunningDatabase(running.database(), () -> {
                running.server().close();
                directory.close();
            });
        } catch (Exception | LinkageError failure) {
            directory.close();
            throw failure;
        }
    }
}
