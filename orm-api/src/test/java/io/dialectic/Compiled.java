package io.dialectic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * One line of an application, compiled against this module as an application is.
 *
 * @param errors what the compiler refused
 */
record Compiled(List<Diagnostic<? extends JavaFileObject>> errors) {
    /** The language of messages. */
    static final Locale LOCALE = Locale.ROOT;

    private static final String BEFORE = """
        import static io.dialectic.Attr.attr;
        import io.dialectic.*;
        import io.dialectic.annotation.*;
        import java.util.*;
        import java.util.concurrent.CompletableFuture;

        class Application {
            @Table("users")
            record User(@Id Long id, String name, Integer age, @HasMany("authorId") List<Post> posts) {}

            record Line(String name) {}

            static class Post extends ActiveRecord<Post> {
                @Id private Long id;
                private String title;
                private boolean published;
                @BelongsTo("authorId") private User author;
                String getTitle() { return title; }
                boolean isPublished() { return published; }
                User getAuthor() { return author; }
            }

            static final Scope<Post> PUBLISHED = q -> q.where(Post::isPublished).eq(true);
            static final Attr<Row, String> TITLE = Attr.named("title");

            void run(Database database, Model<User> users, Model<Post> posts, Model<Row> rows, User alice, Post post) {
        """;

    /** Where the line stands. */
    static final long LINE = BEFORE.lines().count() + 1;

    static Compiled of(String line) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, LOCALE, null)) {
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH, List.of(place(Database.class), place(NullMarked.class)));
            Path classes = Files.createTempDirectory("compiled");
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            // Up to flow analysis: everything is checked, no class file is written.
            List<String> options = List.of("-proc:none", "--should-stop=ifNoError=FLOW");
            compiler.getTask(null, files, found, options, null, List.of(new Source(BEFORE + line + "\n    }\n}\n")))
                    .call();
            Files.delete(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compiled(found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList());
    }

    /** The directory or jar of a class. */
    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///Application.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
