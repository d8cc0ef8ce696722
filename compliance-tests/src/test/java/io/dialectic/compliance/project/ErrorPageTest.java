package io.dialectic.compliance.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.error.ErrorCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} explains every code, and each example there is what the code says. */
final class ErrorPageTest {
    private static final String PAGE = Repository.text(Repository.path("docs/errors.md"));
    private static final Pattern HEADING = Pattern.compile("^### (.*)$", Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");

    @Test
    void everyCodeHasOneHeadingAndEveryHeadingACode() {
        List<String> headings =
                HEADING.matcher(PAGE).results().map(found -> found.group(1)).toList();
        assertThat(headings)
                .as("the headings of docs/errors.md: add \"### CODE NAME\" with a cause, an example and what to do"
                        + " for each new ErrorCode, in their order, and take out those that are gone")
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> code.text() + " " + code.name())
                        .toList());
    }

    @Test
    void everyCodeHasACauseAnExampleAndWhatToDo() {
        sections()
                .forEach((heading, text) -> assertThat(text)
                        .as(
                                "the section \"### %s\" of docs/errors.md: a cause, \"> %s: message\", \"**What to"
                                        + " do.** …\"",
                                heading, code(heading))
                        .matches("(?s)\n\n\\S.*\n\n> " + code(heading) + ": .*\n\n\\*\\*What to do\\.\\*\\* .*"));
    }

    @Test
    void everyExampleIsMadeOfTheWordsOfTheCode() {
        List<String> sources = Stream.of("orm-api/src/main/java", "orm-core/src/main/java")
                .flatMap(folder -> Repository.files(folder, ".java").stream())
                .map(Repository::text)
                .toList();
        List<String> words = sources.stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1).replace("\\\"", "\"").strip())
                .filter(literal -> literal.length() >= 8)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        Map<String, String> strange = new TreeMap<>();
        sections().forEach((heading, text) -> {
            String raised = "ErrorCode." + heading.substring(heading.indexOf(' ') + 1);
            if (sources.stream().noneMatch(source -> source.contains(raised))) {
                return; // Nothing says it yet.
            }
            String example = text.lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .collect(Collectors.joining(" "))
                    .replace(code(heading) + ": ", "");
            String rest = example;
            for (String literal : words) {
                rest = rest.replace(literal, "");
            }
            if (rest.length() > example.length() * 2 / 3) {
                strange.put(heading, rest);
            }
        });
        assertThat(strange)
                .as("the examples of docs/errors.md of which two thirds and more stand in no message of the code:"
                        + " write what the code says today")
                .isEmpty();
    }

    private static String code(String heading) {
        return heading.substring(0, heading.indexOf(' '));
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new TreeMap<>();
        Matcher headings = HEADING.matcher(PAGE);
        while (headings.find()) {
            int end = Stream.of(PAGE.indexOf("\n### ", headings.end()), PAGE.indexOf("\n## ", headings.end()))
                    .filter(found -> found >= 0)
                    .min(Comparator.naturalOrder())
                    .orElse(PAGE.length());
            sections.put(headings.group(1), PAGE.substring(headings.end(), end) + "\n");
        }
        return sections;
    }
}
