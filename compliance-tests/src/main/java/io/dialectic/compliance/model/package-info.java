/**
 * The models of the suite.
 *
 * <p>May use: nothing else of the suite.
 */
@NullMarked
package io.dialectic.compliance.model;

import org.jspecify.annotations.NullMarked;
