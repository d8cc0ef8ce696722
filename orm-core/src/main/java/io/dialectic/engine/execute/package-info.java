/**
 * Sends statements and makes failures of what the driver throws.
 *
 * <p>May use: {@code connection}, and {@code java.sql}.
 */
@NullMarked
package io.dialectic.engine.execute;

import org.jspecify.annotations.NullMarked;
