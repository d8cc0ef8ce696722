/**
 * The dialect of SQLite, 3.35 and later.
 *
 * <p>May use: the API module only.
 */
@NullMarked
package io.dialectic.sqlite;

import org.jspecify.annotations.NullMarked;
