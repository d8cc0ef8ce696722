package io.dialectic.engine.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement looks like with its values left out: the key of the plan cache. */
public final class Shape {
    private final Object[] tokens;
    private final int hash;

    /** A shape of tokens, which are compared by {@code equals}. */
    public Shape(List<Object> tokens) {
        this.tokens = tokens.toArray();
        this.hash = Arrays.hashCode(this.tokens);
    }

    /** A shape of tokens, which are compared by {@code equals}. */
    public static Shape of(Object... tokens) {
        return new Shape(Arrays.asList(tokens));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Shape shape && hash == shape.hash && Arrays.equals(tokens, shape.tokens);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
