package io.dialectic.model;

import java.util.List;

/**
 * A unique key or an index over attributes.
 *
 * @param name the name, or empty for one made of table and columns
 * @param attributes the attributes in order
 * @param unique whether it refuses equal rows (among the living, on a paranoid model)
 */
public record Key(String name, List<Attribute> attributes, boolean unique) {}
