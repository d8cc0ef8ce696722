/**
 * The command line: one class for each command.
 *
 * <p>May use: the API, and picocli for arguments.
 */
@NullMarked
package io.dialectic.cli;

import org.jspecify.annotations.NullMarked;
