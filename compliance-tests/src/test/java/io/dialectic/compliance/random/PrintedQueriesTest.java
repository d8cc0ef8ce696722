package io.dialectic.compliance.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a failing random query is printed as is Java: it compiles as it stands, with the models of its names. */
final class PrintedQueriesTest {
    private static final int OF_EACH_KIND = 15;

    private static final String BEFORE = """
            import static io.dialectic.Aggregates.*;
            import static io.dialectic.Associations.*;
            import static io.dialectic.Attr.attr;
            import static io.dialectic.Functions.truth;
            import static io.dialectic.Functions.viaRef;
            import io.dialectic.*;
            import io.dialectic.compliance.random.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.Arrays;
            import java.util.List;
            class Printed {
            """;

    @Test
    void whatIsPrintedCompiles() throws IOException {
        List<Object> printed = new ArrayList<>();
        RandomQuery queries = new RandomQuery(new SplittableRandom(3));
        RandomGroups groups = new RandomGroups(new SplittableRandom(4));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            printed.add(queries.make());
            printed.add(queries.values());
            printed.add(groups.sets(false));
            WantedGroups wanted = groups.groups();
            printed.add(wanted);
            wanted.smaller().stream().limit(3).forEach(printed::add);
        }
        String models = Arrays.stream(Entity.values())
                .map(entity -> "Model<" + entity.type().getSimpleName() + "> " + entity.variable())
                .collect(Collectors.joining(", "));
        StringBuilder source = new StringBuilder(BEFORE);
        for (int i = 0; i < printed.size(); i++) {
            source.append("Object query").append(i).append("(").append(models).append(") {\nreturn ");
            source.append(printed.get(i)).append(";\n}\n");
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask compiler = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, said, List.of("-proc:none"), null, List.of(source(source + "}\n")));
        compiler.analyze();
        assertThat(said.getDiagnostics())
                .filteredOn(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Printed.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
