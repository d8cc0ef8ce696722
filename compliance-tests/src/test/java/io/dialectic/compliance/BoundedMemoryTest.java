package io.dialectic.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.compliance.database.TestDatabase;
import io.dialectic.compliance.database.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Streams of a hundred thousand rows in a process with 64 megabytes of memory, on every database there is. */
@Execution(ExecutionMode.CONCURRENT)
@Tag(BesideSuites.OWN_PROCESS)
class BoundedMemoryTest {
    @Test
    @ResourceLock("mysql")
    void onMySql() throws Exception {
        aHundredThousandRowsPassThrough64Megabytes("mysql");
    }

    @Test
    @ResourceLock("postgres")
    void onPostgres() throws Exception {
        aHundredThousandRowsPassThrough64Megabytes("postgres");
    }

    @Test
    @ResourceLock("mariadb")
    void onMariaDb() throws Exception {
        aHundredThousandRowsPassThrough64Megabytes("mariadb");
    }

    @Test
    @ResourceLock("sqlite")
    void onSqlite() throws Exception {
        aHundredThousandRowsPassThrough64Megabytes("sqlite");
    }

    @Test
    @ResourceLock("sqlserver")
    void onSqlServer() throws Exception {
        aHundredThousandRowsPassThrough64Megabytes("sqlserver");
    }

    private static void aHundredThousandRowsPassThrough64Megabytes(String name) throws Exception {
        Assumptions.assumeTrue(TestDatabases.selected().contains(name), name + " was not chosen");
        TestDatabase provided = TestDatabases.provide(name);
        Assumptions.assumeTrue(
                provided instanceof TestDatabase.Available || TestDatabases.required(name), name + " could not be had");
        assertThat(provided).isInstanceOf(TestDatabase.Available.class);
        TestDatabase.Available database = (TestDatabase.Available) provided;
        Process process = start(database);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("entities 100000")
                .contains("with includes 100000")
                .contains("batches 100000")
                .contains("records 100000")
                .contains("maps 100000")
                .contains("in a transaction 100000");
    }

    private static Process start(TestDatabase.Available database) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                HundredThousandRows.class.getName(),
                database.jdbcUrl(),
                database.user(),
                database.password()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
