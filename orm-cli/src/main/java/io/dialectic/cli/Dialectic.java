package io.dialectic.cli;

import io.dialectic.error.DialecticException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Ends with 0, with 1 when a command failed, with 2 when it was called wrongly. */
@Command(
        name = "dialectic",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {InfoCommand.class, QueryCommand.class},
        description = "Looks at databases through Dialectic.")
public final class Dialectic implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Made by the command line. */
    public Dialectic() {}

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Dialectic())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Dialectic::failed)
                .execute(arguments);
    }

    /** Our own errors say all there is to say; anything else is a defect and shows where it comes from. */
    private static int failed(Exception error, CommandLine command, CommandLine.ParseResult ignored) throws Exception {
        if (error instanceof DialecticException) {
            command.getErr().println(error.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw error;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
