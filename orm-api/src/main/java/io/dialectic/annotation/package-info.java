/**
 * What one writes on a model class. No logic.
 *
 * <p>May use: {@code type}.
 */
@NullMarked
package io.dialectic.annotation;

import org.jspecify.annotations.NullMarked;
