/**
 * JSON documents of objects, by those libraries that are on the path.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.dialectic.engine.json;

import org.jspecify.annotations.NullMarked;
