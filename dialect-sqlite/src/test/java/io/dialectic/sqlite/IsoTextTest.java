package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {
    @Test
    void writesTextsOfOneLength() {
        assertThat(IsoText.write(Instant.parse("0009-02-03T04:05:06Z"))).isEqualTo("0009-02-03T04:05:06.000000Z");
        assertThat(IsoText.write(Instant.parse("1969-12-31T23:59:59.000001Z")))
                .isEqualTo("1969-12-31T23:59:59.000001Z");
        assertThat(IsoText.write(LocalDateTime.of(2026, 1, 2, 3, 4))).isEqualTo("2026-01-02T03:04:00.000000");
        assertThat(IsoText.write(LocalDate.of(0, 1, 1))).isEqualTo("0000-01-01");
        assertThat(IsoText.write(LocalTime.of(1, 2, 3, 45_000))).isEqualTo("01:02:03.000045");
    }

    @Test
    void agreesWithTheFormatOfTheJdk() throws SQLException {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000) * 1_000L);
            String text = IsoText.write(instant);
            assertThat(Instant.parse(text)).isEqualTo(instant);
            assertThat(IsoText.readInstant(text)).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02 03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.5, 2026-01-02T03:04:05.500Z",
        "2026-01-02 03:04:05.123456789Z, 2026-01-02T03:04:05.123456789Z",
        "2026-01-02T03:04:05+02:00, 2026-01-02T01:04:05Z",
        "2026-01-02T03:04:05.25-05:30, 2026-01-02T08:34:05.250Z",
        "2026-01-02 03:04, 2026-01-02T03:04:00Z"
    })
    void readsWhatOthersWrite(String text, Instant instant) throws SQLException {
        assertThat(IsoText.readInstant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-01-02",
                "yesterday, perhaps",
                "2026-13-02T03:04:05Z",
                "2026-02-30T03:04:05Z",
                "2026-01-02T25:04:05Z",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02T03:04:05.Z.",
                "2026-01-02T03:04:05Zulu",
                "2026-01-02T03:04:05+2",
                "2026/01/02T03:04:05Z",
                "2026-01-02_03:04:05Z"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> IsoText.readInstant(text))
                .isInstanceOf(SQLDataException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("an instant");
    }

    @Test
    void refusesTimesOfAnotherType() {
        assertThatThrownBy(() -> IsoText.readDate("2026-01-02T00:00:00")).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> IsoText.readTime("2026-01-02")).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> IsoText.readDateTime("2026-01-02T00:00:00Z")).isInstanceOf(SQLDataException.class);
    }
}
