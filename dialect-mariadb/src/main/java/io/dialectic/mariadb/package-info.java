/**
 * The dialect of MariaDB, 10.6 to 11.8.
 *
 * <p>May use: the API module and the family in {@code dialect-mysql}.
 */
@NullMarked
package io.dialectic.mariadb;

import org.jspecify.annotations.NullMarked;
