/**
 * Finds or starts the databases the suite runs against, once each for a run of the virtual machine.
 *
 * <p>May use: nothing of ours; Testcontainers and the embedded servers are named here only.
 */
@NullMarked
package io.dialectic.compliance.database;

import org.jspecify.annotations.NullMarked;
