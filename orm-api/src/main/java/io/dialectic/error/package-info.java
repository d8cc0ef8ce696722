/**
 * What can go wrong, as types with stable codes. Every message names what failed, where, and what to do next.
 *
 * <p>May use: {@code validation}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.error;

import org.jspecify.annotations.NullMarked;
