package io.dialectic.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.DialectProvider.Claim;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresProviderTest {
    private final PostgresProvider provider = new PostgresProvider();

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(DialectProvider.class)).hasAtLeastOneElementOfType(PostgresProvider.class);
    }

    @Test
    void claimsItsUrls() {
        assertThat(provider.claimUrl("jdbc:postgresql://host/name")).isEqualTo(Claim.CERTAIN);
        assertThat(provider.claimUrl("jdbc:otel:postgresql://host/name")).isEqualTo(Claim.POSSIBLE);
        assertThat(provider.claimUrl("jdbc:mysql://host/name")).isEqualTo(Claim.NO);
        assertThat(provider.claimUrl("jdbc:sqlite::memory:")).isEqualTo(Claim.NO);
        assertThat(provider.claimUrl("postgresql://host/name")).isEqualTo(Claim.NO);
    }

    @Test
    void recognisesPostgres() {
        ServerIdentity server = PostgresProvider.identify(
                        "PostgreSQL 18.6 (Debian 18.6-3) on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                        "18.6 (Debian 18.6-3)")
                .orElseThrow();
        assertThat(server.dialect()).hasToString("dialectic:postgres");
        assertThat(server.product()).isEqualTo("PostgreSQL");
        assertThat(server.version()).isEqualTo(ServerVersion.parse("18.6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu, built 2024/05/15, go1.22.2)",
                "PostgreSQL 15.2-YB-2.25.1.0-b0 on x86_64-pc-linux-gnu, compiled by clang, 64-bit",
                "PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc, Redshift 1.0.28422"
            })
    void leavesItsRelativesToOthers(String banner) {
        assertThat(PostgresProvider.identify(banner, "15.2")).isEmpty();
    }

    /** What no version and no extension has. */
    private static final Set<Feature> NEVER = Set.of(
            Feature.OFFSET_DATE_TIME,
            Feature.PROCEDURE_RESULTS,
            Feature.ALTER_COLUMN_UNDER_VIEW,
            Feature.INDEX_HINT_USE,
            Feature.INDEX_HINT_FORCE,
            Feature.INDEX_HINT_IGNORE,
            Feature.OPTIMIZER_HINTS,
            Feature.TABLE_OPTIONS,
            Feature.ROW_FORMAT,
            Feature.INDEX_PREFIX_LENGTH,
            Feature.FULLTEXT_INDEX,
            Feature.FULLTEXT_PARSER,
            Feature.SPATIAL_INDEX,
            Feature.INDEX_INVISIBLE);

    @ParameterizedTest
    @EnumSource(Feature.class)
    void hasEveryFeatureButAFewWithItsExtensions(Feature feature) {
        ServerIdentity newest = ServerIdentity.declared(
                        provider.id(), provider.supportWindow().testedUpTo())
                .withExtensions(Set.of("citext", "hstore", "postgis", "vector"));
        assertThat(PostgresProfile.of(newest).has(feature)).isEqualTo(!NEVER.contains(feature));
    }

    @Test
    void hasWhatExtensionsAndLaterVersionsBringOnlyWithThem() {
        Profile bare = PostgresProfile.of(
                ServerIdentity.declared(provider.id(), provider.supportWindow().minimum()));
        assertThat(Arrays.stream(Feature.values()).filter(feature -> !bare.has(feature) && !NEVER.contains(feature)))
                .containsExactlyInAnyOrder(
                        Feature.CASE_INSENSITIVE_TEXT,
                        Feature.HSTORE,
                        Feature.GEOMETRY,
                        Feature.GEOGRAPHY,
                        Feature.VECTORS,
                        Feature.UUID_V7_DEFAULT,
                        Feature.GENERATED_VIRTUAL,
                        Feature.NULLS_NOT_DISTINCT);
    }
}
