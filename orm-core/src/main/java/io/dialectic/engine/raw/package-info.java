/**
 * SQL of the application's own, taken apart by the lexical rules of the database and put together with its values.
 *
 * <p>May use: {@code metadata}.
 */
@NullMarked
package io.dialectic.engine.raw;

import org.jspecify.annotations.NullMarked;
