package io.dialectic.query;

/** By which statement the rows of an include are read. */
public enum IncludeStrategy {
    /** The planner's choice: of a belongs-to that of its parents, else one of their own. */
    PLANNED,
    /** That of its parents. */
    JOIN,
    /** One of their own, for all parents. */
    BATCH
}
