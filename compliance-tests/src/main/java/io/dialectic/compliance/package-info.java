/**
 * The suite that every dialect runs through. A dialect joins it by extending {@code ComplianceSuite} in a class of a few
 * lines; a case never names a dialect, it requires features.
 *
 * <p>May use: {@code cases}, {@code database}.
 */
@NullMarked
package io.dialectic.compliance;

import org.jspecify.annotations.NullMarked;
