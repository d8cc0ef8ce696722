package io.dialectic.engine.plan;

import io.dialectic.type.ColumnType;
import java.util.List;

/**
 * A read of the far end of a many-to-many association.
 *
 * @param rows the rows of the far end; behind their columns stands the key of the near end they are tied to
 * @param keyOffset the count of columns in front of that key
 * @param keyTypes how its columns are read
 */
public record ThroughPlan(SelectPlan rows, int keyOffset, List<ColumnType<?>> keyTypes) {}
