package io.dialectic.compliance;

import io.dialectic.compliance.cases.ActiveRecordCases;
import io.dialectic.compliance.cases.ConditionCases;
import io.dialectic.compliance.cases.CreateCases;
import io.dialectic.compliance.cases.FindCases;
import io.dialectic.compliance.cases.IncludeCases;
import io.dialectic.compliance.cases.LockCases;
import io.dialectic.compliance.cases.OrderCases;
import io.dialectic.compliance.cases.TransactionCases;
import io.dialectic.compliance.cases.UpdateCases;
import java.util.List;

/** The classes of cases. */
final class Areas {
    static final List<Class<?>> ALL = List.of(
            CreateCases.class,
            ConditionCases.class,
            OrderCases.class,
            FindCases.class,
            IncludeCases.class,
            UpdateCases.class,
            ActiveRecordCases.class,
            TransactionCases.class,
            LockCases.class);

    private Areas() {}
}
