package io.dialectic.compliance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How lists are made smaller. */
final class Shrinking {
    private Shrinking() {}

    /** The lists with one element less, or with one made smaller. */
    static <T> List<List<T>> lists(List<T> elements, Function<T, List<T>> smaller) {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<T> less = new ArrayList<>(elements);
            less.remove(i);
            lists.add(List.copyOf(less));
        }
        for (int i = 0; i < elements.size(); i++) {
            for (T one : smaller.apply(elements.get(i))) {
                List<T> changed = new ArrayList<>(elements);
                changed.set(i, one);
                lists.add(List.copyOf(changed));
            }
        }
        return lists;
    }
}
