/**
 * The models of the suite.
 *
 * <p>May use: nothing else of the suite.
 */
package io.dialectic.compliance.model;
