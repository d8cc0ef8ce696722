package io.dialectic;

import io.dialectic.model.ModelDefinition;
import io.dialectic.query.Condition;
import io.dialectic.query.Operator;
import io.dialectic.query.OrderBy;
import io.dialectic.query.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value computed by the database on a row of a model: an {@link Attr}, or what {@link Functions}, {@link Case} and
 * {@link Aggregate} make of others. It is tested as an attribute is, ordered by, read, and used in further expressions:
 * {@code lower(attr(User::name)).eq("alice")}, {@code length(attr(User::name)).desc()}.
 *
 * @param <M> the model
 * @param <V> the type of its values
 */
public sealed interface Expr<M, V> extends Operators<Cond<M>, M, V> permits Aggregate, Attr, Computed {
    /** The expression over a model; for the engine. */
    ValueExpression resolve(ModelDefinition model);

    /** Ascending by this value. */
    default Order<M> asc() {
        return new Order<>(this, false, OrderBy.Nulls.DEFAULT);
    }

    /** Descending by this value. */
    default Order<M> desc() {
        return new Order<>(this, true, OrderBy.Nulls.DEFAULT);
    }

    @Override
    default Cond<M> apply(Operator operator, List<@Nullable Object> operands) {
        return new Cond<>(model -> Condition.test(resolve(model), operator, resolved(operands, model)));
    }

    private static List<@Nullable Object> resolved(List<@Nullable Object> operands, ModelDefinition model) {
        for (Object operand : operands) {
            if (operand instanceof Expr<?, ?> || operand instanceof SubQuery<?>) {
                return allResolved(operands, model);
            }
        }
        return operands;
    }

    private static List<@Nullable Object> allResolved(List<@Nullable Object> operands, ModelDefinition model) {
        List<@Nullable Object> resolved = new ArrayList<>(operands.size());
        for (Object operand : operands) {
            if (operand instanceof Expr<?, ?> expression) {
                resolved.add(expression.resolve(model));
            } else {
                resolved.add(operand instanceof SubQuery<?> query ? query.expression() : operand);
            }
        }
        return resolved;
    }
}
