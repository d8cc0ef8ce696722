/**
 * Random queries and a small evaluator of them over rows in memory, by which databases are compared with what SQL means.
 *
 * <p>May use: {@code database}.
 */
@NullMarked
package io.dialectic.compliance.random;

import org.jspecify.annotations.NullMarked;
