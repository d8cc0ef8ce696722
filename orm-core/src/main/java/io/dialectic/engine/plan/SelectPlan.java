package io.dialectic.engine.plan;

import io.dialectic.sql.Select;

/** A read: the statement, and where its entities stand in the rows. */
public record SelectPlan(Select statement, EntityLayout layout) {}
