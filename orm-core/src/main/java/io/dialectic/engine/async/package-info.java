/**
 * The asynchronous face of the blocking API.
 *
 * <p>May use: no other package of the engine.
 */
@NullMarked
package io.dialectic.engine.async;

import org.jspecify.annotations.NullMarked;
