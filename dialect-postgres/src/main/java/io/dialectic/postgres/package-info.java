/**
 * The dialect of PostgreSQL, 14 and later.
 *
 * <p>May use: the API module only.
 */
@NullMarked
package io.dialectic.postgres;

import org.jspecify.annotations.NullMarked;
