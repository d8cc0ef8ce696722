package io.dialectic.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the areas that are finished is shown by a case, or the report says why not. */
class RowsTest {
    private static final Set<String> SHOWN = Suite.entries(Areas.ALL).stream()
            .flatMap(entry -> entry.rows().stream())
            .collect(Collectors.toSet());

    /** Areas, with the first and the last number of each span of their rows. */
    @ParameterizedTest
    @CsvSource({
        "A, 2-4 7-19 21-22 26-28",
        "B, 14-14",
        "C, 1-36 40-46",
        "H, 1-34 50-54",
        "I, 1-15",
        "J, 1-18",
        "K, 1-22",
        "L, 1-27",
        "M, 1-8",
        "PN, 1-50",
        "Q, 1-13",
        "S, 1-25",
        "T, 1-7",
        "V, 1-11"
    })
    void everyRowIsShownOrExplained(String area, String spans) {
        Set<String> open = new TreeSet<>();
        for (String span : spans.split(" ")) {
            String[] ends = span.split("-");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                    .mapToObj(number -> area + number)
                    .filter(row -> !SHOWN.contains(row) && !Explanations.BY_ROW.containsKey(row))
                    .forEach(open::add);
        }
        assertThat(open)
                .as("rows with no case that is tagged with them and no line in explained.txt")
                .isEmpty();
    }

    @Test
    void noRowIsShownAndExplained() {
        assertThat(Explanations.BY_ROW.keySet()).doesNotContainAnyElementsOf(SHOWN);
    }

    @Test
    void eachExplanationNamesARowAndSaysWhy() {
        assertThat(Explanations.BY_ROW).allSatisfy((row, reason) -> {
            assertThat(row).matches("[A-Z]{1,2}[0-9]+");
            assertThat(reason).matches("[A-Z].{20,}\\.");
        });
    }
}
