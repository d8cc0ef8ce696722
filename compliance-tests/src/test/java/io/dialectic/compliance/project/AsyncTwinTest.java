package io.dialectic.compliance.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.AsyncModel;
import io.dialectic.AsyncQuery;
import io.dialectic.Attr;
import io.dialectic.Groups;
import io.dialectic.Model;
import io.dialectic.PairQuery;
import io.dialectic.Query;
import io.dialectic.Selection;
import io.dialectic.Step;
import io.dialectic.SubQuery;
import io.dialectic.model.ModelDefinition;
import io.dialectic.query.QueryDescription;
import io.dialectic.sql.BoundSql;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The blocking and the asynchronous API have the same vocabulary. */
final class AsyncTwinTest {
    /** What refines or describes, and sends nothing; a stream is read by the thread that asks for it. */
    private static final Set<Class<?>> SEND_NOTHING = Set.of(
            Stream.class,
            Query.class,
            Step.class,
            SubQuery.class,
            PairQuery.class,
            Selection.class,
            Groups.class,
            Model.class,
            Attr.class,
            ModelDefinition.class,
            QueryDescription.class,
            BoundSql.class,
            AsyncModel.class);

    @Test
    void everyMethodThatSendsHasItsTwin() {
        twins(Query.class, AsyncQuery.class);
        twins(Model.class, AsyncModel.class);
    }

    private static void twins(Class<?> blocking, Class<?> asynchronous) {
        Set<String> there = Arrays.stream(asynchronous.getMethods())
                .map(AsyncTwinTest::signature)
                .collect(Collectors.toSet());
        List<String> wanted = Arrays.stream(blocking.getDeclaredMethods())
                .filter(AsyncTwinTest::sends)
                .map(method -> future(method.getGenericReturnType()) + " " + call(method))
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(there)
                .as(
                        "%s needs the methods of %s that send SQL, as futures: add the missing ones, and to"
                                + " io.dialectic.engine.async",
                        asynchronous.getSimpleName(), blocking.getSimpleName())
                .containsAll(wanted);
    }

    private static boolean sends(Method method) {
        return !method.isSynthetic()
                && !SEND_NOTHING.contains(method.getReturnType())
                && !method.getName().equals("build"); // makes an instance only
    }

    private static String signature(Method method) {
        return method.getGenericReturnType().getTypeName() + " " + call(method);
    }

    private static String call(Method method) {
        return method.getName() + Arrays.toString(method.getGenericParameterTypes());
    }

    private static String future(Type result) {
        Type boxed = result instanceof Class<?> type
                ? MethodType.methodType(type).wrap().returnType()
                : result;
        return CompletableFuture.class.getName() + "<" + boxed.getTypeName() + ">";
    }
}
