package io.dialectic.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Why no case shows a row: there is nothing to run on a database, or it is shown elsewhere. The report tells. */
final class Explanations {
    /** Row to reason, in the order of {@code explained.txt}. */
    static final Map<String, String> BY_ROW = read();

    private Explanations() {}

    private static Map<String, String> read() {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (InputStream text =
                Objects.requireNonNull(Explanations.class.getResourceAsStream("explained.txt"), "explained.txt")) {
            for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int colon = line.indexOf(": ");
                if (colon < 0 || reasons.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                    throw new IllegalStateException("explained.txt: not \"row: reason\", or a second time: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
