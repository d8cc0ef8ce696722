package io.dialectic.compliance.database;

/**
 * One way to get a database: a container, a server on this machine, a service in the network.
 *
 * <p>Register your own with {@link java.util.ServiceLoader}, for a database the suite has not heard of or for another
 * way to one it has. Yours are asked before those of the suite, and after a JDBC URL the caller has set.
 *
 * <pre>{@code
 * public final class AcmeContainer implements DatabaseSource {
 *     public String description() { return "container acme:9"; }
 *     public boolean gives(String name) { return name.equals("acme"); }
 *     public RunningDatabase start(String name) {
 *         AcmeDbContainer container = new AcmeDbContainer("acme:9");
 *         container.start();
 *         return new RunningDatabase(
 *                 new TestDatabase.Available(name, container.getJdbcUrl(), "app", "app", description()),
 *                 container::stop);
 *     }
 * }
 * }</pre>
 */
public interface DatabaseSource {
    /** What this is, in a few words; it stands before the reason when the source fails. */
    String description();

    /** Whether a database of this name may come from here. Answers at once, without looking whether it would work. */
    boolean gives(String name);

    /**
     * Starts the database, and returns when it answers. Called at most once for a name, and only for names that
     * {@link #gives} has accepted.
     *
     * @throws Exception if there is no database to be had here; the message becomes part of the reason the report
     *     gives, so it says what is missing and what to do. The next source is asked then.
     */
    RunningDatabase start(String name) throws Exception;
}
