package io.dialectic.compliance.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.engine.discover.DialectDiscovery;
import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.DialectProvider.Claim;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.SpiLevel;
import io.dialectic.sqlite.SqliteProvider;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several dialects a database gets, and what is said when it gets none. */
final class DiscoveryTest {
    private static final String URL = "jdbc:sqlite::memory:";
    private static final SqliteProvider SQLITE = new SqliteProvider();
    private static final OtherDialect FAST = OtherDialect.named("fast");
    private static final OtherDialect SAFE = OtherDialect.named("safe");

    private static DialectProvider found(DialectProvider... providers) throws SQLException {
        DialectDiscovery discovery = new DialectDiscovery(List.of(providers));
        try (Connection connection = DriverManager.getConnection(URL)) {
            return discovery.probe(discovery.claiming(URL), connection).provider();
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(ErrorCode code, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host/name, dialect-postgres",
        "jdbc:mysql://host/name, dialect-mysql",
        "jdbc:mariadb://host/name, dialect-mariadb",
        "jdbc:sqlite:blog.db, dialect-sqlite",
        "jdbc:sqlserver://host;databaseName=name, dialect-mssql"
    })
    void withoutAnyDialectTheArtifactToAddIsNamed(String url, String artifact) {
        refused(ErrorCode.NO_DIALECT, () -> new DialectDiscovery(List.of()).claiming(url))
                .hasMessageContaining("Add the artifact io.dialectic:" + artifact + ".");
    }

    @Test
    void withoutTheDialectOfAUrlTheArtifactToAddIsNamedAndTheOthersAreListed() {
        refused(ErrorCode.NO_DIALECT, () -> new DialectDiscovery(List.of(SQLITE)).claiming("jdbc:mysql://host/name"))
                .hasMessageContaining("The dialect of 'jdbc:mysql:' is not on the path")
                .hasMessageContaining("There are: dialectic:sqlite.")
                .hasMessageContaining("io.dialectic:dialect-mysql");
    }

    @Test
    void withoutAnyDialectAnUnknownUrlGetsTheListOfOurs() {
        refused(ErrorCode.NO_DIALECT, () -> new DialectDiscovery(List.of()).claiming("jdbc:acme:x"))
                .hasMessageContaining("io.dialectic:dialect-postgres or io.dialectic:dialect-sqlite");
    }

    @Test
    void anUnknownSchemeIsAnErrorThatListsWhatThereIs() {
        refused(ErrorCode.UNKNOWN_URL, () -> new DialectDiscovery(List.of(SQLITE)).claiming("jdbc:acme:x"))
                .hasMessageContaining("'jdbc:acme:'")
                .hasMessageContaining("dialectic:sqlite");
    }

    @Test
    void twoDialectsThatRecogniseOneServerAreNeverChosenBetween() {
        refused(ErrorCode.AMBIGUOUS_DIALECT, () -> found(FAST, SAFE))
                .hasMessageContaining("SQLite")
                .hasMessageContaining("acme:fast, acme:safe")
                .hasMessageContaining("options.dialect(\"vendor:name\")");
        refused(ErrorCode.AMBIGUOUS_DIALECT, () -> found(SQLITE, FAST))
                .hasMessageContaining("dialectic:sqlite, acme:fast");
    }

    @Test
    void theOneThatRefinesTheOtherIsTaken() throws SQLException {
        DialectProvider refined = FAST.refining(SQLITE.id());
        assertThat(found(SQLITE, refined)).isSameAs(refined);
        assertThat(found(refined, SQLITE)).isSameAs(refined);
    }

    @Test
    void aCertainClaimLeavesOutPossibleOnes() throws SQLException {
        assertThat(found(FAST.claiming(Claim.POSSIBLE), SQLITE)).isSameAs(SQLITE);
        DialectProvider possible = FAST.claiming(Claim.POSSIBLE);
        assertThat(found(possible, SAFE.claiming(Claim.NO))).isSameAs(possible);
    }

    @Test
    void theOneThatRecognisesTheServerIsTaken() throws SQLException {
        assertThat(found(FAST.recognisingNothing(), SAFE)).isSameAs(SAFE);
    }

    @Test
    void aServerThatNobodyRecognisesIsNamed() {
        refused(ErrorCode.NO_DIALECT, () -> found(FAST.recognisingNothing(), SAFE.recognisingNothing()))
                .hasMessageContaining("The server is SQLite 3.")
                .hasMessageContaining("acme:fast, acme:safe");
    }

    @Test
    void aDialectForAnotherLevelOfTheSpiIsRefused() {
        OtherDialect newer = FAST.madeFor(SpiLevel.of(SpiLevel.MAJOR + 1, 0));
        DialectDiscovery discovery = new DialectDiscovery(List.of(newer));
        refused(ErrorCode.INCOMPATIBLE_DIALECT, () -> discovery.claiming(URL))
                .hasMessageContaining("acme:fast")
                .hasMessageContaining("was made for level " + (SpiLevel.MAJOR + 1) + ".0");
        refused(ErrorCode.INCOMPATIBLE_DIALECT, () -> discovery.named(newer.id()));
    }

    @Test
    void aDialectForALaterMinorLevelIsTaken() throws SQLException {
        DialectProvider later = FAST.madeFor(SpiLevel.of(SpiLevel.MAJOR, SpiLevel.MINOR + 1));
        assertThat(found(later)).isSameAs(later);
    }

    @Test
    void aServerTooOldIsRefusedUnlessTheApplicationInsists() throws SQLException {
        OtherDialect demanding = FAST.window("99.1", "100");
        ServerIdentity server = probed(demanding);
        refused(ErrorCode.SERVER_TOO_OLD, () -> DialectDiscovery.checkWindow(demanding, server, false))
                .hasMessageContaining("The server is SQLite 3.")
                .hasMessageContaining("needs at least 99.1")
                .hasMessageContaining("options.allowUnsupportedServer(true)");
        assertThatCode(() -> DialectDiscovery.checkWindow(demanding, server, true))
                .doesNotThrowAnyException();
    }

    @Test
    void aServerNewerThanTestedIsTaken() throws SQLException {
        OtherDialect cautious = FAST.window("3.0", "3.1");
        ServerIdentity server = probed(cautious);
        assertThatCode(() -> DialectDiscovery.checkWindow(cautious, server, false))
                .doesNotThrowAnyException();
    }

    private static ServerIdentity probed(DialectProvider provider) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            return provider.probe(connection).orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mysql", "mariadb", "mssql"})
    void aNamedDialectThatDoesNotKnowTheServerIsWrong(String name, @TempDir Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve("a.db");
        refused(
                        ErrorCode.WRONG_DIALECT,
                        () -> Database.connect(url, o -> o.dialect("dialectic:" + name))
                                .close())
                .hasMessageContaining("dialectic:" + name)
                .hasMessageContaining("options.dialect(\"vendor:name\")");
    }
}
