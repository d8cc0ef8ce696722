package io.dialectic.compliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dialectic.compliance.database.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every outcome of a run, and the report made of them: {@code report.json} and {@code report.md}. */
public final class Ledger {
    /** What became of a case. */
    public enum Outcome {
        PASSED("passed"),
        REFUSED("refused"),
        FAILED("failed"),
        NOT_RUN("notRun");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }
    }

    /** Which server answered. */
    record Server(String product, String version, String driver) {}

    private record Entry(String name, List<String> rows, Outcome outcome, String note) {}

    // By name: suites that run at the same time come to their ends in any order.
    private static final Map<String, Server> SERVERS = new TreeMap<>();
    private static final Map<String, String> NOT_RUN = new TreeMap<>();
    private static final Map<String, List<Entry>> ENTRIES = new TreeMap<>();

    private Ledger() {}

    static synchronized void server(String database, Server server) {
        SERVERS.put(database, server);
    }

    static synchronized void notRun(String database, String reason) {
        NOT_RUN.put(database, reason);
        write();
    }

    static synchronized void add(String database, String name, List<String> rows, Outcome outcome, String note) {
        ENTRIES.computeIfAbsent(database, key -> new ArrayList<>()).add(new Entry(name, rows, outcome, note));
    }

    private static long count(String database, Outcome outcome) {
        return ENTRIES.getOrDefault(database, List.of()).stream()
                .filter(entry -> entry.outcome() == outcome)
                .count();
    }

    /** Writes the report of what is known so far, so that a run that is cut off leaves one too. */
    static synchronized void write() {
        Path folder = Path.of(System.getProperty("dialectic.report", "target/compliance"));
        try {
            Files.createDirectories(folder);
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(folder.resolve("report.json").toFile(), json());
            Files.writeString(folder.resolve("report.md"), markdown());
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written to " + folder, e);
        }
    }

    private static Map<String, Object> json() {
        List<Map<String, Object>> databases = new ArrayList<>();
        SERVERS.forEach((name, server) -> {
            Map<String, Object> database = new LinkedHashMap<>();
            database.put("name", name);
            database.put("product", server.product());
            database.put("version", server.version());
            database.put("driver", server.driver());
            for (Outcome outcome : Outcome.values()) {
                database.put(outcome.text, count(name, outcome));
            }
            databases.add(database);
        });
        NOT_RUN.forEach((name, reason) -> {
            Map<String, Object> database = new LinkedHashMap<>();
            database.put("name", name);
            database.put("notRun", Suite.size());
            database.put("reason", reason);
            databases.add(database);
        });
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("databases", databases);
        report.put("rows", rows());
        report.put("explained", Explanations.BY_ROW);
        return report;
    }

    /** Row by database: failed if a case of it failed, else refused if one was, else passed. */
    private static Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new TreeMap<>(Ledger::compareRows);
        ENTRIES.forEach((database, entries) -> {
            for (Entry entry : entries) {
                for (String row : entry.rows()) {
                    rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
                            .merge(database, entry.outcome().text, Ledger::worse);
                }
            }
        });
        return rows;
    }

    private static String worse(String first, String second) {
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.REFUSED)) {
            if (first.equals(outcome.text) || second.equals(outcome.text)) {
                return outcome.text;
            }
        }
        return first;
    }

    /** F2 comes before F10. */
    private static int compareRows(String first, String second) {
        String letters = first.replaceAll("[0-9]", "");
        String otherLetters = second.replaceAll("[0-9]", "");
        int byLetters = letters.compareTo(otherLetters);
        return byLetters != 0
                ? byLetters
                : Integer.compare(
                        Integer.parseInt("0" + first.replaceAll("[^0-9]", "")),
                        Integer.parseInt("0" + second.replaceAll("[^0-9]", "")));
    }

    private static String markdown() {
        StringBuilder text = new StringBuilder("# Compliance\n\n"
                + "| database | product | version | driver | passed | refused | failed |\n"
                + "|---|---|---|---|---|---|---|\n");
        SERVERS.forEach((name, server) -> text.append(String.join(
                        " | ",
                        "| " + name,
                        server.product(),
                        server.version(),
                        server.driver(),
                        "" + count(name, Outcome.PASSED),
                        "" + count(name, Outcome.REFUSED),
                        "" + count(name, Outcome.FAILED)))
                .append(" |\n"));
        NOT_RUN.forEach((name, reason) -> text.append("\nNOT RUN: ")
                .append(name)
                .append(": ")
                .append(reason)
                .append('\n'));
        List<String> chosen = TestDatabases.chosenCases();
        if (!chosen.isEmpty()) {
            text.append("\nOnly cases whose names contain ")
                    .append(String.join(" or ", chosen))
                    .append(" were run.\n");
        }
        text.append("\n## Refused and failed\n\n");
        ENTRIES.forEach((database, entries) -> entries.stream()
                .filter(entry -> entry.outcome() != Outcome.PASSED)
                .forEach(entry -> text.append("- ")
                        .append(database)
                        .append(": ")
                        .append(entry.outcome().text)
                        .append(": ")
                        .append(entry.name())
                        .append(": ")
                        .append(entry.note())
                        .append('\n')));
        text.append("\n## Rows\n\n| row | ")
                .append(String.join(" | ", SERVERS.keySet()))
                .append(" |\n|---|")
                .append("---|".repeat(SERVERS.size()))
                .append('\n');
        rows().forEach((row, results) -> {
            text.append("| ").append(row);
            SERVERS.keySet().forEach(database -> text.append(" | ").append(results.getOrDefault(database, "")));
            text.append(" |\n");
        });
        text.append("\n## Rows without a case\n\n");
        Explanations.BY_ROW.forEach((row, reason) ->
                text.append("- ").append(row).append(": ").append(reason).append('\n'));
        return text.toString();
    }
}
