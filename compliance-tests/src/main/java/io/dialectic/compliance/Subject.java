package io.dialectic.compliance;

import io.dialectic.Database;
import io.dialectic.DatabaseOptions;
import io.dialectic.Model;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database a case runs on, and the tables the case owns: they are made fresh for it and dropped behind it. */
public final class Subject implements AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("(jdbc:\\w+://)[^/;?]*(.*)");

    private final Database database;
    private final String url;
    private final String user;
    private final Function<UnaryOperator<DatabaseOptions>, Database> opening;
    private final CountedStatements counted;
    private final List<Model<?>> owned = new ArrayList<>();
    private long refusedAfter = -1;

    Subject(
            Database database,
            String url,
            String user,
            Function<UnaryOperator<DatabaseOptions>, Database> opening,
            CountedStatements counted) {
        this.database = database;
        this.url = url;
        this.user = user;
        this.opening = opening;
        this.counted = counted;
    }

    /** The database. */
    public Database database() {
        return database;
    }

    /** Its JDBC URL, for cases that open it anew. */
    public String url() {
        return url;
    }

    /** The user it is opened for; empty if nobody is asked or the URL says it. */
    public String user() {
        return user;
    }

    /** A URL like its own at which nobody answers: a port of this machine that is closed, or a file that cannot be there. */
    public String deadUrl() {
        Matcher server = SERVER.matcher(url);
        if (!server.matches()) {
            return url.replaceFirst("\\?.*", "") + "/nowhere";
        }
        try (ServerSocket closedAtOnce = new ServerSocket(0)) {
            return server.group(1) + "localhost:" + closedAtOnce.getLocalPort() + server.group(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database opened once more, with connections of its own; to be closed by the case. */
    public Database open() {
        return open(options -> options);
    }

    /** The same database opened once more, with options of the case beside the suite's own; to be closed by the case. */
    public Database open(UnaryOperator<DatabaseOptions> options) {
        return opening.apply(options);
    }

    /** A model with a fresh, empty table. */
    public <M> Model<M> fresh(Class<M> type) {
        Model<M> model = database.model(type);
        own(model);
        return model;
    }

    /** Makes fresh, empty tables for models that refer to each other. */
    public void own(Model<?>... models) {
        owned.addAll(List.of(models));
        database.schema().drop(models);
        database.schema().create(models);
    }

    /**
     * Statements that are written for each dialect, such as the definition of a procedure: the resource
     * {@code scripts/<dialect>/<name>.sql} beside this class, whose statements stand between lines of {@code ;;}. A dialect
     * brings its own.
     */
    public List<String> script(String name) {
        String path = "scripts/" + database.server().dialect().name() + "/" + name + ".sql";
        try (InputStream file = Subject.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("There is no resource " + path + " beside " + Subject.class.getName()
                        + ". A dialect whose database can do this brings it.");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^;;$"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the database has a feature. */
    public boolean has(Feature feature) {
        return database.profile().has(feature);
    }

    /** Whether a fact holds of the database. */
    public boolean is(Fact fact) {
        return database.profile().behaviour().is(fact);
    }

    /** A limit of the database. */
    public int limit(Limits.Limit limit) {
        return database.profile().limits().get(limit);
    }

    /**
     * Does what needs the features that the case requires. Where the database has none, this must be refused before any SQL
     * is sent.
     */
    public <T> T needs(Supplier<T> doing) {
        long before = counted.sent();
        try {
            return doing.get();
        } catch (UnsupportedByDialectException e) {
            refusedAfter = counted.sent() - before;
            throw e;
        }
    }

    /** The statements that were sent before the refusal; -1 if nothing was refused. */
    long refusedAfter() {
        return refusedAfter;
    }

    /** How many statements were sent to the database while something was done. */
    public long statements(Runnable doing) {
        long before = counted.sent();
        doing.run();
        return counted.sent() - before;
    }

    /** What was made, and how many statements were sent for it. */
    public <T> Counted<T> counting(Supplier<T> doing) {
        long before = counted.sent();
        T value = doing.get();
        return new Counted<>(value, counted.sent() - before);
    }

    /**
     * A result and its price.
     *
     * @param value what was made
     * @param statements the statements sent for it
     */
    public record Counted<T>(T value, long statements) {}

    @Override
    public void close() {
        if (!owned.isEmpty()) {
            database.schema().drop(owned.toArray(new Model<?>[0]));
        }
    }
}
