package io.dialectic.compliance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dialectic.Database;
import io.dialectic.DatabaseOptions;
import io.dialectic.compliance.database.TestDatabase;
import io.dialectic.compliance.database.TestDatabases;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.spi.Feature;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;

/**
 * The suite on one database. A dialect joins by extending this class:
 *
 * <pre>{@code
 * class AcmeComplianceTest extends ComplianceSuite {
 *     AcmeComplianceTest() {
 *         super("acme");
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ComplianceSuite {
    private final String name;
    private final CountedStatements counted = new CountedStatements();
    private final Turns turns = new Turns();
    private Database database;

    /** The suite on the database of that name; see {@link TestDatabases} for where it comes from. */
    @SuppressWarnings("NullAway.Init")
    protected ComplianceSuite(String name) {
        this.name = name;
    }

    @TestFactory
    Stream<DynamicTest> cases() throws SQLException {
        if (!TestDatabases.selected().contains(name)) {
            return notRun("it was not chosen");
        }
        TestDatabase provided = TestDatabases.provide(name);
        if (provided instanceof TestDatabase.NotRun missing) {
            if (TestDatabases.required(name)) {
                Ledger.notRun(name, missing.reason());
                return Stream.of(dynamicTest(name + " is required", () -> {
                    throw new AssertionError(name + " is required and could not be had: " + missing.reason());
                }));
            }
            return notRun(missing.reason());
        }
        TestDatabase.Available available = (TestDatabase.Available) provided;
        database = open(available, options -> options);
        Ledger.server(name, server(available));
        return Suite.entries(Areas.ALL).stream()
                // First, while the servers of other suites are still starting, and nobody has to wait.
                .sorted(Comparator.comparing(entry -> !entry.alone()))
                .filter(entry -> TestDatabases.selectsCase(entry.name()))
                .map(entry -> dynamicTest(entry.name(), () -> inTurn(entry, available)));
    }

    private Database open(TestDatabase.Available available, UnaryOperator<DatabaseOptions> more) {
        return CountingPool.opening(
                counted,
                () -> Database.connect(
                        available.jdbcUrl(),
                        o -> more.apply(
                                (available.user().isEmpty() ? o : o.credentials(available.user(), available.password()))
                                        .poolProvider(CountingPool.NAME)
                                        .allowUnsupportedServer(
                                                Boolean.getBoolean("dialectic.allow-unsupported-server")))));
    }

    private Ledger.Server server(TestDatabase.Available available) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(available.jdbcUrl(), available.user(), available.password())) {
            var data = connection.getMetaData();
            return new Ledger.Server(
                    database.server().product(),
                    database.server().version().toString(),
                    data.getDriverName() + " " + data.getDriverVersion());
        }
    }

    private Stream<DynamicTest> notRun(String reason) {
        Ledger.notRun(name, reason);
        return Stream.of(dynamicTest(name + " is not run", () -> {
            throw new TestAbortedException("NOT RUN: " + name + ": " + reason);
        }));
    }

    private void inTurn(Suite.Entry entry, TestDatabase.Available available) throws Throwable {
        turns.take(entry.alone());
        try {
            run(entry, available);
        } finally {
            turns.give();
        }
    }

    private void run(Suite.Entry entry, TestDatabase.Available available) throws Throwable {
        Requires requires = entry.method().getAnnotation(Requires.class);
        List<Feature> missing = requires == null
                ? List.of()
                : Arrays.stream(requires.value())
                        .filter(feature -> !database.profile().has(feature))
                        .toList();
        try {
            if (missing.isEmpty()) {
                call(entry, available);
                Ledger.add(name, entry.name(), entry.rows(), Ledger.Outcome.PASSED, "");
            } else {
                Ledger.add(
                        name, entry.name(), entry.rows(), Ledger.Outcome.REFUSED, refusal(entry, available, missing));
            }
        } catch (Throwable e) {
            Ledger.add(name, entry.name(), entry.rows(), Ledger.Outcome.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** A missing feature must end in a refusal before any SQL is sent; that it does so is what the case proves there. */
    private String refusal(Suite.Entry entry, TestDatabase.Available available, List<Feature> missing)
            throws Throwable {
        try (Subject subject = subject(available)) {
            try {
                call(entry, subject);
            } catch (UnsupportedByDialectException e) {
                if (subject.refusedAfter() != 0) {
                    throw new AssertionError(
                            "The refusal came after " + subject.refusedAfter()
                                    + " statements (-1: outside of Subject.needs). Refuse before anything is sent.",
                            e);
                }
                return String.valueOf(e.getMessage());
            }
        }
        throw new AssertionError("The dialect declares " + missing
                + " as missing, and the case ran to its end. Declare the feature, or refuse it.");
    }

    private void call(Suite.Entry entry, TestDatabase.Available available) throws Throwable {
        try (Subject subject = subject(available)) {
            call(entry, subject);
        }
    }

    private Subject subject(TestDatabase.Available available) {
        return new Subject(
                database, available.jdbcUrl(), available.user(), options -> open(available, options), counted);
    }

    private static void call(Suite.Entry entry, Subject subject) throws Throwable {
        Object area = entry.area().getDeclaredConstructor().newInstance();
        try {
            entry.method().invoke(area, entry.arguments(subject));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @AfterAll
    void close() {
        turns.close();
        if (database != null) {
            database.close();
        }
        Ledger.write();
    }
}
