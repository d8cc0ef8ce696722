package io.dialectic.engine.discover;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which artifact brings the dialect of a URL, so that a message can name it. Nothing is found by this list: dialects come by
 * ServiceLoader.
 */
final class KnownArtifacts {
    private static final String LIST = "artifacts.properties";

    private KnownArtifacts() {}

    static boolean knows(String url) {
        return find(read(), url) != null;
    }

    /** The artifact, or all of them with "or" if the URL tells none. */
    static String forUrl(String url) {
        Properties artifacts = read();
        String artifact = find(artifacts, url);
        return artifact == null
                ? "of your database's dialect, such as "
                        + String.join(
                                " or ",
                                new TreeSet<>(artifacts.values().stream()
                                        .map(Object::toString)
                                        .toList()))
                : artifact;
    }

    private static @Nullable String find(Properties artifacts, String url) {
        return artifacts.stringPropertyNames().stream()
                .filter(url::startsWith)
                .findFirst()
                .map(artifacts::getProperty)
                .orElse(null);
    }

    private static Properties read() {
        Properties artifacts = new Properties();
        try (InputStreamReader list = new InputStreamReader(
                Objects.requireNonNull(KnownArtifacts.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8)) {
            artifacts.load(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return artifacts;
    }
}
