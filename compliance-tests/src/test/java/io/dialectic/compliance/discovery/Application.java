package io.dialectic.compliance.discovery;

import com.zaxxer.hikari.HikariDataSource;
import io.dialectic.Database;
import io.dialectic.engine.OrmEngine;
import io.dialectic.sqlite.SqliteProvider;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;
import org.sqlite.JDBC;

/** An application of a few files: compiled against our modules, and run by a {@code java} of its own. */
final class Application {
    /** What an application puts on its path. */
    private static final List<Class<?>> PATH = List.of(
            Database.class,
            OrmEngine.class,
            SqliteProvider.class,
            JDBC.class,
            HikariDataSource.class,
            Logger.class,
            SimpleLogger.class,
            NullMarked.class);

    private final Path classes;

    private Application(Path classes) {
        this.classes = classes;
    }

    /**
     * Compiles sources by their paths.
     *
     * @param folder where to do it
     * @param named whether it is a named module; then one of the sources is its {@code module-info.java}
     */
    static Application compiled(Path folder, boolean named, Map<String, String> sources) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", folder.resolve("classes").toString(), "-proc:none"));
        arguments.addAll(List.of(named ? "--module-path" : "--class-path", path(List.of())));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
            throw new AssertionError(
                    "the application does not compile; the compiler's messages stand above. Its path is "
                            + path(List.of()) + ", which Maven fills with modules");
        }
        return new Application(folder.resolve("classes"));
    }

    /** Runs a class of the named module; gives what it printed. */
    String runModule(String module, String main, String... arguments) throws IOException, InterruptedException {
        return run(List.of("--module-path", path(List.of(classes)), "--module", module + "/" + main), arguments);
    }

    /** Runs a class from the class path, with further folders on it; gives what it printed. */
    String runClass(List<Path> more, String main, String... arguments) throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>(more);
        all.add(classes);
        return run(List.of("--class-path", path(all), main), arguments);
    }

    private static String run(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(arguments));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!java.waitFor(1, TimeUnit.MINUTES)) {
            java.destroyForcibly();
            throw new AssertionError("the application did not end: " + printed);
        }
        return printed;
    }

    private static String path(List<Path> first) {
        return Stream.concat(first.stream(), PATH.stream().map(Application::place))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
