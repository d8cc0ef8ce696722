package io.dialectic.sql;

/** Something that rows are read of, and the alias by which the statement calls it. */
public sealed interface TableExpression extends Node permits TableReference, DerivedTable {
    /** The alias. */
    String alias();
}
