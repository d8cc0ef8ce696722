package io.dialectic.compliance.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the caller has set: system properties first, then environment variables of the same words. */
final class Settings {
    private Settings() {}

    /** A blank value counts as none: build tools pass properties on that nobody has set. */
    static Optional<String> find(String property) {
        return Stream.of(System.getProperty(property, ""), System.getenv().getOrDefault(variable(property), ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The lower-case words of a setting that holds some, separated by commas. */
    static List<String> list(String property) {
        return Stream.of(find(property).orElse("").split(","))
                .map(word -> word.trim().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
