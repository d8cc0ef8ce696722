/**
 * How the dialect of a database is found: among several providers, on the class path, and on the module path.
 *
 * <p>May use: the engine's discovery, SQLite as a real database.
 */
@NullMarked
package io.dialectic.compliance.discovery;

import org.jspecify.annotations.NullMarked;
