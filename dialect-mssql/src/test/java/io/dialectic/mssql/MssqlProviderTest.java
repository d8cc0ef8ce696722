package io.dialectic.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.Profile;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import io.dialectic.spi.Support;
import java.sql.Driver;
import java.util.Arrays;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MssqlProviderTest {
    private final MssqlProvider provider = new MssqlProvider();

    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(DialectProvider.class)).hasExactlyElementsOfTypes(MssqlProvider.class);
        assertThat(provider.id()).hasToString("dialectic:mssql");
    }

    @Test
    void claimsItsUrlsOnly() {
        assertThat(provider.claimUrl("jdbc:sqlserver://h:1433;databaseName=blog"))
                .isEqualTo(DialectProvider.Claim.CERTAIN);
        assertThat(provider.claimUrl("jdbc:jtds:sqlserver://h/blog")).isEqualTo(DialectProvider.Claim.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Microsoft SQL Server 2022 (RTM-CU12) (KB1) - 16.0.4115.5 (X64) | 16.0.4115.5 | 3 | Microsoft SQL"
                        + " Server 2022 | 16.0.4115.5",
                "Microsoft SQL Server 2017 (RTM) - 14.0.1000.169 (X64) | 14.0.1000.169 | 2 | Microsoft SQL Server 2017"
                        + " | 14.0.1000.169",
                "Microsoft SQL Azure (RTM) - 12.0.2000.8 | 12.0.2000.8 | 5 | Microsoft SQL Azure | 17 (12.0.2000.8)",
                "Microsoft SQL Azure (RTM) - 12.0.2000.8 | 12.0.2000.8 | 8 | Microsoft SQL Azure | 17 (12.0.2000.8)",
                "Babelfish for PostgreSQL with SQL Server Compatibility - 12.0.2000.8 | 12.0.2000.8 | 2"
                        + " | Babelfish for PostgreSQL with SQL Server Compatibility | 12.0.2000.8"
            })
    void knowsServers(String banner, String productVersion, int edition, String product, String version) {
        assertThat(MssqlIdentity.of(banner, productVersion, edition)).contains(new MssqlIdentity(product, version));
    }

    @Test
    void knowsNoOtherServers() {
        assertThat(MssqlIdentity.of("PostgreSQL 18.6 on x86_64", "18.6", 0)).isEmpty();
        assertThat(MssqlIdentity.of("Adaptive Server Enterprise/16.0", null, 0)).isEmpty();
        assertThat(MssqlIdentity.of(null, null, 0)).isEmpty();
    }

    @Test
    void isForAzureButNotForTheVersionItTells() {
        ServerVersion azure = ServerVersion.parse("17 (12.0.2000.8)");
        assertThat(azure).isGreaterThanOrEqualTo(provider.supportWindow().minimum());
        assertThat(ServerVersion.parse("12.0.2000.8"))
                .isLessThan(provider.supportWindow().minimum());
    }

    @Test
    void declaresEveryFeature() {
        Profile profile = provider.create(ServerIdentity.declared(provider.id(), ServerVersion.parse("16")))
                .profile();
        assertThat(Feature.values())
                .allSatisfy(feature -> assertThat(profile.of(feature)).isNotEqualTo(Support.UNDECLARED));
        assertThat(profile.has(Feature.READ_ONLY_TRANSACTION)).isFalse();
        assertThat(profile.of(Feature.NULL_ORDERING)).isEqualTo(Support.EMULATED);
        assertThat(profile.behaviour().is(Fact.UniqueNulls.MANY)).isTrue();
        assertThat(profile.limits().get(Limits.Limit.BIND_PARAMETERS)).isLessThanOrEqualTo(2_100);
    }

    @Test
    void sendsOptionsThatTheDriverKnows() throws Exception {
        String url = "jdbc:sqlserver://localhost";
        Driver driver = ServiceLoader.load(Driver.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(MssqlProviderTest::isMicrosofts)
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(driver.getPropertyInfo(url, new Properties())).map(info -> info.name))
                .containsAll(provider.session().driverOptions(url).keySet());
    }

    private static boolean isMicrosofts(Driver driver) {
        return driver.getClass().getName().startsWith("com.microsoft.sqlserver");
    }
}
