/**
 * What introspection reads of tables that others made, each in the words of one database.
 *
 * <p>May use: everything.
 */
@NullMarked
package io.dialectic.compliance.introspection;

import org.jspecify.annotations.NullMarked;
