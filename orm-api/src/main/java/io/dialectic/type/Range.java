package io.dialectic.type;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All values between two bounds.
 *
 * @param <T> the type of the bounds
 * @param lower the lower bound; null for none
 * @param upper the upper bound; null for none
 * @param lowerIncluded whether the lower bound belongs to the range; false if there is none
 * @param upperIncluded whether the upper bound belongs to the range; false if there is none
 * @param empty whether the range has no value at all; there are no bounds then
 */
public record Range<T extends Comparable<? super T>>(
        @Nullable T lower, @Nullable T upper, boolean lowerIncluded, boolean upperIncluded, boolean empty) {
    /** Brings what is empty to one form, and refuses bounds in the wrong order. */
    public Range {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(
                    "the lower bound " + lower + " of a range is greater than the upper bound " + upper);
        }
        boolean nothing = empty
                || lower != null && upper != null && lower.compareTo(upper) == 0 && !(lowerIncluded && upperIncluded);
        empty = nothing;
        lower = nothing ? null : lower;
        upper = nothing ? null : upper;
        lowerIncluded = lower != null && lowerIncluded;
        upperIncluded = upper != null && upperIncluded;
    }

    /** From {@code lower}, included, to {@code upper}, excluded; null for no bound. */
    public static <T extends Comparable<? super T>> Range<T> halfOpen(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, true, false, false);
    }

    /** From {@code lower} to {@code upper}, both included; null for no bound. */
    public static <T extends Comparable<? super T>> Range<T> closed(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, true, true, false);
    }

    /** No value at all. */
    public static <T extends Comparable<? super T>> Range<T> nothing() {
        return new Range<>(null, null, false, false, true);
    }

    /** Whether the range has a value. */
    public boolean contains(T value) {
        if (empty) {
            return false;
        }
        int above = lower == null ? 1 : value.compareTo(lower);
        int below = upper == null ? -1 : value.compareTo(upper);
        return (above > 0 || above == 0 && lowerIncluded) && (below < 0 || below == 0 && upperIncluded);
    }

    /**
     * The same values with the lower bound included and the upper one excluded, as databases keep ranges of whole numbers and
     * days.
     *
     * @param next gives the value that follows one
     */
    public Range<T> canonical(UnaryOperator<T> next) {
        T from = lower == null || lowerIncluded ? lower : next.apply(lower);
        T to = upper == null || !upperIncluded ? upper : next.apply(upper);
        if (empty || from != null && to != null && Objects.requireNonNull(from).compareTo(to) >= 0) {
            return nothing();
        }
        return halfOpen(from, to);
    }

    /** In the notation of intervals: {@code [1,5)}, {@code (,2020-01-01)}, {@code empty}. */
    @Override
    public String toString() {
        return empty
                ? "empty"
                : (lowerIncluded ? "[" : "(") + (lower == null ? "" : lower) + "," + (upper == null ? "" : upper)
                        + (upperIncluded ? "]" : ")");
    }
}
