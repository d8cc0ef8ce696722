package io.dialectic.engine.plan;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Plans by shape. When it is full it starts anew: shapes are few, so that happens only when something makes them by the dozen. */
public final class PlanCache {
    private final ConcurrentHashMap<Shape, Object> plans = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final int capacity;

    /** A cache of at most {@code capacity} plans. */
    public PlanCache(int capacity) {
        this.capacity = capacity;
    }

    /** The plan of a shape, made when it is not there. */
    public <P> P get(Shape shape, Class<P> type, Supplier<P> make) {
        Object known = plans.get(shape);
        if (known != null) {
            hits.increment();
            return type.cast(known);
        }
        misses.increment();
        P made = make.get();
        if (plans.size() >= capacity) {
            plans.clear();
        }
        plans.put(shape, made);
        return made;
    }

    /** Counts the use of a plan that is kept elsewhere. */
    public void hit() {
        hits.increment();
    }

    /** Plans found. */
    public long hits() {
        return hits.sum();
    }

    /** Plans made. */
    public long misses() {
        return misses.sum();
    }

    /** Plans kept now. */
    public int size() {
        return plans.size();
    }
}
