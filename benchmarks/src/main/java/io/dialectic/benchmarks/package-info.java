/** Measurements side by side with JDBC written by hand. */
@NullMarked
package io.dialectic.benchmarks;

import org.jspecify.annotations.NullMarked;
