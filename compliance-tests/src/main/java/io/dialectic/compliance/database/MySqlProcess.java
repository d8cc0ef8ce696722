package io.dialectic.compliance.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server's process: made ready, started, and ended. */
final class MySqlProcess implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path base;
    private final Path directory;
    private final Path log;
    private @Nullable Process process;

    MySqlProcess(Path base, Path directory) {
        this.base = base;
        this.directory = directory;
        this.log = directory.resolve("server.log");
    }

    /** Makes the data directory. */
    void initialize() throws IOException, InterruptedException {
        Process initializing = launch(List.of("--initialize-insecure"));
        if (!initializing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || initializing.exitValue() != 0) {
            initializing.destroyForcibly();
            throw failure("mysqld could not make its data directory");
        }
    }

    /** Returns when the server takes connections. */
    void start(List<String> options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.add("--bind-address=127.0.0.1");
        all.add("--skip-name-resolve");
        all.add("--socket=" + directory.resolve("socket"));
        all.add("--pid-file=" + directory.resolve("pid"));
        all.add("--mysqlx=OFF");
        all.add("--innodb-flush-log-at-trx-commit=0");
        all.add("--max-connections=300");
        Process started = launch(all);
        process = started;
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.readString(log).contains("ready for connections")) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw failure("mysqld did not start");
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(10, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(base.resolve("bin/mysqld").toString());
        command.add("--no-defaults"); // has to come first
        command.add("--basedir=" + base);
        command.add("--datadir=" + directory.resolve("data"));
        command.add("--lc-messages-dir=" + base.resolve("share"));
        command.add("--innodb-flush-method=nosync");
        command.add("--innodb-doublewrite=OFF");
        command.add("--skip-log-bin");
        if (RootUser.owns(directory)) {
            command.add("--user=root");
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The last lines name what is missing, most often the libraries libaio and libnuma. */
    private IllegalStateException failure(String what) throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> last = lines.subList(Math.max(0, lines.size() - 3), lines.size());
        return new IllegalStateException(
                what + "; if it misses libaio or libnuma, install them. It said: " + String.join(" ", last));
    }
}
