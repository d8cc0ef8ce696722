package io.dialectic.benchmarks;

import org.jspecify.annotations.Nullable;

/** A group of customers. */
public record CityScore(
        @Nullable String city, long customers, @Nullable Double score) {}
