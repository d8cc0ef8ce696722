package io.dialectic.benchmarks;

import io.dialectic.Database;
import io.dialectic.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes side by side with JDBC written by hand, in one run: on SQLite in a temporary file, and on the JDBC URL that
 * is given as the first argument, with user and password as the second and third.
 */
public final class Benchmarks {
    private static final int CUSTOMERS = 10_000;

    private Benchmarks() {}

    /** Prints a table of ratios. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            String user = arguments.length > 1 ? arguments[1] : "";
            String password = arguments.length > 2 ? arguments[2] : "";
            run(arguments[0], user, password, Benchmarks::zoned);
            return;
        }
        Path folder = Files.createTempDirectory("benchmarks");
        try {
            // The same pragmas for both, so that neither is measured on a slower file.
            String url = "jdbc:sqlite:" + folder.resolve("b.db") + "?journal_mode=WAL&synchronous=NORMAL";
            run(url, "", "", Benchmarks::text);
        } finally {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve("b.db" + end));
            }
            Files.delete(folder);
        }
    }

    private static @Nullable Instant zoned(ResultSet rows, int index) throws SQLException {
        OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Instant text(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : HandWritten.instant(text);
    }

    private static void run(String url, String user, String password, HandWritten.TimeColumn time) throws Exception {
        try (Database db = Database.connect(url, o -> user.isEmpty() ? o : o.credentials(user, password));
                Connection connection = user.isEmpty()
                        ? DriverManager.getConnection(url)
                        : DriverManager.getConnection(url, user, password)) {
            Model<Customer> customers = db.model(Customer.class);
            db.schema().drop(customers);
            db.schema().create(customers);
            List<Customer> made = customers.bulkCreate(IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> new Customer(
                            null,
                            "c" + i + "@x",
                            "Name " + i,
                            "City " + i % 100,
                            i % 90,
                            i % 2 == 0,
                            i / 3.0,
                            Instant.ofEpochSecond(1_700_000_000L + i)))
                    .toList());
            HandWritten hand = new HandWritten(connection, time);
            System.out.println(db.server() + ", " + Runtime.version());
            System.out.println("| work | by hand | Dialectic / by hand, median (middle half) |\n|---|---|---|");
            Ratio.print("findByPk", () -> hand.byKey(some(made)), () -> customers.findByPk(some(made)));
            Ratio.print(
                    "findOne by a condition",
                    () -> hand.byKey(some(made)),
                    () -> customers.where(Customer::id).eq(some(made)).findOne());
            Ratio.print(
                    "findAll of 1,000 rows",
                    () -> hand.all(1_000),
                    () -> customers.orderBy(Customer::id).limit(1_000).findAll());
            Ratio.print(
                    "create one, key back",
                    () -> hand.insert("h@x"),
                    () -> customers.create(new Customer(null, "d@x", "Name", "City", 30, true, 1.5, null)));
            System.out.printf(
                    "Plan cache: %.4f hit rate, %d plans%n",
                    db.planCache().hitRate(), db.planCache().plans());
            db.schema().drop(customers);
        }
    }

    private static long some(List<Customer> made) {
        Long id = made.get(ThreadLocalRandom.current().nextInt(made.size())).id();
        return id == null ? 0 : id;
    }
}
