/**
 * The dialect of PostgreSQL, 14 to 18.
 *
 * <p>May use: the API module only.
 */
@NullMarked
package io.dialectic.postgres;

import org.jspecify.annotations.NullMarked;
