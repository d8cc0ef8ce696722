package io.dialectic.compliance;

import io.dialectic.compliance.cases.CreateCases;
import java.util.List;

/** The classes of cases. */
final class Areas {
    static final List<Class<?>> ALL = List.of(CreateCases.class);

    private Areas() {}
}
