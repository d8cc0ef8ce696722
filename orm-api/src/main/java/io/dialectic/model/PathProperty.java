package io.dialectic.model;

import java.io.Serializable;

/** A property that is a part of an embedded value. */
public interface PathProperty {
    /** What reads the embedded value from the model, or from another embedded value. */
    Serializable whole();

    /** What reads the part from the embedded value. */
    Serializable part();
}
