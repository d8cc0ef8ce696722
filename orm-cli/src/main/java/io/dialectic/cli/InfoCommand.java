package io.dialectic.cli;

import io.dialectic.Database;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells which server answers and what can be done with it. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Tells the server, its features and its limits.")
final class InfoCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Access access;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Database db = access.open()) {
            out.println("server   " + db.server());
            out.println("dialect  " + db.server().dialect());
            for (Feature feature : Feature.values()) {
                out.printf(
                        Locale.ROOT,
                        "%-10s %s%n",
                        db.profile().of(feature).name().toLowerCase(Locale.ROOT),
                        feature.words());
            }
            for (Limits.Limit limit : Limits.Limit.values()) {
                out.printf(
                        Locale.ROOT,
                        "%-10s %s%n",
                        db.profile().limits().get(limit),
                        limit.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
    }
}
