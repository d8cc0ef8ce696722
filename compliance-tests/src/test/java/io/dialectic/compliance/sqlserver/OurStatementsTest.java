package io.dialectic.compliance.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.EveryCase;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Seat;
import io.dialectic.compliance.random.Sent;
import io.dialectic.compliance.recording.RecordingSource;
import io.dialectic.compliance.sql.SideBySideTest;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.Introspector;
import io.dialectic.spi.ServerIdentity;
import io.dialectic.spi.ServerVersion;
import io.dialectic.transaction.RowLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether everything we render for SQL Server is T-SQL. Numbers of statements are there so that none goes missing unseen. */
class OurStatementsTest {
    private static final String DIALECT = "mssql";

    @Test
    void everyConstructOfTheSideBySidePage() {
        List<String> statements = new ArrayList<>();
        SideBySideTest.constructs()
                .forEach((name, construct) -> SideBySideTest.sql(construct, DIALECT).stream()
                        .filter(line -> !line.startsWith("refused: "))
                        .forEach(statements::add));
        assertThat(planned(statements).size()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void queriesInEveryCombination() {
        try (Database db = SideBySideTest.offline(DIALECT)) {
            assertThat(planned(Combinations.on(db)).size()).isGreaterThanOrEqualTo(1_600);
        }
    }

    @Test
    void expressionsInEveryPlace() {
        try (Database db = SideBySideTest.offline(DIALECT)) {
            assertThat(planned(Expressions.on(db)).size()).isGreaterThanOrEqualTo(300);
        }
    }

    /** What is sent after the first statement is only seen where that finds rows. */
    @Test
    void readsThatTakeSeveralStatements() {
        Set<String> statements = new TreeSet<>();
        for (int found : List.of(1, 2)) {
            RecordingSource server = new RecordingSource(found, Remark.Tone.KIND.name());
            try (Database db = on(server)) {
                SecondStatements.readOn(db);
            }
            statements.addAll(server.statements());
        }
        Set<String> planned = planned(statements);
        assertThat(planned.size()).isGreaterThanOrEqualTo(670);
        assertThat(planned.stream().filter(sql -> sql.contains(" ROW_NUMBER() OVER ")))
                .hasSizeGreaterThanOrEqualTo(300);
        assertThat(planned.stream().filter(sql -> sql.contains("LOCK") && sql.contains("[t0].[id] IN (?")))
                .hasSizeGreaterThanOrEqualTo(40);
        assertThat(planned.stream().filter(sql -> sql.contains(", (SELECT COUNT_BIG(*) FROM ")))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void randomQueries() {
        RecordingSource server = new RecordingSource(2, "a");
        try (Database db = on(server)) {
            Sent queries = new Sent(db, 11);
            queries.rows(2_000);
            queries.values(700);
        }
        assertThat(planned(server.statements()).size()).isGreaterThanOrEqualTo(5_000);
    }

    @Test
    void moreKeysThanOneStatementBears() {
        RecordingSource server = new RecordingSource(2_500, "a");
        try (Database db = on(server)) {
            Query<Person> people = db.model(Person.class).include(Person::notes, Query::batch);
            people.findAll();
            Query<Person> locked = db.model(Person.class)
                    .include(Person::notes, Query::join)
                    .limit(3_000)
                    .lock(RowLock.Strength.UPDATE);
            db.inTransaction(transaction -> locked.findAll());
        }
        Set<String> planned = planned(server.statements());
        assertThat(planned.stream().filter(sql -> sql.contains(" IN (?, ?"))).hasSize(4);
    }

    @Test
    void moreTablesThanOneSelectBears() {
        int ways = 300;
        RecordingSource server = new RecordingSource(1);
        try (Database db = on(server)) {
            Model<Row> leaves = db.define("leaves", m -> m.id("id"));
            Model<Row> nodes = db.define("nodes", m -> {
                ModelBuilder node = m.id("id");
                for (int i = 0; i < ways; i++) {
                    node = node.bigint("leaf" + i + "Id", c -> c)
                            .belongsTo("leaf" + i, () -> leaves, "leaf" + i + "Id");
                }
                return node.table(table -> table.foreignKeys(List.of()));
            });
            Query<Row> query = nodes;
            for (int i = 0; i < ways; i++) {
                query = query.include("leaf" + i);
            }
            query.findAll();
        }
        assertThat(planned(server.statements())).hasSize(2).anyMatch(sql -> sql.split(" JOIN ", -1).length == 256);
    }

    @Test
    void tablesWithEveryKindOfColumn() {
        RecordingSource server = new RecordingSource(0);
        try (Database db = on(server)) {
            Tables.makeAndDrop(db);
        }
        assertThat(checked(server.statements()))
                .anyMatch(sql -> sql.startsWith("ALTER TABLE") && sql.contains(" ADD CONSTRAINT "))
                .anyMatch(sql -> sql.startsWith("ALTER TABLE") && sql.contains(" DROP CONSTRAINT "))
                .anyMatch(sql -> sql.endsWith(" ON DELETE SET NULL"))
                .anyMatch(sql -> sql.contains(" ON DELETE CASCADE"))
                .anyMatch(sql -> sql.startsWith("CREATE TABLE [select]"))
                .anyMatch(sql -> sql.startsWith("CREATE INDEX"))
                .anyMatch(sql -> sql.startsWith("CREATE UNIQUE INDEX") && sql.contains("] IS NULL"))
                .anyMatch(sql -> sql.startsWith("DROP TABLE"));
    }

    @Test
    void moreRowsThanOneStatementBears() {
        RecordingSource server = new RecordingSource(0);
        try (Database db = on(server)) {
            db.model(Seat.class)
                    .bulkCreate(IntStream.range(0, 2_500)
                            .mapToObj(number -> new Seat("A", number, null))
                            .toList());
        }
        assertThat(checked(server.statements())).hasSize(2);
    }

    @Test
    void whatTheCatalogIsAsked() throws SQLException {
        Introspector introspector = dialect().introspector();
        RecordingSource server = new RecordingSource(0);
        try (Connection connection = server.source().getConnection()) {
            introspector.tables(connection, null);
            introspector.read(connection, null);
            introspector.read(connection, "odd]schema");
            introspector.schemas(connection);
            introspector.databases(connection);
        }
        assertThat(checked(server.statements())).hasSize(11);
    }

    @Test
    void changesOfSchemas() {
        assertThat(checked(Changes.of(dialect())).size()).isGreaterThanOrEqualTo(50);
    }

    /** A case ends where made-up rows do not fit; with several numbers of rows, most of what each would send is seen. */
    @Test
    void whatTheCasesOfTheSuiteSend() throws InterruptedException {
        Set<String> statements = new TreeSet<>();
        for (int found : List.of(0, 1, 2, 6)) {
            RecordingSource server = new RecordingSource(found);
            try (Database db = on(server)) {
                Map<String, String> ends = EveryCase.run(db, Duration.ofSeconds(10));
                assertThat(ends).hasSizeGreaterThan(100);
            }
            statements.addAll(server.statements());
        }
        assertThat(checked(statements).size()).isGreaterThanOrEqualTo(240);
    }

    private static Dialect dialect() {
        DialectProvider provider = ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.id().toString().endsWith(":" + DIALECT))
                .findFirst()
                .orElseThrow();
        return provider.create(ServerIdentity.declared(provider.id(), ServerVersion.parse("16")));
    }

    private static Database on(RecordingSource server) {
        return Database.connect(
                server.source(), o -> o.dialect("dialectic:" + DIALECT).serverVersion("16.0"));
    }

    /** Checked statements, none of which is an application's own. COUNT gives an INT, too small for rows but not for a document. */
    private static Set<String> planned(Collection<String> statements) {
        Set<String> distinct = checked(statements);
        assertThat(distinct)
                .as("COUNT of rows, which may be more than an INT holds (8115)")
                .noneMatch(sql ->
                        sql.replace("(SELECT COUNT(*) FROM OPENJSON(", "").contains("COUNT("));
        return distinct;
    }

    /** The statements without those that are there twice; all of them are T-SQL. */
    private static Set<String> checked(Collection<String> statements) {
        Set<String> distinct = new TreeSet<>(statements);
        List<String> refused = new ArrayList<>();
        for (String sql : distinct) {
            List<String> problems = TransactSql.problems(sql);
            if (!problems.isEmpty()) {
                refused.add(sql + "\n" + String.join("\n", problems));
            }
        }
        assertThat(refused.stream().limit(5))
                .as("refused: %d of %d", refused.size(), distinct.size())
                .isEmpty();
        return distinct;
    }
}
