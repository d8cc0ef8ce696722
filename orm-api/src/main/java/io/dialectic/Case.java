package io.dialectic;

import io.dialectic.query.Given;
import io.dialectic.query.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice: {@code Case.when(attr(User::age).lt(18), "minor").when(attr(User::age).gte(65), "senior").otherwise("adult")}. */
public final class Case {
    private record Branch<M, V>(Cond<M> condition, Expr<M, V> value) {}

    private Case() {}

    /** The value where the condition holds. */
    public static <M, V> Branches<M, V> when(Cond<M> condition, V value) {
        return when(condition, Functions.value("when", value));
    }

    /** The value where the condition holds. */
    public static <M, V> Branches<M, V> when(Cond<M> condition, Expr<M, V> value) {
        return new Branches<M, V>(List.of()).when(condition, value);
    }

    /**
     * The branches of a choice, and how it ends. Immutable.
     *
     * @param <M> the model
     * @param <V> the type of the values chosen from
     */
    public static final class Branches<M, V> {
        private final List<Branch<M, V>> branches;

        private Branches(List<Branch<M, V>> branches) {
            this.branches = branches;
        }

        /** The value where this condition holds and none before it. */
        public Branches<M, V> when(Cond<M> condition, V value) {
            return when(condition, Functions.value("when", value));
        }

        /** The value where this condition holds and none before it. */
        public Branches<M, V> when(Cond<M> condition, Expr<M, V> value) {
            Given.to("when", "a condition", condition);
            Given.to("when", "a value", value);
            List<Branch<M, V>> longer = new ArrayList<>(branches);
            longer.add(new Branch<>(condition, value));
            return new Branches<>(List.copyOf(longer));
        }

        /** The value where no condition holds. */
        public Expr<M, V> otherwise(V value) {
            return otherwise(Functions.value("otherwise, and otherwiseNull()", value));
        }

        /** The value where no condition holds. */
        public Expr<M, V> otherwise(Expr<M, V> value) {
            return made(Given.to("otherwise", "a value", value));
        }

        /** Null where no condition holds. */
        public Expr<M, V> otherwiseNull() {
            return made(null);
        }

        private Expr<M, V> made(@Nullable Expr<M, V> otherwise) {
            return new Computed<>(model -> new ValueExpression.Case(
                    branches.stream()
                            .map(branch -> new ValueExpression.Case.Branch(
                                    branch.condition().resolve(model),
                                    branch.value().resolve(model)))
                            .toList(),
                    otherwise == null ? null : otherwise.resolve(model)));
        }
    }
}
