/**
 * The dialect of SQL Server, 2017 and later.
 *
 * <p>May use: the API module only.
 */
@NullMarked
package io.dialectic.mssql;

import org.jspecify.annotations.NullMarked;
