package io.dialectic.model;

import java.io.Serializable;

/** A property that stands for another one. */
public interface ReferencingProperty {
    /** The method reference it stands for. */
    Serializable reference();
}
