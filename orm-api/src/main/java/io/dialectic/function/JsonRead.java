package io.dialectic.function;

/** As what a value inside a JSON document is read; another kind of value, and none, is null. */
public enum JsonRead {
    /** The text of a string; a number, boolean, object or array as it is written. */
    TEXT,
    /** A number, cut to a whole one of 64 bits. */
    WHOLE_NUMBER,
    /** A number in 64-bit floating point. */
    NUMBER,
    BOOLEAN,
    /** An object or an array, as a document. */
    DOCUMENT,
    /** The number of elements of an array. */
    LENGTH,
    /** Whether there is a value, JSON's null included: true or false. */
    PRESENT
}
