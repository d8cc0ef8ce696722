/**
 * What happens to values between the caller and the statement: defaults, timestamps, validation.
 *
 * <p>May use: {@code connection}, {@code plan}.
 */
@NullMarked
package io.dialectic.engine.lifecycle;

import org.jspecify.annotations.NullMarked;
