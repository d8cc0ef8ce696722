package io.dialectic.engine.metadata;

import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record as the model of rows that a query computes: its components are the columns, and there is no key. */
public final class DerivedModel {
    private DerivedModel() {}

    /**
     * The model of a record.
     *
     * @param columns the names of the columns, one for each component
     * @param types how they are read
     */
    public static <M> MappedModel<M> of(
            Class<M> shape, Assembly assembly, List<String> columns, List<ColumnType<?>> types) {
        List<Attribute> attributes = new ArrayList<>();
        for (Assembly.Part part : assembly.parts()) {
            int ordinal = attributes.size();
            attributes.add(new Attribute(
                    ordinal,
                    part.name(),
                    columns.get(ordinal),
                    types.get(ordinal).logicalType(),
                    part.type(),
                    !part.type().isPrimitive(),
                    false,
                    false,
                    null,
                    Attribute.Role.PLAIN));
        }
        String name = shape.getSimpleName();
        ModelDefinition definition = new ModelDefinition(
                name, shape, TableName.of(name), attributes, List.of(), List.of(), List.of(), Map.of());
        return new MappedModel<>(
                definition, EntityAccesses.of(name, assembly, attributes.size()), assembly, false, false, null);
    }
}
