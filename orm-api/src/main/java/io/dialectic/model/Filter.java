package io.dialectic.model;

/**
 * A global filter of a model: only rows whose attribute has the value given for the filter are there.
 *
 * @param name its name, which models have in common
 */
public record Filter(String name, Attribute attribute) {}
