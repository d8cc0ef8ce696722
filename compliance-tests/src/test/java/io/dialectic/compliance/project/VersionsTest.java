package io.dialectic.compliance.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import io.dialectic.spi.SupportWindow;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/databases.md} tells the versions that the dialects tell, and what the profiles have at each. */
final class VersionsTest {
    private static final String PAGE = Repository.text(Repository.path("docs/databases.md"));

    private static DialectProvider dialect(String name) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Profile profile(String dialect, String version) {
        DialectProvider provider = dialect(dialect);
        return provider.create(ServerIdentity.declared(provider.id(), ServerVersion.parse(version)))
                .profile();
    }

    @Test
    void thePageTellsTheWindowOfEachDialect() {
        List<String> rows = ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(VersionsTest::row)
                .toList();
        assertThat(rows).hasSize(Repository.dialects().size());
        assertThat(rows)
                .as("the first table of docs/databases.md: artifact, minimum and tested-up-to as supportWindow()"
                        + " gives them")
                .allSatisfy(row -> assertThat(PAGE).containsPattern(row));
    }

    private static String row(DialectProvider provider) {
        SupportWindow window = provider.supportWindow();
        return "\\| `dialect-" + provider.id().name() + "` \\| `jdbc:\\w+:` \\| "
                + Pattern.quote(window.minimum().toString()) + " \\| "
                + Pattern.quote(window.testedUpTo().toString())
                + " \\|";
    }

    /** Features that a version has and the one before has not; the versions are neighbours that are maintained. */
    @ParameterizedTest
    @CsvSource({
        "postgres, 14.19, 15.14, NULLS_NOT_DISTINCT",
        "postgres, 15.14, 16.10, ''",
        "postgres, 16.10, 17.11, ''",
        "postgres, 17.11, 18.6, UUID_V7_DEFAULT GENERATED_VIRTUAL",
        "mysql, 8.0.19, 8.0.33, INTERSECT_EXCEPT",
        "mysql, 8.0.33, 8.4.6, ''",
        "mysql, 8.4.6, 9.0.1, ''",
        "mysql, 9.0.1, 9.7.4, ''",
        "mariadb, 10.6.23, 10.11.14, INDEX_DESCENDING",
        "mariadb, 10.11.14, 11.4.5, ''",
        "mariadb, 11.4.5, 11.8.6, VECTORS UUID_V4_DEFAULT UUID_V7_DEFAULT",
        "sqlite, 3.35.0, 3.54.1, ''",
        "mssql, 14.0, 15.0, ''",
        "mssql, 15.0, 16.0, ''",
        "mssql, 16.0, 17.0, ''"
    })
    void aVersionAddsToTheOneBefore(String dialect, String before, String version, String added) {
        Set<Feature> news = new TreeSet<>();
        for (Feature feature : Feature.values()) {
            boolean had = profile(dialect, before).has(feature);
            boolean has = profile(dialect, version).has(feature);
            assertThat(has || !had)
                    .as("%s %s lost %s, which %s has", dialect, version, feature, before)
                    .isTrue();
            if (has && !had) {
                news.add(feature);
            }
        }
        assertThat(news)
                .as(
                        "what %s %s has and %s has not; a difference also belongs into docs/databases.md",
                        dialect, version, before)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(added.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Feature::valueOf)
                        .toList());
        news.forEach(feature -> assertThat(PAGE).contains("`" + feature.name() + "`"));
    }

    @Test
    void thePageNamesNoFeatureThatIsGone() {
        List<String> features =
                Arrays.stream(Feature.values()).map(Feature::name).collect(Collectors.toList());
        assertThat(Pattern.compile("`([A-Z][A-Z0-9_]{3,})`")
                        .matcher(PAGE)
                        .results()
                        .map(name -> name.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(features).contains(name));
    }
}
