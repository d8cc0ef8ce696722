/**
 * The cases. Their names are sentences; a case owns its tables and names no dialect.
 *
 * <p>May use: {@code model}, and the suite's root.
 */
package io.dialectic.compliance.cases;
