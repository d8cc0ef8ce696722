package io.dialectic.engine.lifecycle;

import io.dialectic.engine.connection.Leases;
import io.dialectic.engine.plan.FilterValues;

/**
 * What a piece of work runs in.
 *
 * @param leases where its connections come from: a transaction, or the pool
 * @param attachments what active records are tied to
 * @param filters the values it was given for global filters
 */
public record Work(Leases leases, Attachments attachments, FilterValues filters) {}
