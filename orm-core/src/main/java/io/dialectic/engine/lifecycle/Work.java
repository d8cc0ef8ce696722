package io.dialectic.engine.lifecycle;

import io.dialectic.engine.connection.Leases;

/**
 * What a piece of work runs in.
 *
 * @param leases where its connections come from: a transaction, or the pool
 * @param attachments what active records are tied to
 */
public record Work(Leases leases, Attachments attachments) {}
