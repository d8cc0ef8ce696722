/**
 * Reads model classes and definitions: what they declare, and how their instances are made and taken apart.
 *
 * <p>May use: no other package of the engine.
 */
@NullMarked
package io.dialectic.engine.metadata;

import org.jspecify.annotations.NullMarked;
