package io.dialectic.model;

import io.dialectic.schema.IndexDefinition;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A unique key or an index over attributes.
 *
 * @param name the name, or empty for one made of table and columns
 * @param attributes the attributes in order
 * @param unique whether it refuses equal rows (among the living, on a paranoid model)
 * @param options what more there is to say of the index
 */
public record Key(String name, List<Attribute> attributes, boolean unique, UnaryOperator<IndexDefinition> options) {
    /** One of which there is no more to say. */
    public Key(String name, List<Attribute> attributes, boolean unique) {
        this(name, attributes, unique, UnaryOperator.identity());
    }
}
