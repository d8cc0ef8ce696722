package io.dialectic.query;

import io.dialectic.model.Association;

/**
 * An association to load with its parents.
 *
 * @param child what to load at the other end; its model is the association's target
 * @param required whether parents without a matching row are left out
 */
public record Include(Association association, QueryDescription child, boolean required) {}
