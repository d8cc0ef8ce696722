/**
 * A database that is not there: it keeps what it is sent.
 *
 * <p>May use: nothing.
 */
@NullMarked
package io.dialectic.compliance.recording;

import org.jspecify.annotations.NullMarked;
