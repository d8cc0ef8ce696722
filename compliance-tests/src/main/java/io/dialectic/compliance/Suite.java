package io.dialectic.compliance;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All cases there are. */
final class Suite {
    private Suite() {}

    /** One case: a method of a class of cases. */
    record Entry(Class<?> area, Method method) {
        String name() {
            return words(area.getSimpleName().replaceAll("Cases$", "")) + ": " + words(method.getName());
        }

        List<String> rows() {
            return List.of(method.getAnnotation(Case.class).value());
        }

        /** {@code findsByKey} as "finds by key". */
        private static String words(String name) {
            String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
            return spaced.substring(0, 1).toLowerCase(Locale.ROOT)
                    + spaced.substring(1).toLowerCase(Locale.ROOT);
        }
    }

    static List<Entry> entries(List<Class<?>> areas) {
        List<Entry> entries = new ArrayList<>();
        for (Class<?> area : areas) {
            Arrays.stream(area.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Case.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> entries.add(checked(area, method)));
        }
        return entries;
    }

    private static Entry checked(Class<?> area, Method method) {
        boolean fits = method.getParameterCount() == 1
                && method.getParameterTypes()[0] == Subject.class
                && Modifier.isPublic(method.getModifiers());
        if (!fits) {
            throw new IllegalStateException(
                    area.getName() + "." + method.getName() + " is no case: make it public with one Subject parameter");
        }
        return new Entry(area, method);
    }

    static int size() {
        return entries(Areas.ALL).size();
    }
}
