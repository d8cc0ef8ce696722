package io.dialectic.compliance.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for those who come from Sequelize leaves out nothing that is there, and promises nothing that is not. */
final class SequelizePageTest {
    private static final String EXPLAINED = "compliance-tests/src/main/resources/io/dialectic/compliance/explained.txt";

    private static final Pattern LINE = Pattern.compile("\\| (.*) \\| (.*) <!-- ([A-Z0-9 ]+) --> \\|");

    /**
     * A line of a table.
     *
     * @param here what there is instead
     * @param rows the features it tells of
     */
    private record Line(String sequelize, String here, Set<String> rows) {}

    private static List<Line> lines() {
        return Repository.text(Repository.path("docs/from-sequelize.md"))
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Line(
                        line.group(1), line.group(2), Set.of(line.group(3).split(" "))))
                .toList();
    }

    private static Stream<String> numbers(String span) {
        String[] ends = span.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                .mapToObj(String::valueOf);
    }

    /** Areas of reading, with the first and the last number of each span of their rows. */
    @ParameterizedTest
    @CsvSource({
        "H, 1-34 50-54",
        "I, 1-15",
        "J, 1-18",
        "K, 1-22",
        "L, 1-27",
        "M, 1-8",
        "Q, 1-13",
        "PN, 1-1 7-20 26-26 35-38 40-40 42-46 48-48 50-50"
    })
    void everyRowIsToldOfOnce(String area, String spans) {
        List<String> told = lines().stream()
                .flatMap(line -> line.rows().stream())
                .filter(row -> row.matches(area + "[0-9]+"))
                .toList();
        Set<String> wanted = Stream.of(spans.split(" "))
                .flatMap(SequelizePageTest::numbers)
                .map(number -> area + number)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .as("rows in comments of docs/from-sequelize.md: add a line, or the row to a line that tells of it")
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void whatIsThereIsLinkedAndWhatIsNotIsSaid() {
        Set<String> explained = Repository.text(Repository.path(EXPLAINED))
                .lines()
                .map(line -> line.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            boolean none = line.here().startsWith("none");
            if (explained.containsAll(line.rows()) != none
                    || !none && !line.here().contains("](")) {
                wrong.add(line.sequelize());
            }
        }
        assertThat(wrong)
                .as(
                        "lines of docs/from-sequelize.md that must begin with 'none', since explained.txt explains their rows,"
                                + " or must link to what shows them, since cases do")
                .isEmpty();
    }

    @Test
    void everyLineOfATableTellsItsRows() {
        assertThat(Repository.text(Repository.path("docs/from-sequelize.md"))
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .filter(line -> !line.equals("| Sequelize | here |") && !line.equals("|---|---|"))
                        .filter(line -> !LINE.matcher(line).matches()))
                .isEmpty();
    }
}
