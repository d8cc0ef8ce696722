package io.dialectic.compliance;

import io.dialectic.Database;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Runs the cases of the suite for the statements they send, whatever they find: their database holds nothing. */
public final class EveryCase {
    private EveryCase() {}

    /**
     * Runs every case on a database, each for a limited time, but for those that have to be alone: others may run beside.
     *
     * @return what ended each case, by its name; empty for one that came to its end
     */
    public static Map<String, String> run(Database database, Duration limit) throws InterruptedException {
        Map<String, String> ends = new TreeMap<>();
        for (Suite.Entry entry : Suite.entries(Areas.ALL)) {
            if (entry.alone()) {
                continue;
            }
            ends.put(entry.name(), "not at its end after " + limit);
            Thread thread = new Thread(() -> ends.replace(entry.name(), end(entry, database)), "case " + entry.name());
            thread.setDaemon(true);
            thread.start();
            thread.join(limit.toMillis());
        }
        return ends;
    }

    private static Database nothing() {
        throw new UnsupportedOperationException("there is nothing to open once more");
    }

    private static String end(Suite.Entry entry, Database database) {
        try (Subject subject =
                new Subject(database, "jdbc:nothing:", "", options -> nothing(), new CountedStatements())) {
            Object area = entry.area().getDeclaredConstructor().newInstance();
            entry.method().invoke(area, entry.arguments(subject));
            return "";
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause());
        } catch (Exception | LinkageError e) {
            return String.valueOf(e);
        }
    }
}
