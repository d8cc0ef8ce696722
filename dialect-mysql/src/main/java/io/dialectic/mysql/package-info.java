/**
 * The dialect of MySQL, 8.0.19 to 9.7.
 *
 * <p>May use: the API module and {@code family}.
 */
@NullMarked
package io.dialectic.mysql;

import org.jspecify.annotations.NullMarked;
