/**
 * What one writes on a model class. No logic.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.dialectic.annotation;

import org.jspecify.annotations.NullMarked;
