package io.dialectic.compliance.types;

/** A temperature. */
public record Celsius(double degrees) {}
