package io.dialectic.compliance;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All cases there are. */
final class Suite {
    private Suite() {}

    /** One case: a method of a class of cases. */
    record Entry(Class<?> area, Method method, @Nullable Object element) {
        String name() {
            return words(area.getSimpleName().replaceAll("Cases$", "")) + ": " + words(method.getName())
                    + (element == null ? "" : " [" + element + "]");
        }

        Object[] arguments(Subject subject) {
            return element == null ? new Object[] {subject} : new Object[] {subject, element};
        }

        boolean alone() {
            return area.isAnnotationPresent(Alone.class);
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
                    .forEach(method -> entries.addAll(of(area, method)));
        }
        return entries;
    }

    private static List<Entry> of(Class<?> area, Method method) {
        Each each = method.getAnnotation(Each.class);
        boolean fits = method.getParameterCount() == (each == null ? 1 : 2)
                && method.getParameterTypes()[0] == Subject.class
                && Modifier.isPublic(method.getModifiers());
        if (!fits) {
            throw new IllegalStateException(area.getName() + "." + method.getName()
                    + " is no case: make it public with a Subject parameter, and one more if it has @Each");
        }
        if (each == null) {
            return List.of(new Entry(area, method, null));
        }
        try {
            List<?> table = (List<?>) area.getMethod(each.value()).invoke(null);
            return table.stream()
                    .map(element -> new Entry(area, method, element))
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    area.getName() + " has no public static List " + each.value() + "() for @Each", e);
        }
    }

    static int size() {
        return entries(Areas.ALL).size();
    }
}
