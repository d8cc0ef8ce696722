package io.dialectic.engine.plan;

import io.dialectic.query.Condition;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.spi.Limits;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.Expression;
import io.dialectic.sql.InArray;
import io.dialectic.sql.InList;
import io.dialectic.sql.Junction;
import io.dialectic.sql.NullTest;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Truth;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tests whether a value is in a list: as one array where the database has arrays, else as a list of few lengths. */
final class Memberships {
    private record ListShape(int size, boolean withNull) {}

    private final TypeCatalog catalog;
    private final boolean arrays;
    private final int bearable;
    private final ConcurrentHashMap<ColumnType<?>, ColumnType<?>> arrayTypes = new ConcurrentHashMap<>();

    Memberships(Dialect dialect, Abilities abilities) {
        this.catalog = dialect.types();
        this.arrays = abilities.has(Feature.ARRAY_PARAMETERS);
        this.bearable = dialect.profile().limits().get(Limits.Limit.BIND_PARAMETERS);
    }

    /** An empty list is a constant; a null in the list becomes a null test, since SQL's own answer is unknown. */
    Expression plan(
            Condition.Test test, Planned subject, List<@Nullable Object> operands, boolean negated, Draft draft) {
        List<Object> present = new ArrayList<>(operands.size());
        for (Object operand : operands) {
            if (operand != null) {
                present.add(Operands.checked(test, subject.type(), operand));
            }
        }
        boolean withNull = present.size() < operands.size();
        boolean asArray = boundAsArray(subject.type());
        int size = asArray ? Math.min(1, present.size()) : padded(present.size(), bearable - draft.parameters());
        draft.token(new ListShape(size, withNull));
        Expression nulls = new NullTest(subject.node(), negated);
        if (present.isEmpty()) {
            return withNull ? nulls : new Truth(negated);
        }
        Expression listed = asArray
                ? new InArray(subject.node(), draft.value(arrayOf(subject.type()), present), negated)
                : new InList(subject.node(), parameters(present, size, subject.type(), draft), negated);
        if (!withNull) {
            return listed;
        }
        return negated ? Junction.and(List.of(listed, nulls)) : Junction.or(List.of(listed, nulls));
    }

    /** The next power of two, so that few shapes cover all lengths, unless the database would not bear it. */
    private static int padded(int size, int most) {
        int highest = Integer.highestOneBit(size);
        return highest == size || highest > most / 2 ? size : highest * 2;
    }

    /** The last value stands in for those that are missing. */
    private static List<Parameter> parameters(List<Object> values, int size, ColumnType<?> type, Draft draft) {
        List<Parameter> parameters = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parameters.add(draft.value(type, values.get(Math.min(i, values.size() - 1))));
        }
        return parameters;
    }

    /** Lists of lists are not, since an array of arrays is another thing. */
    private boolean boundAsArray(ColumnType<?> type) {
        return arrays && type.logicalType().kind() != LogicalType.Kind.ARRAY;
    }

    private ColumnType<?> arrayOf(ColumnType<?> type) {
        return arrayTypes.computeIfAbsent(
                type,
                element -> catalog.arrayOf(element)
                        .orElseThrow(() -> new IllegalStateException("the dialect has arrays but none of " + element)));
    }
}
