/**
 * What a dialect implements and a pool provides. Found by ServiceLoader.
 *
 * <p>May use: everything but the front door.
 */
@NullMarked
package io.dialectic.spi;

import org.jspecify.annotations.NullMarked;
