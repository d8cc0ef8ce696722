/**
 * JSON documents of objects, by those libraries that are on the path.
 *
 * <p>May use: nothing of the engine.
 */
@NullMarked
package io.dialectic.engine.json;

import org.jspecify.annotations.NullMarked;
