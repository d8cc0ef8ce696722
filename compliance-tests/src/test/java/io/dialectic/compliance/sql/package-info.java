/**
 * The SQL of all dialects side by side.
 *
 * <p>May use: the suite and its models, the recording source.
 */
@NullMarked
package io.dialectic.compliance.sql;

import org.jspecify.annotations.NullMarked;
