package io.dialectic.engine;

import io.dialectic.Columns;
import io.dialectic.Prop;
import io.dialectic.model.ModelDefinition;
import io.dialectic.model.PropertyReference;
import io.dialectic.query.Given;
import io.dialectic.query.ValueExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The computed components of a record, by name. Immutable. */
record EngineColumns<M, R extends Record>(ModelDefinition model, Map<String, ValueExpression> values)
        implements Columns<M, R> {
    static <M, R extends Record> Map<String, ValueExpression> gather(
            ModelDefinition model, UnaryOperator<Columns<M, R>> columns) {
        Given.to("select", "a function that sets columns", columns);
        Columns<M, R> set = columns.apply(new EngineColumns<>(model, Map.of()));
        return ((EngineColumns<M, R>) Given.back("select", "the columns that were set", set)).values();
    }

    @Override
    public <V> To<M, R, V> set(Prop<R, V> component) {
        String name = PropertyReference.accessor(component);
        return value -> {
            Map<String, ValueExpression> more = new LinkedHashMap<>(values);
            more.put(name, Given.to("to", "an expression", value).resolve(model));
            return new EngineColumns<>(model, more);
        };
    }
}
