package io.dialectic.compliance.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One database of a run: its sources are tried in order, once, by whoever asks first. */
final class Provision {
    private final String name;
    private @Nullable TestDatabase outcome;

    Provision(String name) {
        this.name = name;
    }

    synchronized TestDatabase outcome() {
        TestDatabase known = outcome;
        if (known == null) {
            known = firstThatStarts(DatabaseSources.of(name));
            outcome = known;
        }
        return known;
    }

    private TestDatabase firstThatStarts(List<DatabaseSource> sources) {
        List<String> refusals = new ArrayList<>();
        for (DatabaseSource source : sources) {
            try {
                RunningDatabase running = source.start(name);
                running.stopWithVirtualMachine();
                Extensions.install(running.database());
                return running.database();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new TestDatabase.NotRun(name, source.description() + ": interrupted while it started");
            } catch (Exception | LinkageError failure) {
                refusals.add(source.description() + ": " + Refusal.words(failure));
            }
        }
        return new TestDatabase.NotRun(name, refusals.isEmpty() ? unknown() : String.join("; ", refusals));
    }

    private String unknown() {
        return "no source gives a database of this name; set dialectic.url." + name
                + " to the JDBC URL of one that runs, or register your own " + DatabaseSource.class.getSimpleName();
    }
}
