/**
 * What can be known of SQL Server without a server: whether our statements are T-SQL.
 *
 * <p>May use: the suite, its side-by-side constructs, the recording source, a published parser of T-SQL.
 */
@NullMarked
package io.dialectic.compliance.sqlserver;

import org.jspecify.annotations.NullMarked;
