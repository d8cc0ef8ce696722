package io.dialectic.compliance.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the check is worth, and what it says of our own statements. */
class TransactSqlTest {
    @Test
    void acceptsWhatTheServerAccepts() {
        List<String> lines = lines("accepted.sql");
        List<String> statements = statements(lines);
        assertThat(statements).hasSize(162);
        assertThat(lines.stream().filter(line -> line.startsWith("#!")))
                .as("left out, with a reason")
                .hasSize(1);
        assertThat(refused(statements)).isEmpty();
    }

    @Test
    void refusesWhatTheServerRefuses() {
        List<String> statements = statements(lines("refused.sql"));
        assertThat(statements).hasSize(172);
        assertThat(statements).noneMatch(sql -> TransactSql.problems(sql).isEmpty());
    }

    @Test
    void refusesWhatALineCannotHoldAndWhatIsNotMeant() {
        assertThat(TransactSql.problems("")).isNotEmpty();
        assertThat(TransactSql.problems("SELECT 1\nGO\nSELECT 2")).isNotEmpty();
        assertThat(TransactSql.problems("INSERT INTO [t] ([a]) VALUES (1)" + ", (1)".repeat(1_000)))
                .containsExactly("1001 rows in VALUES (10738)");
        assertThat(TransactSql.problems("SELECT 1 WHERE 1 IN (?" + ", ?".repeat(2_097) + ")"))
                .containsExactly("2098 parameters (8003)");
        // The server takes it for a length of one.
        assertThat(TransactSql.problems("CREATE TABLE [t] ([a] NVARCHAR)"))
                .containsExactly("without a length: NVARCHAR");
    }

    private static Map<String, List<String>> refused(List<String> statements) {
        Map<String, List<String>> refused = new TreeMap<>();
        for (String sql : statements) {
            List<String> problems = TransactSql.problems(sql);
            if (!problems.isEmpty()) {
                refused.put(sql, problems);
            }
        }
        return refused;
    }

    private static List<String> statements(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static List<String> lines(String resource) {
        try (InputStream text = Objects.requireNonNull(TransactSqlTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
