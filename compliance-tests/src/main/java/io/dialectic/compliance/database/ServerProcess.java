package io.dialectic.compliance.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a MySQL or MariaDB server; ended when closed. */
final class ServerProcess implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Runs a command that ends by itself, such as making a data directory. */
    static void complete(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = launch(command, log);
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw failure(command, log);
        }
    }

    /** Starts a server, and returns when it takes connections. */
    static ServerProcess start(List<String> command, Path log) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess(launch(command, log));
        Instant end = Instant.now().plus(PATIENCE);
        // Both say this after the statements of --init-file; no driver is needed to ask.
        while (!Files.readString(log).contains("ready for connections")) {
            if (!server.process.isAlive() || Instant.now().isAfter(end)) {
                server.close();
                throw failure(command, log);
            }
            Thread.sleep(20);
        }
        return server;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static IllegalStateException failure(List<String> command, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> last = lines.subList(Math.max(0, lines.size() - 3), lines.size());
        return new IllegalStateException(
                command.get(0) + " failed; install the library it misses, if it says so: " + String.join(" ", last));
    }
}
