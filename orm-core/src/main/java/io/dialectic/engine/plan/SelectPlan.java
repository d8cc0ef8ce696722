package io.dialectic.engine.plan;

import io.dialectic.sql.QueryExpression;

/** A read: the statement, and where its entities stand in the rows. */
public record SelectPlan(QueryExpression statement, EntityLayout layout) {}
