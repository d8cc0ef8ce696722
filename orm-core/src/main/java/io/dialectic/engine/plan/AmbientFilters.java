package io.dialectic.engine.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where values for global filters come from that work was not given: suppliers that the application registered, asked on the thread
 * that calls. Work that is handed to another thread takes along what they said.
 */
public final class AmbientFilters {
    /** What a supplier said: a value, nothing, or that it failed. */
    private record Said(@Nullable Object value, @Nullable RuntimeException failure) {
        static Said by(Supplier<?> supplier) {
            try {
                return new Said(supplier.get(), null);
            } catch (RuntimeException e) {
                return new Said(null, e);
            }
        }

        @Nullable
        Object heard() {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    private final Map<String, Supplier<?>> suppliers;
    private final ThreadLocal<@Nullable Map<String, Said>> carried = new ThreadLocal<>();

    /** By these suppliers, each for the filter of its name. */
    public AmbientFilters(Map<String, Supplier<?>> suppliers) {
        this.suppliers = Map.copyOf(suppliers);
    }

    boolean isEmpty() {
        return suppliers.isEmpty();
    }

    boolean has(String filter) {
        return suppliers.containsKey(filter);
    }

    /** The value for a filter here and now, or null if there is none. */
    @Nullable
    Object value(String filter) {
        Supplier<?> supplier = suppliers.get(filter);
        return supplier == null ? null : said(filter, supplier).heard();
    }

    private Said said(String filter, Supplier<?> supplier) {
        Map<String, Said> brought = carried.get();
        Said known = brought == null ? null : brought.get(filter);
        return known == null ? Said.by(supplier) : known;
    }

    /** The same as they are here and now; one that fails does so where its value is wanted. */
    AmbientFilters now(Predicate<String> wanted) {
        Map<String, Supplier<?>> said = new HashMap<>();
        suppliers.forEach((filter, supplier) -> {
            if (wanted.test(filter)) {
                said.put(filter, said(filter, supplier)::heard);
            }
        });
        return new AmbientFilters(said);
    }

    /** The same work for another thread. The suppliers are asked now; one that fails does so where its value is wanted. */
    public Runnable carrying(Runnable work) {
        if (suppliers.isEmpty()) {
            return work;
        }
        Map<String, Said> all = new HashMap<>();
        suppliers.forEach((filter, supplier) -> all.put(filter, said(filter, supplier)));
        return () -> {
            Map<String, Said> before = carried.get();
            carried.set(all);
            try {
                work.run();
            } finally {
                if (before == null) {
                    carried.remove();
                } else {
                    carried.set(before);
                }
            }
        };
    }
}
