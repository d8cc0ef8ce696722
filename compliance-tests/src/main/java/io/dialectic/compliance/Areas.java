package io.dialectic.compliance;

import io.dialectic.compliance.cases.ConditionCases;
import io.dialectic.compliance.cases.CreateCases;
import io.dialectic.compliance.cases.FindCases;
import io.dialectic.compliance.cases.IncludeCases;
import io.dialectic.compliance.cases.OrderCases;
import java.util.List;

/** The classes of cases. */
final class Areas {
    static final List<Class<?>> ALL = List.of(
            CreateCases.class,
            ConditionCases.class,
            OrderCases.class,
            FindCases.class,
            IncludeCases.class);

    private Areas() {}
}
