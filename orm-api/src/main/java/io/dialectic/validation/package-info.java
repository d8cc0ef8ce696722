/**
 * What is checked before a value is written.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.dialectic.validation;

import org.jspecify.annotations.NullMarked;
