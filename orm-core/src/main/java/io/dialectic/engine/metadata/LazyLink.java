package io.dialectic.engine.metadata;

/**
 * Stands among the links of an instance for an association that is loaded when it is first used. Equal to another of the
 * same association of the same row, whether loaded or not, so that nothing is loaded to compare instances.
 */
public interface LazyLink {
    /** Whether it was loaded. */
    boolean isLoaded();

    /** What may stand among links for a loaded association, see {@link Links}; loads it if it was not. */
    Object load();
}
