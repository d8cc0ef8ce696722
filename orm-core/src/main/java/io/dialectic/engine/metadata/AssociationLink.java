package io.dialectic.engine.metadata;

import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ModelDefinition;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the ends of an association when it is first used, and checks that they fit; remembers them. */
final class AssociationLink implements Supplier<Association.Link> {
    private final String model;
    private final String name;
    private final Association.Kind kind;
    private final List<String> foreignKey;
    private final Supplier<ModelDefinition> source;
    private final Supplier<ModelDefinition> target;
    private volatile Association.@Nullable Link found;

    AssociationLink(
            String model,
            String name,
            Association.Kind kind,
            List<String> foreignKey,
            Supplier<ModelDefinition> source,
            Supplier<ModelDefinition> target) {
        this.model = model;
        this.name = name;
        this.kind = kind;
        this.foreignKey = foreignKey;
        this.source = source;
        this.target = target;
    }

    @Override
    public Association.Link get() {
        Association.Link known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Association.Link find() {
        ModelDefinition here = source.get();
        ModelDefinition there = target.get();
        boolean belongs = kind == Association.Kind.BELONGS_TO;
        ModelDefinition holder = belongs ? here : there;
        ModelDefinition held = belongs ? there : here;
        List<Attribute> key = held.primaryKey();
        List<Attribute> references;
        try {
            references = foreignKey.stream().map(holder::attribute).toList();
        } catch (DialecticException e) {
            throw invalid(there, "names " + foreignKey + ". " + e.getMessage());
        }
        if (references.size() != key.size()) {
            throw invalid(
                    there,
                    "names " + references.size() + " attributes of " + holder + ", and the key of " + held + " has "
                            + key.size() + ": " + key + ".");
        }
        for (int i = 0; i < key.size(); i++) {
            Class<?> one = AttributeTypes.boxed(references.get(i).javaType());
            Class<?> other = AttributeTypes.boxed(key.get(i).javaType());
            if (one != other) {
                throw invalid(
                        there,
                        "compares " + holder + "." + references.get(i) + " (" + one.getSimpleName() + ") with " + held
                                + "." + key.get(i) + " (" + other.getSimpleName() + "). Give them the same type.");
            }
        }
        return belongs ? new Association.Link(there, references, key) : new Association.Link(there, key, references);
    }

    private ModelException invalid(ModelDefinition there, String message) {
        return new ModelException(
                ErrorCode.INVALID_ASSOCIATION,
                "The association " + model + "." + name + " to " + there.name() + " " + message);
    }
}
