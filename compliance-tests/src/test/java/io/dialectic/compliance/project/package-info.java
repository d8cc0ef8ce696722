/**
 * What must hold of the repository itself: who may use whom, names, and pages that agree with the code.
 *
 * <p>May use: ArchUnit, the sources, everything that is checked.
 */
@NullMarked
package io.dialectic.compliance.project;

import org.jspecify.annotations.NullMarked;
