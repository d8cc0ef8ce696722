package io.dialectic.schema;

/** One change of a schema, as a value: it can be looked at, put into a plan, and applied to a description. */
public interface SchemaChange {
    /** What it does, in words that follow "to", such as {@code add the column age to people}. */
    String words();

    /** Whether rows or values that are there can be lost by it. */
    default boolean losesData() {
        return false;
    }

    /** What a schema is like after it; the schema itself for what a description does not hold. */
    default SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema;
    }
}
