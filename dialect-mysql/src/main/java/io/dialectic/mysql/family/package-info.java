/**
 * What the dialects of one family of databases share; it knows none of them.
 *
 * <p>May use: the API module only.
 */
@NullMarked
package io.dialectic.mysql.family;

import org.jspecify.annotations.NullMarked;
