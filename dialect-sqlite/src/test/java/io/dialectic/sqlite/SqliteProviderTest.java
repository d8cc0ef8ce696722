package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.Feature;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.Support;
import java.sql.Connection;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SqliteProviderTest {
    private final SqliteProvider provider = new SqliteProvider();

    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(DialectProvider.class)).hasExactlyElementsOfTypes(SqliteProvider.class);
        assertThat(provider.id()).hasToString("dialectic:sqlite");
    }

    @Test
    void claimsItsUrlsOnly() {
        assertThat(provider.claimUrl("jdbc:sqlite:/data/a.db")).isEqualTo(DialectProvider.Claim.CERTAIN);
        assertThat(provider.claimUrl("jdbc:sqlite:")).isEqualTo(DialectProvider.Claim.CERTAIN);
        assertThat(provider.claimUrl("jdbc:postgresql://h/sqlite")).isEqualTo(DialectProvider.Claim.NO);
    }

    @Test
    void probesTheLibraryInTheDriver() throws Exception {
        try (Connection connection = Sqlite.memory()) {
            ServerIdentity server = provider.probe(connection).orElseThrow();
            assertThat(server.product()).isEqualTo("SQLite");
            assertThat(server.version().atLeast(3, 35)).isTrue();
            assertThat(provider.supportWindow().testedUpTo().atLeast(3, 54)).isTrue();
            assertThat(server.version())
                    .isGreaterThanOrEqualTo(provider.supportWindow().testedUpTo());
            assertThat(provider.create(server).server()).isSameAs(server);
        }
    }

    @Test
    void sharesOneSessionSinceItKnowsTheReadOnlyConnections() throws Exception {
        try (Connection connection = Sqlite.memory()) {
            ServerIdentity server = provider.probe(connection).orElseThrow();
            assertThat(provider.create(server).session()).isSameAs(provider.session());
        }
    }

    @Test
    void declaresEveryFeature() {
        assertThat(Feature.values())
                .allSatisfy(
                        feature -> assertThat(SqliteProfile.of().of(feature)).isNotEqualTo(Support.UNDECLARED));
    }
}
