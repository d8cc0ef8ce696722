package io.dialectic.compliance.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The container engine, if one answers. It is looked for once; what came of it holds for the run. */
final class ContainerEngine {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** Testcontainers tries for two minutes to pull its helper images where no registry is in reach. */
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private static final Duration PULL = Duration.ofSeconds(20);

    private static final FutureTask<ContainerEngine> SEARCH = new FutureTask<>(ContainerEngine::search);

    private final DockerClient client;

    private ContainerEngine(DockerClient client) {
        this.client = client;
    }

    /** Waits for the search, or makes it. */
    static ContainerEngine find() throws Exception {
        SEARCH.run();
        try {
            return SEARCH.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** Pulls the image if it is not here, for a short time: Testcontainers itself would try for two minutes. */
    void require(DockerImageName image) throws InterruptedException {
        DockerImageName wanted = ImageNameSubstitutor.instance().apply(image);
        try {
            client.inspectImageCmd(wanted.asCanonicalNameString()).exec();
        } catch (NotFoundException absent) {
            pull(wanted);
        }
    }

    private void pull(DockerImageName image) throws InterruptedException {
        String failure = "the image is not here and cannot be pulled within " + PULL.toSeconds()
                + " s; run docker pull " + image + " first";
        try (PullImageResultCallback pulled = client.pullImageCmd(image.getUnversionedPart())
                .withTag(image.getVersionPart())
                .exec(new PullImageResultCallback())) {
            if (!pulled.awaitCompletion(PULL.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(failure);
            }
        } catch (IOException | RuntimeException refused) {
            throw new IllegalStateException(failure, refused);
        }
    }

    private static ContainerEngine search() throws Exception {
        String host = TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", null);
        if (host != null) {
            requireListener(host);
        }
        try {
            return new ContainerEngine(
                    TimeLimit.call(SETTLE, () -> DockerClientFactory.instance().client()));
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "no container engine that Testcontainers can use; start one, or look at its log for the setting it misses",
                    failure);
        }
    }

    /** Testcontainers would go on to an engine on this machine, which is not the one the caller named. */
    private static void requireListener(String host) {
        URI address = URI.create(host);
        try {
            switch (String.valueOf(address.getScheme())) {
                case "tcp", "http", "https" -> connect(new InetSocketAddress(address.getHost(), address.getPort()));
                case "unix" ->
                    SocketChannel.open(UnixDomainSocketAddress.of(Path.of(address.getPath())))
                            .close();
                default -> {
                    // Named pipes and the like: Testcontainers has the means to try them.
                }
            }
        } catch (IOException | RuntimeException failure) {
            throw new IllegalStateException(
                    "DOCKER_HOST is " + host + " and nothing listens there; start the engine or correct it", failure);
        }
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) CONNECT.toMillis());
        }
    }
}
