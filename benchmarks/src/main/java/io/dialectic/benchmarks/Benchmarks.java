package io.dialectic.benchmarks;

import io.dialectic.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes side by side with JDBC written by hand, in one run: on SQLite in a temporary file, and on the JDBC URL that
 * is given as the first argument, with user and password as the second and third.
 */
public final class Benchmarks {
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
            System.out.println(db.server() + ", " + Runtime.version());
            System.out.println(Ratio.HEAD);
            new Customers(db, new HandWritten(connection, time)).measure();
            new Includes(db, new HandWrittenIncludes(connection)).measure();
            System.out.printf(
                    "Plan cache: %.4f hit rate, %d plans%n",
                    db.planCache().hitRate(), db.planCache().plans());
        }
    }
}
