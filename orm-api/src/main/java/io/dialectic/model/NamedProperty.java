package io.dialectic.model;

/** A property that knows its name, so that no method reference has to be read. */
public interface NamedProperty {
    /** The name of the attribute or association. */
    String propertyName();
}
