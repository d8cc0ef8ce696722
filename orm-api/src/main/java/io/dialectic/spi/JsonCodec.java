package io.dialectic.spi;

import java.lang.reflect.Type;

/**
 * Makes objects of JSON and JSON of objects, for attributes of an application's own classes that are kept as documents. Named
 * in {@code META-INF/services/io.dialectic.spi.JsonCodec} and in its {@code module-info}; safe for threads. Those for Jackson
 * 2 and 3 are there already, and are used where that library is on the path.
 */
public interface JsonCodec {
    /** Whether what it builds on is on the path; called once, before any other method. */
    boolean available();

    /** Of those available the greatest is used. Those that come with the engine have 0 and less. */
    int priority();

    /** The text of a value; equal values must give equal documents. */
    String write(Object value, Type type);

    /** The value of a text. */
    Object read(String json, Type type);
}
